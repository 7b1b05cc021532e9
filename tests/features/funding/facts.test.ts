import { beforeEach, expect, test } from 'vitest';
import { paperType } from '#app/documents/registry.server';
import { issueDeclaration } from '#app/features/funding/commands-declaration.server';
import { declareAid, keepFinances, removeDeclaredAid } from '#app/features/funding/commands-firm.server';
import { linkFirm, unlinkFirm } from '#app/features/funding/commands-undertaking.server';
import { declaredAidForm, financesForm } from '#app/features/funding/forms';
import { findFirmLedger } from '#app/features/funding/queries-firm-ledger.server';
import type { AidPavilion } from '#app/features/funding/queries-firms.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { fundedDatabase, pavilionIn } from './funded';

const TODAY = '2026-11-20';

let db: Db;
let pavilion: AidPavilion;
let firms: { id: string; firm: string }[];
let acts = 0;

beforeEach(async () => {
  db = await fundedDatabase(3);
  pavilion = await pavilionIn(db);
  const rows = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['company.id', 'company.country', 'company.national_id'])
    .where('registration.de_minimis', '=', '[]')
    .where('company.country', '=', 'FR')
    .orderBy('company.national_id')
    .limit(3)
    .execute();
  firms = rows.map(({ id, country, national_id }) => ({ id, firm: `${country}:${national_id}` }));
});

const act = () => testAct(`${TODAY}T09:00:00.000Z`, `f${++acts}`);
const of = (at: number) => ({ organisationId: pavilion.organisationId, companyId: firms[at]?.id ?? '' });
const ledger = async (at: number, on = TODAY) => {
  const found = await findFirmLedger(db, pavilion.organisationId, firms[at]?.id ?? '', on);
  if (!found) throw new Error('the firm is known');
  return found;
};
const aid = (on: string, amount: number, token = '3b0bd2a3-4fb8-4d9b-9c5c-5d0b1a1a0001') => ({
  ...{ token, on, amount, grantor: 'Bpifrance', basis: 'DE_MINIMIS' as const, memberState: 'FR' },
});
const link = (at: number, to: number) =>
  linkFirm(db, act(), of(at), { firm: firms[to]?.firm ?? '', link: 'VOTES' });

test('aid that a firm had elsewhere counts for three years, once however often it is sent, until it is removed', async () => {
  must(await declareAid(db, act(), of(0), aid('2023-11-20', 100_000)));
  must(await declareAid(db, act(), of(0), aid('2023-11-20', 100_000)));
  expect((await ledger(0)).ceiling).toMatchObject({ usedCents: 100_000, ceilingCents: 30_000_000 });
  expect((await ledger(0, '2026-11-21')).ceiling?.usedCents).toBe(0);
  const [entry] = (await ledger(0)).entries;
  await removeDeclaredAid(db, act(), { ...of(1), id: entry?.id ?? '' });
  expect((await ledger(0)).entries).toHaveLength(1);
  await removeDeclaredAid(db, act(), { ...of(0), id: entry?.id ?? '' });
  expect((await ledger(0)).entries).toEqual([]);
});

test('linked firms share one ceiling, and who is linked with either is linked with both', async () => {
  must(await declareAid(db, act(), of(0), aid('2025-01-01', 40_000)));
  must(await declareAid(db, act(), of(2), aid('2025-06-01', 60_000, '3b0bd2a3-4fb8-4d9b-9c5c-5d0b1a1a0002')));
  must(await link(0, 1));
  must(await link(2, 1));
  for (const at of [0, 1, 2]) expect((await ledger(at)).ceiling?.usedCents).toBe(100_000);
  expect((await ledger(1)).members.map(({ companyId }) => companyId)[0]).toBe(firms[1]?.id);
  must(await unlinkFirm(db, act(), { ...of(1), memberId: firms[0]?.id ?? '' }));
  expect((await ledger(0)).ceiling?.usedCents).toBe(40_000);
  expect((await ledger(1)).ceiling?.usedCents).toBe(60_000);
  must(await unlinkFirm(db, act(), { ...of(1), memberId: firms[2]?.id ?? '' }));
  expect(await db.selectFrom('undertaking_member').select('id').execute()).toEqual([]);
});

