import { expect, test } from 'vitest';
import { importFairs } from '#app/features/fairs/commands.server';
import { grantAid } from '#app/features/funding/commands-grant.server';
import { addSchemeVersion } from '#app/features/funding/commands-schemes.server';
import { type SchemeForm, schemeForm } from '#app/features/funding/forms';
import { findVersions } from '#app/features/funding/queries-schemes.server';
import { schemeLines } from '#app/features/funding/schemes-view';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { data } from '../pavilions/season';
import { eligibleFor, fundedDatabase, pavilionIn } from './funded';

const CODE = 'REGION_TIERS_PAYANT';
const typed = {
  ...{ label: 'Région – nouvelle règle', mode: 'THIRD_PARTY_PAYMENT', ratePercent: '40', capCents: '5 000' },
  ...{
    eligible: ['SPACE_RENTAL'],
    legalBasis: 'DE_MINIMIS',
    validFrom: '2026-12-01',
    source: 'délibération 26.4',
  },
};
const form: SchemeForm = schemeForm.parse({ ...typed, regions: 'Normandie, Grand Est', rules: ['smeOnly'] });

test('a version is added beside the one before, which stays; two who add at once don’t both', async () => {
  const db = await fundedDatabase(1);
  const add = (from: number, prefix: string) =>
    addSchemeVersion(db, testAct(undefined, prefix), CODE, form, from);
  const before = await findVersions(db, CODE);
  const [first, second] = await Promise.all([add(1, 'a'), add(1, 'b')]);
  expect([first.ok, second.ok].sort()).toEqual([false, true]);
  expect(first.ok ? second : first).toMatchObject({ problems: [{ code: 'SCHEME_CHANGED' }] });
  const [newest, older] = await findVersions(db, CODE);
  expect(newest?.scheme).toMatchObject({ version: 2, ratePercent: '40', capCents: 500_000, smeOnly: true });
  expect(newest?.scheme.regions).toEqual(['Normandie', 'Grand Est']);
  expect(older).toEqual(before[0]);
  const standings = (on: string) =>
    schemeLines([...(newest ? [newest] : []), ...before], on).map(({ standing }) => standing);
  expect(standings('2026-11-30')).toEqual(['future', 'inForce']);
  expect(standings('2026-12-01')).toEqual(['inForce', 'replaced']);
});

test.each<[string, Partial<SchemeForm>, number, string, string]>([
  [
    'a start before that of the version it follows',
    { validFrom: '2026-01-01' },
    1,
    CODE,
    'VERSION_STARTS_TOO_EARLY',
  ],
  ['a new scheme under a code that is taken', {}, 0, CODE, 'SCHEME_EXISTS'],
  ['a version of a scheme that isn’t there', {}, 1, 'NOBODY', 'SCHEME_CHANGED'],
])('%s is refused', async (_name, change, from, code, problem) => {
  const db = await fundedDatabase(1);
  const added = await addSchemeVersion(db, testAct(), code, { ...form, ...change }, from);
  expect(added.ok ? [] : added.problems.map((each) => each.code)).toEqual([problem]);
});

test.each<[string, object, string]>([
  ['a rate above 100', { ratePercent: '100,1' }, 'AID_PERCENT_INVALID'],
  ['a cap of a million million', { capCents: '1000000000000' }, 'AID_AMOUNT_INVALID'],
  ['no eligible cost', { eligible: [] }, 'ELIGIBLE_MISSING'],
  ['no text cited', { source: ' ' }, 'SOURCE_MISSING'],
  ['an end before its start', { validTo: '2026-11-30' }, 'ENDS_BEFORE_START'],
  ['a start that doesn’t exist', { validFrom: '2026-02-30' }, 'AID_DAY_INVALID'],
])('%s is not read', (_name, change, message) => {
  const parsed = schemeForm.safeParse({ ...typed, ...change });
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test('a file that would change a version which granted aid is refused whole; the same file again is not', async () => {
  const db = await fundedDatabase(12);
  const [row] = await eligibleFor(db, CODE);
  const agreed = [{ registrationId: row?.id ?? '', amountCents: row?.assessment?.aidCents ?? 0 }];
  const input = { schemeCode: CODE, on: '2026-11-19', reference: 'R', agreed };
  must(await grantAid(db, testAct(undefined, 'g'), await pavilionIn(db), input));
  const subsidies = JSON.stringify(data('subsidies'));
  const bring = (text: string) => importFairs(db, testAct(undefined, 'i'), { subsidies: JSON.parse(text) });
  expect(must(await bring(subsidies)).changes).toBe(0);
  const changed = subsidies.replace(
    '"id":"REGION_TIERS_PAYANT","version":1',
    '"id":"REGION_TIERS_PAYANT","version":1,"note":"x"',
  );
  expect(changed).not.toBe(subsidies);
  expect(await bring(changed)).toEqual({
    ok: false,
    problems: [{ code: 'SCHEME_VERSION_IN_USE', at: `${CODE}-v1`, params: { scheme: `${CODE}-v1` } }],
  });
});
