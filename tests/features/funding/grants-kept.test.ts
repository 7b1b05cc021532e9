import { beforeEach, expect, test } from 'vitest';
import { findAidOnInvoices } from '#app/features/funding/queries-aid-on-invoice.server';
import type { Db } from '#db/connection';
import type { AidGrantTable } from '#db/schema/funding';
import { fundedDatabase } from './funded';

let db: Db;
let registrations: { id: string; company_id: string; organisation_id: string }[];

beforeEach(async () => {
  db = await fundedDatabase(2);
  registrations = await db
    .selectFrom('registration')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .select(['registration.id', 'registration.company_id', 'pavilion.organisation_id'])
    .orderBy('registration.id')
    .execute();
});

async function grant(id: string, given: Partial<AidGrantTable> = {}, of = 0) {
  const scheme = await db
    .selectFrom('funding_scheme')
    .selectAll()
    .where('slug', '=', 'REGION_TIERS_PAYANT-v1')
    .executeTakeFirstOrThrow();
  const registration = registrations[of];
  if (!registration) throw new Error('no registration');
  const row = {
    id,
    organisation_id: registration.organisation_id,
    registration_id: registration.id,
    company_id: registration.company_id,
    scheme_id: scheme.id,
    scheme_code: id,
    mode: 'THIRD_PARTY_PAYMENT' as const,
    basis: 'DE_MINIMIS',
    member_state: 'FR',
    funder: 'Région Normandie',
    label: scheme.label,
    amount_cents: 399496,
    gross_equivalent_cents: 399496,
    state: 'granted' as const,
    requested_on: '2026-03-01',
    decided_on: '2026-03-02',
    assessment: '{}',
    created_at: '2026-03-01T08:00:00.000Z',
    ...given,
  };
  await db.insertInto('aid_grant').values(row).execute();
}

test('invoices carry what is granted and paid to the organiser or taken off the price, oldest first', async () => {
  await grant('later', { decided_on: '2026-03-05', mode: 'PRICE_REDUCTION' });
  await grant('first');
  await grant('direct', { mode: 'DIRECT_TO_SME' });
  await grant('asked', { state: 'requested', decided_on: null });
  await grant('refused', { state: 'refused' });
  await grant('back', { state: 'reversed', reversed_on: '2026-03-09' });
  await grant('other', {}, 1);
  const [asked, other] = registrations.map(({ id }) => id);
  const found = await findAidOnInvoices(db, [asked ?? '']);
  expect([...found.keys()]).toEqual([asked]);
  expect(found.get(asked ?? '')).toEqual([
    {
      grantId: 'first',
      mode: 'THIRD_PARTY_PAYMENT',
      label: "Région – aide versée à l'organisateur",
      funder: 'Région Normandie',
      amountCents: 399496,
    },
    expect.objectContaining({ grantId: 'later', mode: 'PRICE_REDUCTION' }),
  ]);
  expect((await findAidOnInvoices(db, [other ?? ''])).get(other ?? '')).toHaveLength(1);
  expect(await findAidOnInvoices(db, [])).toEqual(new Map());
});

test('a granted aid is changed by its reversal alone, and nothing is ever deleted', async () => {
  await grant('kept');
  const change = (set: Partial<AidGrantTable>) =>
    db.updateTable('aid_grant').set(set).where('id', '=', 'kept').execute();
  const reversal = { state: 'reversed' as const, reversed_on: '2026-04-01' };
  for (const wrong of [
    { amount_cents: 1 },
    { funder: 'Another' },
    { state: 'refused' as const },
    { ...reversal, decided_on: '2026-03-03' },
    { ...reversal, amount_cents: 1 },
  ])
    await expect(change(wrong)).rejects.toThrow('GRANT_IS_FINAL');
  await expect(db.deleteFrom('aid_grant').execute()).rejects.toThrow('GRANT_IS_FINAL');
  await change(reversal);
  await expect(change({ reversal_reason: 'other' })).rejects.toThrow('GRANT_IS_FINAL');
});

test('one live grant a scheme and registration; a version of a scheme that granted never changes', async () => {
  await grant('one', { scheme_code: 'SAME' });
  await expect(grant('two', { scheme_code: 'SAME' })).rejects.toThrow('UNIQUE');
  await grant('three', { scheme_code: 'SAME', state: 'reversed', reversed_on: '2026-03-04' });
  const rewrite = (slug: string) =>
    db.updateTable('funding_scheme').set({ definition: '{}' }).where('slug', '=', slug).execute();
  await expect(rewrite('REGION_TIERS_PAYANT-v1')).rejects.toThrow('SCHEME_VERSION_IN_USE');
  await rewrite('CVL_EXPORT-v1');
});
