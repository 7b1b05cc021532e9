import { beforeAll, expect, test } from 'vitest';
import { companyMeant, findCompanyChoices } from '#app/features/access/queries-companies.server';
import type { Db } from '#db/connection';
import { addOrganisation } from '../../factories/organisation';
import { testDatabase } from '../../setup/database';

const AT = '2026-01-05T08:00:00.000Z';

let db: Db;

beforeAll(async () => {
  db = await testDatabase();
  await addOrganisation(db, 'ours');
  await addOrganisation(db, 'theirs');
  await add('ours', [firm('a', 'Maison Ayler'), firm('b', 'Twin'), firm('c', 'Twin')]);
  await add('theirs', [firm('d', 'Elsewhere')]);
});

const firm = (id: string, name: string) => ({
  id,
  name,
  country: 'FR',
  national_id: `99963300${id.toUpperCase()}`,
});

async function add(organisation_id: string, firms: ReturnType<typeof firm>[]) {
  const rows = firms.map((one) => ({ ...one, created_at: AT }));
  await db.insertInto('company').values(rows).execute();
  const members = firms.map(({ id }) => ({
    id: `m-${id}`,
    company_id: id,
    organisation_id,
  }));
  await db.insertInto('company_membership').values(members).execute();
}

const meant = (company: string) => companyMeant(db, ['ours'], { companyId: null, company });

test('one company is meant by its name or its identifier', async () => {
  expect([await meant('Maison Ayler'), await meant('fr: 99963300B')]).toEqual(['a', 'b']);
});

test('several of one name, a stranger’s and nobody’s are words still, which no company has as its id', async () => {
  for (const said of ['Twin', 'Elsewhere', 'Nobody']) expect(await meant(said)).toBe(said);
});

test('what was chosen stands', async () => {
  expect(await companyMeant(db, ['ours'], { companyId: 'c', company: 'Maison Ayler' })).toBe('c');
  expect(await companyMeant(db, ['ours'], { companyId: null })).toBeNull();
});

test('two hundred fit a menu, one more does not', async () => {
  const more = Array.from({ length: 197 }, (_, at) => firm(`m${at}`, `More ${at}`));
  await add('ours', more);
  expect(await findCompanyChoices(db, ['ours'])).toHaveLength(200);
  await add('ours', [firm('last', 'Last')]);
  expect(await findCompanyChoices(db, ['ours'])).toBeNull();
});
