import type { OfferSnapshot } from '#app/domain/invoicing/offer';
import { translator } from '#app/i18n/translator';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { issuePaper } from '#app/platform/papers.server';
import type { Db } from '#db/connection';
import type { Customer } from './queries-customers.server';
import type { PavilionTerms } from './queries-pavilion.server';
import type { TakenNumber } from './steps-number.server';

export type ToOffer = {
  terms: PavilionTerms;
  customer: Customer;
  taken: TakenNumber;
  snapshot: OfferSnapshot;
  token: string;
};

/** Keeps an offer with its paper; it goes to nobody by itself. */
export async function saveOffer(
  db: Db,
  act: Act,
  { terms, customer, taken, snapshot, token }: ToOffer,
): Promise<void> {
  const { organisationId, edition } = terms;
  const { number, offer: kind, locale } = snapshot;
  const t = translator(locale);
  const id = act.newId();
  await db
    .insertInto('offer')
    .values({
      ...{ id, organisation_id: organisationId, series_id: taken.seriesId, series_number: taken.position },
      ...{ number, kind, registration_id: customer.registrationId, company_id: customer.companyId },
      ...{ issued_on: snapshot.issueDate, valid_until: snapshot.validUntil, currency: snapshot.currency },
      ...{ incl_vat_cents: snapshot.totals.inclVatCents, token, created_at: act.at },
      snapshot: JSON.stringify(snapshot),
    })
    .execute();
  await issuePaper(db, act, {
    ...{ organisationId, editionId: edition.id, number, locale, snapshot },
    ...{ registrationId: customer.registrationId, companyId: customer.companyId },
    type: 'offer',
    title: t(`invoicing.paper.${kind}`, { number }),
    filename: `${t(`invoicing.file.${kind}`, { number })}.pdf`,
  });
  await recordAudit(db, act, {
    action: 'offer.made',
    entity: 'offer',
    entityId: id,
    organisationId,
    after: { number, kind, company: customer.firm, inclVatCents: snapshot.totals.inclVatCents },
  });
}
