import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordVatProof, removeVatProof } from '#app/features/companies/commands-vat-proof.server';
import { previewIssue } from '#app/features/invoicing/preview.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { findBrokenAuditEntries } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { ASIA, releasedDatabase } from '../invoicing/released';

const AT = '2026-03-02T22:59:00.000Z';
const ITALIAN = { country: 'IT', postcode: '20121', vat_id: 'IT00743110157' };
const act = testAct(AT, 'proof');

let db: Db;
let of: { companyId: string; organisationId: string };

beforeEach(async () => {
  db = await releasedDatabase({ firms: 1 });
  const { company_id: companyId } = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'registration_id')
    .select('company_id')
    .executeTakeFirstOrThrow();
  of = { companyId, organisationId: (await findOrganiserId(db)) ?? '' };
  await become(ITALIAN);
});
afterEach(() => db.destroy());

const become = (facts: { country?: string; vat_id?: string | null }) =>
  db.updateTable('company').set(facts).where('id', '=', of.companyId).execute();

const kept = () =>
  db
    .selectFrom('company')
    .select(['vat_proof_on', 'vat_proof_reference'])
    .where('id', '=', of.companyId)
    .executeTakeFirstOrThrow();

async function charged() {
  const preview = await previewIssue(db, AT, { editionSlug: ASIA });
  if (!preview.ok) throw new Error(JSON.stringify(preview.problems));
  return preview.value.issued.map(({ regime, totals, warnings }) => ({
    regime,
    taxed: totals.vatCents > 0,
    proofMissing: warnings.some(({ code }) => code === 'EU_WITHOUT_VAT_PROOF'),
  }));
}

const TAXED = [{ regime: 'EU_NO_VAT_ID', taxed: true, proofMissing: true }];

test('a recorded proof turns the next invoice into a reverse charge, its removal turns it back', async () => {
  expect(await charged()).toEqual(TAXED);
  const proof = { on: '2026-03-02', reference: ' WAPIAAAAYx1Q2w3E ' };
  expect(await recordVatProof(db, act, { ...of, ...proof })).toEqual({
    ok: true,
    value: { on: '2026-03-02', reference: 'WAPIAAAAYx1Q2w3E' },
  });
  expect(await charged()).toEqual([{ regime: 'EU_REVERSE_CHARGE', taxed: false, proofMissing: false }]);
  expect(await removeVatProof(db, act, of)).toEqual({ ok: true, value: null });
  expect(await kept()).toEqual({ vat_proof_on: null, vat_proof_reference: null });
  expect(await charged()).toEqual(TAXED);
});

test('each step is in the audit, a removal of nothing is none', async () => {
  await removeVatProof(db, act, of);
  await recordVatProof(db, act, { ...of, on: '2026-02-27', reference: 'WAPIAAAAYearlier1' });
  await removeVatProof(db, act, of);
  const entries = await db
    .selectFrom('audit_entry')
    .innerJoin('audit_value', 'entry_seq', 'seq')
    .select(['action', 'before_json', 'after_json'])
    .where('entity_id', '=', of.companyId)
    .where('action', 'like', 'company.vat-proof%')
    .orderBy('seq')
    .execute();
  const vatId = ITALIAN.vat_id;
  const none = JSON.stringify({ vatId, on: null, reference: null });
  const some = JSON.stringify({ vatId, on: '2026-02-27', reference: 'WAPIAAAAYearlier1' });
  expect(entries).toEqual([
    { action: 'company.vat-proof-recorded', before_json: none, after_json: some },
    { action: 'company.vat-proof-removed', before_json: some, after_json: none },
  ]);
  expect(await findBrokenAuditEntries(db)).toEqual([]);
});

describe('a proof is refused, and nothing kept,', () => {
  test.each([
    ['without a number', { vat_id: null }, {}, ['VAT_MISSING']],
    ['for wrong check digits', { vat_id: 'IT00743110158' }, {}, ['VAT_INVALID']],
    ['for another country’s number', { vat_id: 'FR45413570375' }, {}, ['VAT_INVALID']],
    ['for a French firm', { country: 'FR', vat_id: 'FR45413570375' }, {}, ['NOT_IN_EU']],
    ['for a Swiss firm', { country: 'CH' }, {}, ['NOT_IN_EU']],
    ['for tomorrow, as Paris counts days', {}, { on: '2026-03-03' }, ['PROOF_IN_FUTURE']],
    ['for a day that isn’t one', {}, { on: '2026-02-30' }, ['PROOF_DATE_INVALID']],
    ['without a reference', {}, { reference: '  ' }, ['PROOF_REFERENCE_MISSING']],
    ['while VIES has not answered', {}, { reference: 'en attente' }, ['PROOF_REFERENCE_INVALID']],
    [
      'for all that is wrong at once',
      {},
      { on: '', reference: '' },
      ['PROOF_DATE_INVALID', 'PROOF_REFERENCE_MISSING'],
    ],
  ])('%s', async (_, facts, typed, codes) => {
    await become({ ...ITALIAN, ...facts });
    const refused = await recordVatProof(db, act, {
      ...of,
      on: '2026-03-02',
      reference: 'WAPIAAAAYx1Q2w3E',
      ...typed,
    });
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(codes);
    expect(await kept()).toEqual({ vat_proof_on: null, vat_proof_reference: null });
  });
});
