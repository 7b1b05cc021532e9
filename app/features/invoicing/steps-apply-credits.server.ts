import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { openCents } from '#app/domain/invoicing/standing';
import type { InvoiceId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { standingOf } from './queries.server';
import { moneyOfInvoice } from './rows-standing.server';

export type NewInvoice = {
  invoiceId: InvoiceId;
  organisationId: OrganisationId;
  registrationId: RegistrationId;
  snapshot: InvoiceSnapshot;
};

/** What is still to be paid back of a registration's credit notes pays for its new balance first. */
export async function applyOpenCredits(
  db: Db,
  act: Act,
  { invoiceId, organisationId, registrationId, snapshot }: NewInvoice,
): Promise<void> {
  const credits = await db
    .selectFrom('invoice')
    .selectAll('invoice')
    .select(moneyOfInvoice)
    .where('type', '=', '381')
    .where('registration_id', '=', registrationId)
    .where('currency', '=', snapshot.currency)
    .orderBy('series_number')
    .execute();
  let rest = snapshot.totals.dueCents;
  for (const credit of credits) {
    const amount = Math.min(rest, openCents(standingOf(credit)));
    if (amount === 0) continue;
    rest -= amount;
    await db
      .insertInto('settlement')
      .values({
        ...{ id: act.newId(), organisation_id: organisationId, invoice_id: invoiceId },
        ...{
          credit_note_id: credit.id,
          amount_cents: amount,
          settled_on: snapshot.issueDate,
          created_at: act.at,
        },
      })
      .execute();
  }
}
