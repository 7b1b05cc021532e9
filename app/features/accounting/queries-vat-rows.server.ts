import { BOOK_ZONE } from '#app/domain/accounting/entry';
import { dayIn } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** An organisation's papers with what decides when their VAT is due. */
export const findPapers = (db: Db, organisationId: OrganisationId) =>
  db
    .selectFrom('invoice')
    .innerJoin('company', 'company.id', 'invoice.company_id')
    .select(['invoice.id', 'number', 'type', 'issue_date', 'issued_at', 'due_cents', 'prepaid_cents'])
    .select(['exchange_rate', 'company.name as company'])
    // Snapshots are written without spaces; one in ten thousand papers needn't be parsed for a word.
    .select((row) => row('snapshot', 'like', '%"vatDue":"DEBITS"%').as('onDebits'))
    .where('organisation_id', '=', organisationId)
    .orderBy('number')
    .execute();

export const findVatRows = (db: Db, organisationId: OrganisationId) =>
  db
    .selectFrom('invoice_vat')
    .innerJoin('invoice', 'invoice.id', 'invoice_vat.invoice_id')
    .select(['invoice_id', 'category', 'rate_percent', 'basis_cents', 'tax_cents'])
    .where('organisation_id', '=', organisationId)
    .execute();

/** Which paper deducts or credits which. */
export const findReferenceRows = (db: Db, organisationId: OrganisationId) =>
  db
    .selectFrom('invoice_reference')
    .innerJoin('invoice', 'invoice.id', 'invoice_reference.invoice_id')
    .select(['invoice_id', 'referred_id', 'invoice_reference.kind'])
    .select(['invoice.issued_at', 'invoice.issue_date', 'invoice.prepaid_cents'])
    .where('organisation_id', '=', organisationId)
    .execute();

export const findAidRows = (db: Db, organisationId: OrganisationId) =>
  db
    .selectFrom('invoice_aid')
    .innerJoin('aid_grant', 'aid_grant.id', 'invoice_aid.grant_id')
    .select(['invoice_id', 'grant_id', 'invoice_aid.amount_cents as cents'])
    .where('organisation_id', '=', organisationId)
    .where('mode', '=', 'THIRD_PARTY_PAYMENT')
    .execute();

export type Move = { on: string; cents: number };

/** What settled a paper or was undone, by the paper; what funders paid of a grant, by the grant. */
export async function findMoves(db: Db, organisationId: OrganisationId) {
  const settlements = await db
    .selectFrom('settlement')
    .select(['invoice_id', 'credit_note_id', 'amount_cents as cents', 'settled_on as on', 'undone_at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('settled_on')
    .execute();
  const grants = await db
    .selectFrom('grant_payment')
    .select(['grant_id', 'amount_cents as cents', 'paid_on as on', 'undone_at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('paid_on')
    .execute();
  const settled = new Map<string, Move[]>();
  for (const { invoice_id, credit_note_id, ...move } of settlements)
    for (const id of [invoice_id, credit_note_id]) if (id !== null) add(settled, id, move);
  const granted = new Map<string, Move[]>();
  for (const { grant_id, ...move } of grants) add(granted, grant_id, move);
  return { settled, granted };
}

function add(
  moves: Map<string, Move[]>,
  id: string,
  { on, cents, undone_at }: Move & { undone_at: string | null },
) {
  const back = undone_at === null ? [] : [{ on: dayOf(undone_at), cents: -cents }];
  const kept = moves.get(id);
  if (kept) kept.push({ on, cents }, ...back);
  else moves.set(id, [{ on, cents }, ...back]);
}

const dayOf = (at: string): string => (at.length === 10 ? at : dayIn(at, BOOK_ZONE));
