import type { DepositInvoice } from '#app/domain/invoicing/snapshot';
import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';
import type { InvoiceId } from '#app/domain/shared/ids';
import { translator } from '#app/i18n/translator';
import type { BoothConfirmed } from '#app/mail/messages/booth-confirmed/definition';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Act } from '#app/platform/act';
import { issuePaper } from '#app/platform/papers.server';
import type { Db } from '#db/connection';
import type { PavilionTerms } from './queries-pavilion.server';
import type { PlacedFirm } from './queries-placed.server';

export type ToTell = {
  terms: PavilionTerms;
  firm: PlacedFirm;
  invoiceId: InvoiceId;
  invoice: DepositInvoice;
  confirmation: ConfirmationSnapshot;
};

/** Issues both papers and queues the mail that carries them. */
export async function tellFirm(
  db: Db,
  act: Act,
  { terms, firm, invoiceId, invoice, confirmation }: ToTell,
): Promise<void> {
  const t = translator(firm.locale);
  const { snapshot } = invoice;
  const { organisationId, edition, venue } = terms;
  const about = {
    organisationId,
    editionId: edition.id,
    registrationId: firm.registrationId,
    companyId: firm.companyId,
    locale: firm.locale,
  };
  const booth = { booth: firm.booth.label };
  const confirmationPaper = await issuePaper(db, act, {
    ...about,
    type: 'booth-confirmation',
    title: t('invoicing.paper.confirmation', booth),
    filename: `${t('invoicing.file.confirmation', booth)}.pdf`,
    snapshot: confirmation,
  });
  const invoicePaper = await issuePaper(db, act, {
    ...about,
    type: 'deposit-invoice',
    invoiceId,
    number: snapshot.number,
    title: t('invoicing.paper.deposit', { number: snapshot.number }),
    filename: `${t('invoicing.file.deposit', { number: snapshot.number })}.pdf`,
    snapshot,
  });
  const contactName = `${firm.contact.givenName} ${firm.contact.familyName}`.trim();
  const payload: BoothConfirmed = {
    contactName,
    company: firm.buyer.name,
    edition: edition.name,
    organiser: terms.seller.name,
    venue: { name: venue.name, startsOn: venue.startsOn, endsOn: venue.endsOn },
    booth: { label: firm.booth.label, area: firm.booth.area, hallName: firm.booth.hall.name },
    deposit: {
      number: snapshot.number,
      dueCents: snapshot.totals.dueCents,
      currency: snapshot.currency,
      dueDate: snapshot.dueDate,
    },
  };
  await enqueueMail(db, act, {
    message: 'booth-confirmed',
    payload,
    locale: firm.locale,
    to: { email: firm.contact.email, name: contactName },
    organisationId,
    companyId: firm.companyId,
    registrationId: firm.registrationId,
    papers: [confirmationPaper, invoicePaper],
  });
}
