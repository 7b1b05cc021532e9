import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { checkIdentifier } from '#app/domain/companies/identifiers';
import { importFairs } from '#app/features/fairs/commands.server';
import { importPlan } from '#app/features/pavilions/commands.server';
import { type Db, openDatabase } from '#db/connection';
import { migrate } from '#db/migrate';
import { repeatableActs } from '#db/seed/acts';
import { countAll } from '#db/seed/counts';
import { builtInOf } from '#db/seed/edition-steps';
import { builtInFairs } from '#db/seed/files';
import { copiedApplications, firmNumbers } from '#db/seed/scale/applications';
import { scaledSteps } from '#db/seed/scale/steps';
import { STORIES } from '#db/seed/timeline';

const EDITIONS = ['china-beauty-expo-2027', 'cosmetic-360-2027', 'cosmoprof-bologna-2027'];
const solve = () => Promise.reject(new Error('nothing is allocated here'));

/** The copies of three editions, without the demo season that they stand beside. */
async function scaled(times: number): Promise<Db> {
  const db = openDatabase(':memory:');
  await migrate(db);
  const actAt = repeatableActs('test');
  await importFairs(db, actAt('2025-11-03T08:30:00.000Z'), await builtInFairs());
  const stories = STORIES.filter(({ slug }) => EDITIONS.includes(slug)).map((story) => ({
    ...story,
    placed: undefined,
  }));
  const large = stories.find(({ slug }) => slug === 'cosmetic-360-2027');
  if (large) {
    const json = await builtInOf(large.slug).plan();
    await importPlan(db, actAt(large.plan), { editionSlug: large.slug, json });
  }
  const steps = scaledSteps(times, stories, solve).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const step of steps) await step.run(db, actAt(step.at));
  return db;
}

/** Everything but salts and what hangs on them. */
async function contentOf(db: Db): Promise<string> {
  const hash = createHash('sha256');
  for (const table of ['fair', 'edition', 'company', 'registration', 'preference', 'registration_relation']) {
    const { rows } = await sql`select * from ${sql.table(table)} order by 1`.execute(db);
    hash.update(JSON.stringify(rows));
  }
  return hash.digest('hex');
}

test('a season three times as large is the same each time', async () => {
  const [first, second] = [await scaled(3), await scaled(3)];
  const counts = await countAll(first);
  expect(counts).toEqual(await countAll(second));
  expect(await contentOf(first)).toBe(await contentOf(second));
  const perEdition = await first
    .selectFrom('registration')
    .innerJoin('pavilion', 'pavilion.id', 'pavilion_id')
    .innerJoin('edition', 'edition.id', 'edition_id')
    .select(['edition.slug', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('edition.slug')
    .orderBy('edition.slug')
    .execute();
  expect(perEdition).toEqual([
    { slug: 'china-beauty-expo-2027-2', count: 11 },
    { slug: 'china-beauty-expo-2027-3', count: 11 },
    { slug: 'cosmetic-360-2027', count: 570 },
    { slug: 'cosmoprof-bologna-2027-2', count: 31 },
    { slug: 'cosmoprof-bologna-2027-3', count: 31 },
  ]);
  const fairs = await first.selectFrom('fair').select('slug').execute();
  expect(counts.fair).toBe(3 * fairs.filter(({ slug }) => !/-[23]$/.test(slug)).length);
  expect(counts.edition).toBe(3 * 19);
}, 120_000);

test('firms of the copies are made up, with right numbers, each its own', async () => {
  const numberOf = firmNumbers();
  const copies = Array.from({ length: 19 }, (_, index) => index + 2);
  const { records } = copiedApplications(
    await builtInOf('cosmetic-360-2027').applications(),
    copies,
    numberOf,
  );
  expect(records).toHaveLength(19 * 285);
  const column = (index: number) => records.map(({ cells }) => cells[index] ?? '');
  expect(new Set(column(0)).size).toBe(records.length);
  expect(new Set(records.map(({ cells }) => `${cells[7]} ${cells[1]}`)).size).toBe(records.length);
  const wrong = records.filter(({ cells }) => {
    const [, id = '', siret, vat = '', , , , country, , , , , , , , , , email = ''] = cells;
    return !(
      (country !== 'France' || checkIdentifier({ type: 'SIREN', value: id }).valid) &&
      (!siret || checkIdentifier({ type: 'SIRET', value: siret }).valid) &&
      (!vat || checkIdentifier({ type: 'VAT', value: vat }).valid) &&
      /\.example$/.test(email)
    );
  });
  expect(wrong).toEqual([]);
  expect(column(0).some((name) => /\p{Script=Hangul}/u.test(name))).toBe(true);
  expect(column(0).some((name) => /\p{Script=Han}/u.test(name))).toBe(true);
});
