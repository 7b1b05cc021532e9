import { group } from 'd3-array';
import type { RegistrationId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

/** A grant as an invoice shows it: paid by the funder to the organiser (BT-113), or taken off the price (BG-20). */
export type AidOnInvoice = {
  grantId: string;
  mode: 'THIRD_PARTY_PAYMENT' | 'PRICE_REDUCTION';
  label: string;
  funder: string;
  amountCents: Cents;
};

/**
 * The granted aid that invoices of these registrations carry, in order of the day it was granted. Aid paid to the firm
 * itself never shows on an invoice (DOMAIN §4.8, E1a); nor does what was only asked for, refused or taken back.
 */
export async function findAidOnInvoices(
  db: Db,
  registrationIds: readonly RegistrationId[],
): Promise<Map<RegistrationId, AidOnInvoice[]>> {
  if (registrationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('aid_grant')
    .select(['id', 'registration_id', 'mode', 'label', 'funder', 'amount_cents'])
    .where('registration_id', 'in', registrationIds)
    .where('state', '=', 'granted')
    .where('mode', 'in', ['THIRD_PARTY_PAYMENT', 'PRICE_REDUCTION'])
    .orderBy('decided_on')
    .orderBy('id')
    .execute();
  const grants = group(rows, (row) => row.registration_id);
  return new Map([...grants].map(([id, held]) => [id, held.flatMap(onInvoice)]));
}

type Row = { id: string; mode: string; label: string; funder: string; amount_cents: Cents };

function onInvoice({ id, mode, label, funder, amount_cents }: Row): AidOnInvoice[] {
  if (mode !== 'THIRD_PARTY_PAYMENT' && mode !== 'PRICE_REDUCTION') return [];
  return [{ grantId: id, mode, label, funder, amountCents: amount_cents }];
}