test('a firm nobody knows, and the firm itself, can’t be linked', async () => {
  const refused = await linkFirm(db, act(), of(0), { firm: 'FR:000000000', link: 'VOTES' });
  expect(refused).toMatchObject({ problems: [{ code: 'AID_UNKNOWN_FIRM', field: 'firm' }] });
  expect(await link(0, 0)).toMatchObject({ problems: [{ code: 'SAME_FIRM' }] });
});

test('figures are kept, those left empty are not known, and linked firms count whole in the size', async () => {
  const figures = { headcount: '40', turnover: 500_000_000, balance: 400_000_000 };
  must(await keepFinances(db, act(), of(0), { on: '2025-12-31', equity: -12_345, ...figures }));
  must(await keepFinances(db, act(), of(1), { on: '2025-12-31', ...figures }));
  expect(await ledger(0)).toMatchObject({ finances: { equityCents: -12_345 }, smeClass: 'SMALL' });
  expect((await ledger(1)).finances.equityCents).toBeNull();
  must(await link(0, 1));
  expect((await ledger(0)).smeClass).toBe('MEDIUM');
  expect(await keepFinances(db, act(), of(0), { on: '2027-01-01' })).toMatchObject({
    problems: [{ code: 'AID_DAY_IN_FUTURE', field: 'on' }],
  });
});

test.each([
  ['1 234,50', 123_450],
  ['1 234.5 €', 123_450],
  ['-20', 'AID_AMOUNT_INVALID'],
  ['0', 'AID_AMOUNT_INVALID'],
  ['NaN', 'AID_AMOUNT_INVALID'],
  ['1e3', 'AID_AMOUNT_INVALID'],
  ['1000000000000', 'AID_AMOUNT_INVALID'],
  ['12,345', 'AID_AMOUNT_INVALID'],
])('an amount typed as “%s”', (amount, expected) => {
  const form = { ...aid('2025-01-01', 0), amount };
  const parsed = declaredAidForm.safeParse(form);
  expect(parsed.success ? parsed.data.amount : parsed.error.issues[0]?.message).toBe(expected);
});

test('a day that no calendar has, a state of three letters and negative turnover are not read', () => {
  const wrong = declaredAidForm.safeParse({ ...aid('2026-02-29', 0), amount: '1', memberState: 'FRA' });
  expect(wrong.error?.issues.map(({ message }) => message).sort()).toEqual([
    'AID_DAY_INVALID',
    'MEMBER_STATE_INVALID',
  ]);
  expect(financesForm.safeParse({ on: '2025-12-31', turnover: '-1' }).success).toBe(false);
});

test('the declaration says what counts and for whom; asked again the same day it is the same paper', async () => {
  must(await declareAid(db, act(), of(0), aid('2025-01-01', 40_000)));
  must(await link(0, 1));
  const issue = () => issueDeclaration(db, act(), { ...of(0), locale: 'en' });
  const id = must(await issue());
  expect(must(await issue())).toBe(id);
  const { snapshot } = await db
    .selectFrom('paper')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const said = JSON.stringify(paperType('de-minimis-declaration')?.content(snapshot));
  expect(said).toContain('€400.00');
  expect(said).toContain('Majority of the voting rights');
  must(await declareAid(db, act(), of(0), aid('2025-02-01', 1, '3b0bd2a3-4fb8-4d9b-9c5c-5d0b1a1a0003')));
  expect(must(await issue())).not.toBe(id);
  expect(await issueDeclaration(db, act(), { ...of(0), companyId: 'x', locale: 'fr' })).toMatchObject({
    problems: [{ code: 'NO_SUCH_COMPANY' }],
  });
});
