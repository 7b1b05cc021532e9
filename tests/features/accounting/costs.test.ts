import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addCost,
  type CostInput,
  cancelCost,
  changeCost,
} from '#app/features/accounting/commands-cost.server';
import { sayCostState } from '#app/features/accounting/commands-cost-state.server';
import {
  keepSupplierInvoice,
  previewSupplierInvoice,
} from '#app/features/accounting/commands-supplier.server';
import { findCostPicture } from '#app/features/accounting/queries-cost-budget.server';
import { findSharers } from '#app/features/accounting/queries-cost-firms.server';
import { type CostScope, findCost, findCostFile } from '#app/features/accounting/queries-costs.server';
import { findEditionMoney } from '#app/features/accounting/queries-edition.server';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { readSupplierFile } from '#app/spreadsheets/supplier-file';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { ASIA, releasedDatabase } from '../invoicing/released';

const NOW = '2026-03-02T09:00:00.000Z';
const act = testAct(NOW, 'cost');
let db: Db;
let scope: CostScope;

beforeAll(async () => {
  db = await releasedDatabase({ firms: 5 });
  await issueInvoices(db, testAct('2026-02-03T09:00:00.000Z', 'issue'), {
    editionSlug: ASIA,
    kind: 'deposit',
  });
  const pavilion = await db.selectFrom('pavilion').selectAll().executeTakeFirstOrThrow();
  scope = { organisationId: pavilion.organisation_id, editionId: pavilion.edition_id };
}, 120_000);

afterAll(() => db.destroy());

const typed = (changed: Partial<CostInput['use']> = {}, number: string | null = null): CostInput => ({
  paper: {
    ...{ supplierKey: 'FR:halls', supplierName: 'Halls', supplierCountry: 'FR', supplierSiren: null },
    ...{ supplierVatId: null, number, issuedOn: '2026-02-20', dueOn: null },
  },
  use: { kind: 'BUILD', description: 'Walls', sharing: 'NONE', keys: [], ...changed },
  amounts: { currency: 'EUR', exclVatCents: 100001, vatCents: 20000, rate: null },
});

const add = async (input: CostInput, token = act.newId()) => {
  const added = await addCost(db, act, scope, { ...input, token });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
  return added.value;
};
const codes = (result: { ok: true } | { ok: false; problems: { code: string }[] }) =>
  result.ok ? [] : result.problems.map(({ code }) => code);
const picture = () => findCostPicture(db, scope, '2026-03-02');

describe('a cost typed by hand', () => {
  test('is kept once, however often its form is sent, and its number of a supplier once', async () => {
    const id = await add(typed({}, 'W-1'), 'same');
    expect(await add(typed({}, 'W-1'), 'same')).toBe(id);
    const both = await Promise.all(
      ['x', 'y'].map((token) => addCost(db, act, scope, { ...typed({}, 'W-2'), token })),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.flatMap(codes)).toEqual(['COST_TWICE']);
    await cancelCost(db, act, scope, { id, reason: 'typed twice' });
    expect(await add(typed({}, 'W-1'))).not.toBe(id);
  });

  test('of tomorrow, in no currency or with a key of strangers is refused whole', async () => {
    const before = await db.selectFrom('cost').select('id').execute();
    const wrong = typed({ sharing: 'FIXED', keys: [{ registrationId: 'nobody', weight: 1 }] });
    wrong.paper.issuedOn = '2026-03-03';
    wrong.amounts.currency = 'XYZ';
    expect(codes(await addCost(db, act, scope, { ...wrong, token: 'wrong' }))).toEqual([
      'COST_CURRENCY',
      'COST_KEY_FOREIGN',
      'COST_DATED_LATER',
    ]);
    expect(await db.selectFrom('cost').select('id').execute()).toEqual(before);
  });

  test('of another organisation isn’t there', async () => {
    const id = await add(typed());
    const others = { ...scope, organisationId: 'somebody else' };
    expect(await findCost(db, id, others)).toBeNull();
    expect(codes(await changeCost(db, act, others, id, typed()))).toEqual(['COST_GONE']);
    expect(codes(await cancelCost(db, act, others, { id, reason: 'x' }))).toEqual(['COST_GONE']);
  });
});

