import { createHash } from 'node:crypto';
import type { PaperFirm, PaperSender, ReminderItem, ReminderSnapshot } from '#app/domain/payments/papers';
import type { ReminderCode } from '#app/domain/payments/reminder-steps';
import { dayIn, type Instant, type LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import { sumCents } from '#app/domain/shared/money';
import type { Problem } from '#app/domain/shared/problem';
import type { PaymentReminder } from '#app/mail/messages/payment-reminder/definition';
import type { Db } from '#db/connection';
import { PAYMENT_ZONE } from './commands-import.server';
import { findUnpaid, findUnpaidOf, type Unpaid } from './queries-reminders.server';
import { findPaperFirms, findSender } from './queries-sender.server';
import { findMaybePaid } from './queries-waiting.server';

/** One letter to one firm: all of its invoices that are at the same step, in one currency. */
export type Letter = {
  /** "company.FIRST.EUR". */
  key: string;
  companyId: CompanyId;
  company: string;
  code: ReminderCode;
  contact: { name: string; email: string } | null;
  invoices: Unpaid[];
  snapshot: ReminderSnapshot;
  /** Of all that it says: what is sent is what was read. */
  digest: string;
  /** Halves of years whose rate is missing, where the letter would show interest. */
  missingRates: string[];
  problem: Problem | null;
};

/** The letters that are due on a day, by their keys, those late longest first, each with what it asks to be paid. */
export async function findDue(
  db: Db,
  organisationId: OrganisationId,
  today: LocalDate,
): Promise<Map<string, Unpaid[]>> {
  return dueOf(await findUnpaid(db, organisationId, today));
}

/** Of what is due, the letters that nothing speaks against: somebody reads them, and no movement that waits may pay them. */
export const sureOf = (
  due: ReadonlyMap<string, readonly Unpaid[]>,
  maybePaid: ReadonlySet<InvoiceId>,
): Set<string> =>
  new Set(
    [...due].flatMap(([key, invoices]) =>
      invoices.every(({ contact, invoiceId }) => contact && !maybePaid.has(invoiceId)) ? [key] : [],
    ),
  );

/** The keys of all letters of a day that nothing speaks against. */
export const findSure = async (db: Db, organisationId: OrganisationId, today: LocalDate) =>
  sureOf(await findDue(db, organisationId, today), await findMaybePaid(db, organisationId));

function dueOf(unpaid: readonly Unpaid[]): Map<string, Unpaid[]> {
  const due = new Map<string, Unpaid[]>();
  for (const invoice of unpaid) {
    if (!invoice.next?.isDue || invoice.pause) continue;
    const key = `${invoice.companyId}.${invoice.next.code}.${invoice.currency}`;
    due.set(key, [...(due.get(key) ?? []), invoice]);
  }
  return due;
}

/** Letters that are due at this moment: all, those of these keys, or those to one firm; those late longest first. */
export async function findLetters(
  db: Db,
  organisationId: OrganisationId,
  at: Instant,
  only: { keys?: ReadonlySet<string>; companyId?: CompanyId } = {},
): Promise<Letter[]> {
  const { keys, companyId } = only;
  const today = dayIn(at, PAYMENT_ZONE);
  const unpaid =
    companyId === undefined
      ? await findUnpaid(db, organisationId, today)
      : await findUnpaidOf(db, organisationId, today, companyId);
  const groups = [...dueOf(unpaid)].filter(([key]) => !keys || keys.has(key));
  const organiser = await findSender(db, organisationId);
  const firms = await findPaperFirms(
    db,
    groups.flatMap(([, [first]]) => first?.companyId ?? []),
  );
  return groups.flatMap(([key, invoices]) => {
    const firm = firms.get(invoices[0]?.companyId ?? '');
    return firm ? [letterOf({ key, invoices, organiser, firm, at })] : [];
  });
}

/** What the mail that carries it says. */
export const mailOf = ({ code, company, contact, snapshot, invoices }: Letter): PaymentReminder => ({
  ...{ code, contactName: contact?.name ?? '', company, organiser: snapshot.organiser.name },
  ...{ currency: snapshot.currency, totalCents: snapshot.totalCents },
  numbers: invoices.map(({ number }) => number),
});

type Group = {
  key: string;
  invoices: Unpaid[];
  organiser: PaperSender;
  firm: PaperFirm;
  at: Instant;
};

function letterOf({ key, invoices, organiser, firm, at }: Group): Letter {
  const [first] = invoices;
  const code = first?.next?.code;
  if (!first || !code) throw new Error('a letter has invoices');
  const items = invoices.map((invoice) => itemOf(invoice, code));
  const interest = items.map(({ interestCents }) => interestCents);
  const interestCents = interest.some((cents) => cents === null)
    ? null
    : sumCents(interest.map((cents) => cents ?? 0));
  const openCents = sumCents(items.map((item) => item.openCents));
  const feeCents = sumCents(items.map((item) => item.feeCents));
  const snapshot: ReminderSnapshot = {
    ...{ locale: first.locale, issuedAt: at, day: dayIn(at, PAYMENT_ZONE), code, organiser },
    ...{ firm, currency: first.currency, items, openCents, interestCents, feeCents },
    totalCents: openCents + (interestCents ?? 0) + feeCents,
  };
  const { issuedAt: _at, ...said } = snapshot;
  const missing =
    code === 'FORMAL_NOTICE' ? invoices.flatMap(({ interest: i }) => (i.ok ? [] : i.missing)) : [];
  return {
    ...{
      key,
      companyId: first.companyId,
      company: first.company,
      code,
      contact: first.contact,
      invoices,
      snapshot,
    },
    digest: createHash('sha256')
      .update(JSON.stringify([said, first.contact]))
      .digest('hex'),
    missingRates: [...new Set(missing)].sort(),
    problem: first.contact ? null : { code: 'REMINDER_NO_CONTACT', params: { company: first.company } },
  };
}

/** Interest and fee are claimed by a formal notice only; before, a reminder reminds. */
function itemOf(unpaid: Unpaid, code: ReminderCode): ReminderItem {
  const { number, issuedOn, dueOn, totalCents, openCents, lateDays, interest, feeCents } = unpaid;
  const said = { number, issuedOn, dueOn, totalCents, openCents, lateDays };
  if (code !== 'FORMAL_NOTICE') return { ...said, interestCents: 0, periods: [], feeCents: 0 };
  if (!interest.ok) return { ...said, interestCents: null, periods: [], feeCents };
  return { ...said, interestCents: interest.cents, periods: interest.periods, feeCents };
}
