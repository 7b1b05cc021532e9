import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { importFairs } from '#app/features/fairs/commands.server';
import { testAct, testDatabase } from '#tests/setup/database';

const data = (name: string): unknown =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../db/seed/data/${name}.json`, import.meta.url)), 'utf8'),
  );

const files = () => ({
  fairs: data('fairs'),
  network: data('network'),
  priceLists: data('price-lists'),
  subsidies: data('subsidies'),
});

const fairsFile = z.looseObject({
  fairs: z.array(
    z.looseObject({
      slug: z.string(),
      editions: z.array(z.looseObject({ slug: z.string(), venues: z.array(z.looseObject({})) })),
    }),
  ),
});

test('the built-in data: every fair, edition, venue, price list, scheme and cluster', async () => {
  const db = await testDatabase();
  const result = await importFairs(db, testAct(), files());
  expect(result.ok && result.value.written).toBe(true);
  expect(result.ok && result.value.editions.length).toBe(19);
  const count = async (table: 'fair' | 'venue' | 'edition' | 'edition_venue' | 'organisation' | 'segment') =>
    (
      await db
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  expect({
    fairs: await count('fair'),
    venues: await count('venue'),
    editions: await count('edition'),
    days: await count('edition_venue'),
    organisations: await count('organisation'),
    segments: await count('segment'),
  }).toEqual({ fairs: 7, venues: 8, editions: 19, days: 22, organisations: 21, segments: 13 });
  const asia = await db
    .selectFrom('edition_venue')
    .innerJoin('edition', 'edition.id', 'edition_venue.edition_id')
    .innerJoin('venue', 'venue.id', 'edition_venue.venue_id')
    .select(['venue.code', 'venue.time_zone', 'starts_on', 'ends_on'])
    .where('edition.slug', '=', 'cosmoprof-asia-2026')
    .orderBy('starts_on')
    .execute();
  expect(asia).toEqual([
    { code: 'awe', time_zone: 'Asia/Hong_Kong', starts_on: '2026-11-10', ends_on: '2026-11-12' },
    { code: 'hkcec', time_zone: 'Asia/Hong_Kong', starts_on: '2026-11-11', ends_on: '2026-11-13' },
  ]);
  const organiser = await db
    .selectFrom('organisation')
    .select(['slug', 'name', 'siren', 'vat_id', 'address_lines', 'postcode', 'city'])
    .where('kind', '=', 'organiser')
    .execute();
  expect(organiser).toEqual([
    {
      ...{ slug: 'cosmetic-valley', name: 'Cosmetic Valley', siren: '413570375', vat_id: 'FR45413570375' },
      ...{ address_lines: '["1 place de la Cathédrale"]', postcode: '28000', city: 'Chartres' },
    },
  ]);
});

test('a second time changes nothing and writes nothing', async () => {
  const db = await testDatabase();
  await importFairs(db, testAct(), files());
  const entries = await db.selectFrom('audit_entry').select('seq').execute();
  const again = await importFairs(db, testAct('2026-11-21T08:00:00.000Z', 'u'), files());
  expect(again).toMatchObject({ ok: true, value: { written: false, changes: 0 } });
  expect(await db.selectFrom('audit_entry').select('seq').execute()).toEqual(entries);
});

test('an edited day is updated and audited with before and after, the edition keeps its id', async () => {
  const db = await testDatabase();
  await importFairs(db, testAct(), files());
  const before = await edition(db);
  const changed = fairsFile.parse(data('fairs'));
  const asia = changed.fairs
    .flatMap((fair) => fair.editions)
    .find(({ slug }) => slug === 'cosmoprof-asia-2027');
  for (const venue of asia?.venues ?? []) Object.assign(venue, { start: '2027-11-10', end: '2027-11-12' });
  const result = await importFairs(db, testAct('2026-11-21T08:00:00.000Z', 'u'), { fairs: changed });
  expect(result).toMatchObject({ ok: true, value: { written: true, changes: 2 } });
  expect(await edition(db)).toEqual(before);
  const audited = await db
    .selectFrom('audit_entry')
    .innerJoin('audit_value', 'entry_seq', 'seq')
    .select(['action', 'at', 'before_json', 'after_json'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(audited.action).toBe('edition_venue.imported');
  expect(JSON.parse(audited.before_json ?? '')).toMatchObject({ starts_on: null });
  expect(JSON.parse(audited.after_json ?? '')).toMatchObject({ starts_on: '2027-11-10' });
});

test('one wrong value and nothing at all is written', async () => {
  const db = await testDatabase();
  const wrong = fairsFile.parse(data('fairs'));
  Object.assign(wrong.fairs[1] ?? {}, { timeZone: 'Asia/Atlantis' });
  const result = await importFairs(db, testAct(), { ...files(), fairs: wrong });
  expect(result).toEqual({
    ok: false,
    problems: [{ code: 'FAIRS_MALFORMED', at: 'cosmoprof-asia', params: { path: 'fairs.1.timeZone' } }],
  });
  expect(await db.selectFrom('organisation').selectAll().execute()).toEqual([]);
});

async function edition(db: Awaited<ReturnType<typeof testDatabase>>) {
  return db
    .selectFrom('edition')
    .select('id')
    .where('slug', '=', 'cosmoprof-asia-2027')
    .executeTakeFirstOrThrow();
}
