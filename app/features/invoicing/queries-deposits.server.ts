import { group } from 'd3-array';
import type { StandingDeposit } from '#app/domain/invoicing/balance';
import type { InvoiceId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { findStandings } from './queries-standing.server';

export type HeldDeposit = StandingDeposit & { invoiceId: InvoiceId };

/**
 * The deposits that a balance of these registrations deducts: those of the live confirmation, less what was credited of
 * them, each once only. In order of number.
 */
export async function findHeldDeposits(
  db: Db,
  registrationIds: readonly RegistrationId[],
): Promise<Map<RegistrationId, HeldDeposit[]>> {
  if (registrationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('invoice')
    .innerJoin('confirmation', 'confirmation.id', 'invoice.confirmation_id')
    .select(['invoice.id', 'confirmation.registration_id', 'invoice.number', 'invoice.issue_date'])
    .select(['invoice.excl_vat_cents', 'invoice.vat_cents', 'invoice.due_cents'])
    .where('invoice.type', '=', '386')
    .where('confirmation.registration_id', 'in', registrationIds)
    .where('confirmation.cancelled_at', 'is', null)
    .orderBy('invoice.number')
    .execute();
  const standings = await findStandings(
    db,
    rows.map(({ id }) => id),
  );
  const held = rows
    .filter(({ id }) => !standings.isDeducted(id))
    .map((row) => {
      const credited = standings.creditedOf(row.id);
      const exclVatCents = row.excl_vat_cents - credited.exclVatCents;
      const vatCents = row.vat_cents - credited.vatCents;
      const openCents = Math.max(0, row.due_cents - standings.settledOf(row.id));
      const deposit: HeldDeposit = {
        ...{ invoiceId: row.id, number: row.number, issueDate: row.issue_date },
        ...{ exclVatCents, vatCents, inclVatCents: exclVatCents + vatCents, openCents },
      };
      return { registrationId: row.registration_id, deposit };
    })
    .filter(({ deposit }) => deposit.inclVatCents > 0);
  const byFirm = group(held, ({ registrationId }) => registrationId);
  return new Map([...byFirm].map(([id, deposits]) => [id, deposits.map(({ deposit }) => deposit)]));
}
