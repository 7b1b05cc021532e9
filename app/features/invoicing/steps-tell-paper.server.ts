import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import type { CompanyId, InvoiceId, RegistrationId } from '#app/domain/shared/ids';
import { translator } from '#app/i18n/translator';
import type { InvoiceSent } from '#app/mail/messages/invoice-sent/definition';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Act } from '#app/platform/act';
import { issuePaper } from '#app/platform/papers.server';
import type { Db } from '#db/connection';
import type { PavilionTerms } from './queries-pavilion.server';

export type PaperToTell = {
  terms: Pick<PavilionTerms, 'organisationId' | 'edition' | 'seller'>;
  invoiceId: InvoiceId;
  snapshot: InvoiceSnapshot;
  about: { registrationId: RegistrationId | null; companyId: CompanyId };
};

/** Issues the paper of a credit note or of an invoice of its own, and queues the mail that carries it. */
export async function tellOfPaper(
  db: Db,
  act: Act,
  { terms, invoiceId, snapshot, about }: PaperToTell,
): Promise<void> {
  const { number, locale, type, totals, currency, dueDate } = snapshot;
  const t = translator(locale);
  const { organisationId, edition, seller } = terms;
  const credit = type === '381';
  const contact = await db
    .selectFrom('registration')
    .select(['contact_given_name', 'contact_family_name', 'contact_email'])
    .where('id', '=', about.registrationId ?? '')
    .executeTakeFirst();
  const paper = await issuePaper(db, act, {
    ...{ organisationId, editionId: edition.id, invoiceId, number, locale, snapshot },
    ...{ registrationId: about.registrationId, companyId: about.companyId },
    type: 'invoice',
    title: t(credit ? 'invoicing.paper.credit' : 'invoicing.paper.balance', { number }),
    filename: `${t(credit ? 'invoicing.file.credit' : 'invoicing.file.invoice', { number })}.pdf`,
  });
  if (!contact) return;
  const contactName = `${contact.contact_given_name} ${contact.contact_family_name}`.trim();
  const payload: InvoiceSent = {
    ...{ contactName, company: snapshot.buyer.name, edition: edition.name, organiser: seller.name },
    ...{ kind: credit ? 'CREDIT' : 'INVOICE', number, subject: snapshot.subject, currency, dueDate },
    amountCents: totals.dueCents,
    corrects: snapshot.corrects?.[0]?.number ?? null,
  };
  await enqueueMail(db, act, {
    ...{ message: 'invoice-sent', payload, locale, organisationId, papers: [paper] },
    to: { email: contact.contact_email, name: contactName },
    companyId: about.companyId,
    registrationId: about.registrationId ?? undefined,
  });
}