describe('sharing', () => {
  test('by m², by firm and by a fixed key, each to the cent; refused and cancelled ones are in no sum', async () => {
    const before = await picture();
    const sharers = await findSharers(db, scope);
    const firms = sharers.filter(({ registrationId }) => registrationId !== null);
    expect(firms).toHaveLength(5);
    const [one, two] = firms;
    const keys = [one, two].flatMap((firm, index) =>
      firm?.registrationId ? [{ registrationId: firm.registrationId, weight: index + 1 }] : [],
    );
    const area = await add(typed({ sharing: 'AREA' }));
    const firm = await add(typed({ sharing: 'FIRM' }));
    const fixed = await add(typed({ sharing: 'FIXED', keys }));
    const { shares, budget } = await picture();
    const of = (id: string) =>
      shares.flatMap(({ parts }) => parts.filter(({ costId }) => costId === id).map(({ cents }) => cents));
    for (const id of [area, firm, fixed]) expect(of(id).reduce((sum, cents) => sum + cents, 0)).toBe(100001);
    expect(of(firm).sort()).toEqual([20000, 20000, 20000, 20000, 20001]);
    expect(of(fixed)).toEqual([33334, 66667]);
    const whole = firms.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0);
    of(area).forEach((cents, index) => {
      expect(Math.abs(cents - (100001 * (firms[index]?.areaHundredths ?? 0)) / whole)).toBeLessThan(1);
    });
    expect(budget.costsCents - before.budget.costsCents).toBe(300003);
    expect(budget.revenueCents).toBeGreaterThan(0);

    await cancelCost(db, act, scope, { id: firm, reason: 'wrong fair' });
    const refusal = { state: 'REFUSED', on: '2026-03-02', detail: 'not ordered' } as const;
    expect(codes(await sayCostState(db, act, scope, { id: area, ...refusal }))).toEqual([]);
    const after = await picture();
    expect(after.budget.costsCents - before.budget.costsCents).toBe(100001);
    const books = await findEditionMoney(db, scope, '2026-03-02');
    expect([books.costsCents, books.hasCosts]).toEqual([after.budget.costsCents, true]);
    expect(after.shares.flatMap(({ parts }) => parts.map(({ costId }) => costId))).toEqual([fixed, fixed]);
    expect(codes(await sayCostState(db, act, scope, { id: area, ...refusal, state: 'PAID' }))).toEqual([
      'COST_STATE_NOT_NOW',
    ]);
  });
});

describe('a supplier’s invoice', () => {
  const bytes = readFileSync('db/seed/data/invoices/E7_rounding.xml');
  const theirs = Buffer.from(
    bytes
      .toString('utf8')
      .replaceAll(/2026\d{4}(?=<)/g, '20260201')
      .replaceAll('COSMETIC VALLEY', 'HALLS SAS')
      .replaceAll('41357037500027', '90000003500035')
      .replaceAll('413570375', '900000035')
      .replaceAll('FR45900000035', 'FR73900000035'),
  );
  const read = readSupplierFile(theirs);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { invoice } = read.value;
  const input = {
    ...{ invoice, file: { name: 'f.xml', mediaType: 'application/xml', bytes: theirs }, rate: null },
    use: { kind: 'BUILD', description: 'Halls', sharing: 'NONE', keys: [] },
  } satisfies Omit<Parameters<typeof keepSupplierInvoice>[3], 'accepted' | 'token'>;

  test('with faults is kept only when they were seen, with its bytes, once', async () => {
    const preview = await previewSupplierInvoice(db, NOW, scope, invoice);
    expect(preview.ok && preview.value.faults.map(({ code }) => code)).toEqual(['SUPPLIER_NOT_FOR_US']);
    const unseen = await keepSupplierInvoice(db, act, scope, { ...input, accepted: false, token: 'f-1' });
    expect(codes(unseen)).toEqual(['SUPPLIER_FAULTS']);
    const kept = await keepSupplierInvoice(db, act, scope, { ...input, accepted: true, token: 'f-2' });
    const id = kept.ok ? kept.value : '';
    expect((await findCostFile(db, id))?.bytes.equals(theirs)).toBe(true);
    expect(await findCost(db, id, scope)).toMatchObject({
      ...{ supplier: 'HALLS SAS', supplierSiren: '900000035', number: invoice.number, hasFile: true },
      sums: { exclVatCents: 3009, vatCents: 602, inclVatCents: 3611 },
    });
    const again = await keepSupplierInvoice(db, act, scope, { ...input, accepted: true, token: 'f-3' });
    expect(codes(again)).toEqual(['COST_TWICE']);

    await changeCost(db, act, scope, id, typed({ description: 'Only its use' }));
    expect(await findCost(db, id, scope)).toMatchObject({
      ...{ description: 'Only its use', supplier: 'HALLS SAS', sums: { exclVatCents: 3009 } },
    });
    for (const change of ['update cost_file set name = 1', 'delete from cost_file', 'delete from cost_state'])
      await expect(raw(change)).rejects.toThrow(/_IS_FINAL/);
  });

  test('that looks like one typed before says so', async () => {
    await add({
      ...typed({}, 'TYPED-1'),
      amounts: { ...typed().amounts, exclVatCents: 3009, vatCents: 602 },
    });
    const preview = await previewSupplierInvoice(db, NOW, scope, { ...invoice, number: 'TYPED-1' });
    expect(preview.ok && preview.value.faults.map(({ code }) => code)).toContain('COST_LIKE_ANOTHER');
  });

  test('in another currency wants a rate; its counter-value sums', async () => {
    const foreign = { ...input, invoice: { ...invoice, currency: 'HKD', number: 'HK-1' }, accepted: true };
    expect(codes(await keepSupplierInvoice(db, act, scope, { ...foreign, token: 'h-1' }))).toEqual([
      'COST_RATE_MISSING',
    ]);
    const rate = { unitsPerEuro: '9.0512', on: '2026-02-01' };
    const kept = await keepSupplierInvoice(db, act, scope, { ...foreign, rate, token: 'h-2' });
    expect(kept.ok && (await findCost(db, kept.value, scope))?.euros).toEqual({
      ...{ exclVatCents: 332, vatCents: 67, inclVatCents: 399 },
    });
  });
});

const raw = (statement: string) => sql.raw(statement).execute(db);
