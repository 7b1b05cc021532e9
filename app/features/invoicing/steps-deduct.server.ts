import type { InvoiceId } from '#app/domain/shared/ids';
import type { AidOnInvoice } from '#app/features/funding/queries-aid-on-invoice.server';
import { keepAidOnInvoice } from '#app/features/funding/steps-carried.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import type { HeldDeposit } from './queries-deposits.server';

export type Deduction = {
  invoiceId: InvoiceId;
  confirmationId: string;
  deposits: readonly HeldDeposit[];
  aids: readonly AidOnInvoice[];
};

/** What a balance refers to; the key on the confirmation refuses a second one. */
export async function deductFrom(
  db: Db,
  act: Act,
  { invoiceId, confirmationId, deposits, aids }: Deduction,
): Promise<void> {
  await db
    .insertInto('standing_balance')
    .values({ confirmation_id: confirmationId, invoice_id: invoiceId })
    .execute();
  if (deposits.length > 0)
    await db
      .insertInto('invoice_reference')
      .values(
        deposits.map((deposit) => ({
          ...{ id: act.newId(), invoice_id: invoiceId, referred_id: deposit.invoiceId },
          ...{ kind: 'DEDUCTS' as const, amount_cents: deposit.inclVatCents },
        })),
      )
      .execute();
  await keepAidOnInvoice(db, act, invoiceId, aids);
}
