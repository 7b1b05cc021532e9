import type { DraftedInvoice } from '#app/domain/invoicing/ground';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import type { CompanyId, InvoiceId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { isKeptFrom } from '#app/features/allocation/queries-bans.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { Refused } from './outcome.server';
import type { PavilionTerms } from './queries-pavilion.server';
import type { PlacedFirm } from './queries-placed.server';
import type { TakenNumber } from './steps-number.server';

/**
 * Confirms the firm's places, or answers the confirmation it already has. The index on live places refuses a second
 * holder; a firm that a manager has kept away since the release is refused (BANNED_PLACED).
 */
export async function confirmPlaces(
  db: Db,
  act: Act,
  terms: PavilionTerms,
  firm: PlacedFirm,
): Promise<{ id: string; fresh: boolean }> {
  const standing = await db
    .selectFrom('confirmation')
    .select('id')
    .where('registration_id', '=', firm.registrationId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  if (standing) return { id: standing.id, fresh: false };

  const id = act.newId();
  const { registrationId, placementId, placeIds, booth } = firm;
  if (await isKeptFrom(db, registrationId, placeIds))
    throw new Refused([{ code: 'BANNED_PLACED', params: { company: firm.buyer.name, booth: booth.label } }]);
  await db
    .insertInto('confirmation')
    .values({ id, registration_id: registrationId, placement_id: placementId, confirmed_at: act.at })
    .execute();
  await db
    .insertInto('confirmed_place')
    .values(placeIds.map((placeId) => ({ id: act.newId(), confirmation_id: id, place_id: placeId })))
    .execute();
  await recordAudit(db, act, {
    action: 'registration.confirmed',
    entity: 'registration',
    entityId: registrationId,
    organisationId: terms.organisationId,
    after: { confirmationId: id, booth: booth.label, placeIds },
  });
  return { id, fresh: true };
}

export type ToSave = {
  organisationId: OrganisationId;
  kind: 'DEPOSIT' | 'BALANCE' | 'FREE' | 'CREDIT';
  about: {
    registrationId: RegistrationId | null;
    companyId: CompanyId;
    /** "FR:999633001". */
    firm: string;
    confirmationId: string | null;
  };
  taken: TakenNumber;
  invoice: DraftedInvoice;
  token?: string;
};

/** Writes an invoice with its lines and VAT rows; from here on the database refuses to change it. */
export async function saveInvoice(
  db: Db,
  act: Act,
  { organisationId, kind, about, taken, invoice, token }: ToSave,
): Promise<InvoiceId> {
  const id = act.newId();
  const { snapshot, warnings } = invoice;
  const { totals } = snapshot;
  await db
    .insertInto('invoice')
    .values({
      id,
      organisation_id: organisationId,
      series_id: taken.seriesId,
      series_number: taken.position,
      number: snapshot.number,
      type: snapshot.type,
      kind,
      confirmation_id: about.confirmationId,
      registration_id: about.registrationId,
      company_id: about.companyId,
      issue_date: snapshot.issueDate,
      issued_at: snapshot.issuedAt,
      due_date: snapshot.dueDate,
      currency: snapshot.currency,
      regime: snapshot.regime,
      excl_vat_cents: totals.exclVatCents,
      vat_cents: totals.vatCents,
      incl_vat_cents: totals.inclVatCents,
      prepaid_cents: totals.prepaidCents,
      due_cents: totals.dueCents,
      locale: snapshot.locale,
      warnings: JSON.stringify(warnings),
      snapshot: JSON.stringify(snapshot),
      exchange_rate: snapshot.exchange?.unitsPerEuro ?? null,
      exchange_on: snapshot.exchange?.from ?? null,
      token: token ?? null,
    })
    .execute();
  await saveLines(db, act, id, snapshot);
  await recordAudit(db, act, {
    action: 'invoice.issued',
    entity: 'invoice',
    entityId: id,
    organisationId,
    after: { number: snapshot.number, type: snapshot.type, company: about.firm, dueCents: totals.dueCents },
  });
  return id;
}

async function saveLines(
  db: Db,
  act: Act,
  invoiceId: InvoiceId,
  { lines, totals }: InvoiceSnapshot,
): Promise<void> {
  await db
    .insertInto('invoice_line')
    .values(
      lines.map((line, index) => ({
        id: act.newId(),
        invoice_id: invoiceId,
        position: index + 1,
        description: line.description,
        quantity: line.quantity,
        unit: line.unit,
        unit_price_cents: line.unitPriceCents,
        net_cents: line.netCents,
        vat_category: line.vatCategory,
        vat_rate_percent: line.vatRatePercent,
      })),
    )
    .execute();
  await db
    .insertInto('invoice_vat')
    .values(
      totals.vat.map((subtotal) => ({
        id: act.newId(),
        invoice_id: invoiceId,
        category: subtotal.category,
        rate_percent: subtotal.ratePercent,
        basis_cents: subtotal.basisCents,
        tax_cents: subtotal.taxCents,
      })),
    )
    .execute();
}
