import { orderOf } from '#app/domain/invoicing/order';
import { priceRequestAt } from '#app/domain/invoicing/placed';
import { price } from '#app/domain/invoicing/pricing';
import { vatRegime } from '#app/domain/invoicing/vat';
import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';
import { dayIn } from '#app/domain/shared/dates';
import type { RegistrationId } from '#app/domain/shared/ids';
import type { BoothMoved } from '#app/mail/messages/booth-moved/definition';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { type ConfirmationFacts, confirmationOf } from './confirmation.server';
import { Refused } from './outcome.server';
import { SELLER_ZONE } from './preview.server';
import { findHeldDeposits } from './queries-deposits.server';
import { findFormer } from './queries-former.server';
import type { PavilionTerms } from './queries-pavilion.server';
import type { PlacedFirm } from './queries-placed.server';
import { aboutOf, issueConfirmation } from './steps-tell.server';

export type ToConfirmAgain = {
  terms: PavilionTerms;
  facts: ConfirmationFacts;
  /** As the version that was just released places it. */
  firm: PlacedFirm;
  /** The booth that it had until now. */
  from: string;
};

/** Issues the confirmation that replaces the one of a firm that moved, and queues the mail that carries it. */
export async function confirmAgain(db: Db, act: Act, again: ToConfirmAgain): Promise<void> {
  const { terms, facts, firm } = again;
  const former = await findFormer(db, firm.registrationId);
  const confirmation = confirmationOf(terms, firm, facts, {
    ...{ issuedAt: act.at, issueDate: dayIn(act.at, SELLER_ZONE), former },
    ...{ order: orderAt(terms, firm), currency: terms.list.currency },
    deposit: await findOpenDeposit(db, firm.registrationId),
  });
  const paper = await issueConfirmation(db, act, aboutOf(again), confirmation);
  const name = `${firm.contact.givenName} ${firm.contact.familyName}`.trim();
  await enqueueMail(db, act, {
    ...{ message: 'booth-moved', payload: letterOf(again, name, confirmation, former.said) },
    ...{ locale: firm.locale, to: { email: firm.contact.email, name }, papers: [paper] },
    organisationId: terms.organisationId,
    companyId: firm.companyId,
    registrationId: firm.registrationId,
  });
}

/** What the booth costs by the price list of the day, with the firm's VAT. */
function orderAt({ list, seller }: PavilionTerms, { firm, placed, buyer, booth, locale }: PlacedFirm) {
  const priced = price(list, priceRequestAt(list, placed));
  const treatment = vatRegime(buyer, seller);
  if (priced.ok && treatment.ok)
    return orderOf(priced.value, booth.label, treatment.value, list.terms.depositPercent, locale);
  const problems = [priced, treatment].flatMap((one) => (one.ok ? [] : one.problems));
  throw new Refused(problems.map((problem) => ({ ...problem, at: firm })));
}

/** The deposit of the live confirmation while something of it is to be paid and no balance counts it. */
async function findOpenDeposit(db: Db, id: RegistrationId): Promise<ConfirmationSnapshot['deposit']> {
  const deposit = (await findHeldDeposits(db, [id])).get(id)?.find(({ openCents }) => openCents > 0);
  if (!deposit) return null;
  const { due_date: dueDate } = await db
    .selectFrom('invoice')
    .select('due_date')
    .where('id', '=', deposit.invoiceId)
    .executeTakeFirstOrThrow();
  return { number: deposit.number, dueCents: deposit.openCents, dueDate };
}

function letterOf(
  { terms, firm, from }: ToConfirmAgain,
  contactName: string,
  { price, booth }: ConfirmationSnapshot,
  before: ConfirmationSnapshot | null,
): BoothMoved {
  const { balance, deposit } = firm.issued;
  return {
    ...{ contactName, company: firm.buyer.name, edition: terms.edition.name, organiser: terms.seller.name },
    ...{ from, to: booth.label, replaces: before?.confirmedOn ?? null },
    area: before && before.booth.area !== booth.area ? { before: before.booth.area, now: booth.area } : null,
    price:
      before && before.price.exclVatCents !== price.exclVatCents
        ? {
            ...{ before: before.price.exclVatCents, now: price.exclVatCents, currency: price.currency },
            invoiced: balance ?? deposit,
            whole: balance !== null,
          }
        : null,
  };
}
