import { group } from 'd3-array';
import type { LocalDate } from '#app/domain/shared/dates';
import { dayIn } from '#app/domain/shared/dates';
import type { RegistrationId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';
import { SELLER_ZONE } from './preview.server';
import { type Cancellation, cancellationOf, findCancellationTiers } from './queries-cancellation.server';
import { snapshotIn } from './queries-creditable.server';
import type { PavilionTerms } from './queries-pavilion.server';

/** A firm that withdrew with an invoice that the terms say to credit, or that keeps less than the terms do. */
export type WithdrawnMoney = {
  registrationId: RegistrationId;
  company: string;
  number: string;
  withdrawnOn: LocalDate;
  daysBefore: number;
  creditExclVatCents: Cents;
  toInvoiceCents: Cents;
  keptAs: Cancellation['keptAs'];
};

/**
 * What withdrawals of a pavilion still ask for, by the cancellation terms; nothing once a credit note or an invoice of the firm was
 * issued since, for then somebody has decided.
 */
export async function findWithdrawnMoney(db: Db, terms: PavilionTerms): Promise<WithdrawnMoney[]> {
  const rows = await invoicesOfWithdrawn(db, terms);
  if (rows.length === 0) return [];
  const tiers = await findCancellationTiers(db, terms.list);
  if (!tiers.ok) return [];
  const firms = group(rows, (row) => row.registration_id ?? '');
  return [...firms.values()].flatMap((invoices) => {
    const withdrawnAt = invoices[0]?.withdrawn_at ?? '';
    const settledSince = invoices.some(
      ({ kind, issued_at }) => (kind === 'CREDIT' || kind === 'FREE') && issued_at > withdrawnAt,
    );
    const main =
      invoices.find(({ kind }) => kind === 'BALANCE') ?? invoices.find(({ kind }) => kind === 'DEPOSIT');
    if (!main || settledSince) return [];
    const earlier = invoices
      .filter(({ kind, corrects }) => kind === 'CREDIT' && corrects === main.id)
      .map(({ snapshot }) => snapshotIn(snapshot));
    const cancellation = cancellationOf(terms, tiers.value, withdrawnAt, {
      snapshot: snapshotIn(main.snapshot),
      earlier,
    });
    if (!cancellation.ok) return [];
    const { daysBefore, creditExclVatCents, toInvoiceCents, keptAs } = cancellation.value;
    if (creditExclVatCents === 0 && toInvoiceCents === 0) return [];
    return [
      {
        ...{ registrationId: main.registration_id ?? '', company: main.name, number: main.number },
        ...{ withdrawnOn: dayIn(withdrawnAt, SELLER_ZONE), daysBefore },
        ...{ creditExclVatCents, toInvoiceCents, keptAs },
      },
    ];
  });
}

const invoicesOfWithdrawn = (db: Db, { pavilionId }: PavilionTerms) =>
  db
    .selectFrom('invoice')
    .innerJoin('registration', 'registration.id', 'invoice.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('invoice_reference', (join) =>
      join
        .onRef('invoice_reference.invoice_id', '=', 'invoice.id')
        .on('invoice_reference.kind', '=', 'CREDITS'),
    )
    .select(['invoice.id', 'invoice.number', 'invoice.kind', 'invoice.issued_at', 'invoice.snapshot'])
    .select(['invoice.registration_id', 'company.name', 'registration.withdrawn_at'])
    .select('invoice_reference.referred_id as corrects')
    .where('registration.pavilion_id', '=', pavilionId)
    .where('registration.withdrawn_at', 'is not', null)
    .orderBy('company.name')
    .orderBy('invoice.number', 'desc')
    .execute();
