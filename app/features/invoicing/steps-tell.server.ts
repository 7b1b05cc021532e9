import type { StandingDeposit } from '#app/domain/invoicing/balance';
import type { DraftedInvoice } from '#app/domain/invoicing/ground';
import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';
import type { InvoiceId, PaperId } from '#app/domain/shared/ids';
import { type Translate, translator } from '#app/i18n/translator';
import type { BalanceInvoice } from '#app/mail/messages/balance-invoice/definition';
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
  invoice: DraftedInvoice;
  /** What the confirmation says, when the booth was confirmed just now. */
  confirmation: ConfirmationSnapshot | null;
  deposits: readonly StandingDeposit[];
};

/** Issues the papers and queues the mail that carries them. */
export async function tellFirm(db: Db, act: Act, told: ToTell): Promise<void> {
  const { terms, firm, invoice, confirmation } = told;
  const t = translator(firm.locale);
  const about = aboutOf(told);
  const papers: PaperId[] = [];
  if (confirmation) {
    papers.push(await issueConfirmation(db, act, about, confirmation));
  }
  papers.push(await issueInvoicePaper(db, act, t, told));
  const name = `${firm.contact.givenName} ${firm.contact.familyName}`.trim();
  await enqueueMail(db, act, {
    ...(invoice.snapshot.type === '386' ? depositLetter(told, name) : balanceLetter(told, name)),
    locale: firm.locale,
    to: { email: firm.contact.email, name },
    organisationId: terms.organisationId,
    companyId: firm.companyId,
    registrationId: firm.registrationId,
    papers,
  });
}

type About = ReturnType<typeof aboutOf>;

/** The paper that says which booth is a firm's; one issued before it is replaced by this, never changed. */
export function issueConfirmation(
  db: Db,
  act: Act,
  about: About,
  confirmation: ConfirmationSnapshot,
): Promise<PaperId> {
  const t = translator(about.locale);
  const booth = { booth: confirmation.booth.label };
  return issuePaper(db, act, {
    ...about,
    type: 'booth-confirmation',
    number: confirmation.reference,
    title: t('invoicing.paper.confirmation', booth),
    filename: `${t('invoicing.file.confirmation', booth)}.pdf`,
    snapshot: confirmation,
  });
}

export const aboutOf = ({ terms, firm }: Pick<ToTell, 'terms' | 'firm'>) => ({
  organisationId: terms.organisationId,
  editionId: terms.edition.id,
  registrationId: firm.registrationId,
  companyId: firm.companyId,
  locale: firm.locale,
});

function issueInvoicePaper(db: Db, act: Act, t: Translate, told: ToTell): Promise<PaperId> {
  const { snapshot } = told.invoice;
  const { number } = snapshot;
  const deposit = snapshot.type === '386';
  return issuePaper(db, act, {
    ...aboutOf(told),
    type: deposit ? 'deposit-invoice' : 'invoice',
    invoiceId: told.invoiceId,
    number,
    title: t(deposit ? 'invoicing.paper.deposit' : 'invoicing.paper.balance', { number }),
    filename: `${t(deposit ? 'invoicing.file.deposit' : 'invoicing.file.invoice', { number })}.pdf`,
    snapshot,
  });
}

function depositLetter({ terms, firm, invoice }: ToTell, contactName: string) {
  const { snapshot } = invoice;
  const { venue, edition, seller } = terms;
  const payload: BoothConfirmed = {
    contactName,
    company: firm.buyer.name,
    edition: edition.name,
    organiser: seller.name,
    venue: { name: venue.name, startsOn: venue.startsOn, endsOn: venue.endsOn },
    booth: { label: firm.booth.label, area: firm.booth.area, hallName: firm.booth.hall.name },
    deposit: {
      number: snapshot.number,
      dueCents: snapshot.totals.dueCents,
      currency: snapshot.currency,
      dueDate: snapshot.dueDate,
    },
  };
  return { message: 'booth-confirmed', payload };
}

function balanceLetter({ terms, firm, invoice, confirmation, deposits }: ToTell, contactName: string) {
  const { number, totals, currency, dueDate, thirdPartyAid } = invoice.snapshot;
  const aidCents = thirdPartyAid?.amountCents ?? 0;
  const payload: BalanceInvoice = {
    ...{ contactName, company: firm.buyer.name, edition: terms.edition.name, organiser: terms.seller.name },
    ...{ booth: firm.booth.label, confirmed: confirmation !== null, number, currency, dueDate },
    ...{ inclVatCents: totals.inclVatCents, dueCents: totals.dueCents, aidCents },
    depositsCents: totals.prepaidCents - aidCents,
    unpaidDeposits: deposits
      .filter(({ openCents }) => openCents > 0)
      .map((deposit) => ({ number: deposit.number, openCents: deposit.openCents })),
  };
  return { message: 'balance-invoice', payload };
}
