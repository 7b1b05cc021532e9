import type { OfferKind } from '#app/domain/invoicing/offer';
import type { LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId, PavilionId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

export type Offer = {
  number: string;
  kind: OfferKind;
  company: string;
  issuedOn: LocalDate;
  validUntil: LocalDate;
  currency: string;
  inclVatCents: Cents;
  paperId: string | null;
  drawn: boolean;
};

/** The quotes and pro formas of a pavilion, the newest first. */
export async function findOffers(
  db: Db,
  { id, organisationId }: { id: PavilionId; organisationId: OrganisationId },
): Promise<Offer[]> {
  const rows = await db
    .selectFrom('offer')
    .innerJoin('company', 'company.id', 'offer.company_id')
    .innerJoin('registration', 'registration.id', 'offer.registration_id')
    .leftJoin('paper', (join) =>
      join
        .onRef('paper.number', '=', 'offer.number')
        .onRef('paper.organisation_id', '=', 'offer.organisation_id')
        .on('paper.type', '=', 'offer'),
    )
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select(['offer.number', 'offer.kind', 'company.name', 'issued_on', 'valid_until', 'currency'])
    .select(['incl_vat_cents', 'paper.id as paper_id', 'paper_file.sha256'])
    .where('registration.pavilion_id', '=', id)
    .where('offer.organisation_id', '=', organisationId)
    .orderBy('offer.created_at', 'desc')
    .orderBy('offer.number', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ number: row.number, kind: row.kind, company: row.name, currency: row.currency },
    ...{ issuedOn: row.issued_on, validUntil: row.valid_until, inclVatCents: row.incl_vat_cents },
    ...{ paperId: row.paper_id, drawn: row.sha256 !== null },
  }));
}
