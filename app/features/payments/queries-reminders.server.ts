import { lateInterest, RECOVERY_FEE_CENTS } from '#app/domain/payments/late-interest';
import { type NextReminder, nextReminder } from '#app/domain/payments/reminder-steps';
import { daysBetween, type LocalDate, type Locale } from '#app/domain/shared/dates';
import type { CompanyId, InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { findPauses, type Pause } from './queries-pauses.server';
import { findRates, findSteps } from './queries-reminder-settings.server';
import { findSentSteps } from './queries-sent.server';

export type Unpaid = {
  invoiceId: InvoiceId;
  number: string;
  companyId: CompanyId;
  company: string;
  currency: string;
  locale: Locale;
  issuedOn: LocalDate;
  dueOn: LocalDate;
  totalCents: number;
  openCents: number;
  lateDays: number;
  contact: { name: string; email: string } | null;
  /** Interest to this day; null where a rate is missing. */
  interest: ReturnType<typeof lateInterest>;
  feeCents: number;
  pause: Pause | null;
  next: NextReminder | null;
  sent: { code: string; on: LocalDate }[];
};

/** Every invoice of an organisation that isn't paid, as reminding sees it on `today`, the latest first. */
export const findUnpaid = (
  db: Db,
  organisationId: OrganisationId,
  today: LocalDate,
): Promise<readonly Unpaid[]> =>
  whileUnchanged(db, `unpaid ${organisationId} ${today}`, () => readUnpaid(db, organisationId, today));

/** The same of one firm. */
export const findUnpaidOf = (
  db: Db,
  organisationId: OrganisationId,
  today: LocalDate,
  companyId: CompanyId,
): Promise<readonly Unpaid[]> => readUnpaid(db, organisationId, today, companyId);

async function readUnpaid(
  db: Db,
  organisationId: OrganisationId,
  today: LocalDate,
  companyId?: CompanyId,
): Promise<Unpaid[]> {
  const rows = await unpaidRows(db, organisationId, companyId);
  const [steps, rates, pauses, sent, parts] = [
    await findSteps(db, organisationId),
    await findRates(db, organisationId),
    await findPauses(db, organisationId, today),
    await findSentSteps(db, organisationId, companyId),
    await findParts(db, organisationId, companyId),
  ];
  return rows
    .map((row): Unpaid => {
      const paid = parts.get(row.id) ?? [];
      const done = sent.get(row.id) ?? [];
      const pause = pauses.find(
        (one) => one.invoiceId === row.id || (one.companyId === row.company_id && one.invoiceId === null),
      );
      const lateDays = daysBetween(row.due_date, today);
      const debt = { dueCents: row.due_cents, dueOn: row.due_date, until: today, paid, rates };
      return {
        ...{ invoiceId: row.id, number: row.number, companyId: row.company_id, company: row.name },
        ...{ currency: row.currency, locale: row.locale, issuedOn: row.issue_date, dueOn: row.due_date },
        totalCents: row.due_cents,
        openCents: row.due_cents - paid.reduce((sum, { cents }) => sum + cents, 0),
        lateDays,
        contact: row.contact_email
          ? {
              name: `${row.contact_given_name ?? ''} ${row.contact_family_name ?? ''}`.trim(),
              email: row.contact_email,
            }
          : null,
        interest: lateInterest(debt),
        feeCents: lateDays > 0 && row.currency === 'EUR' ? RECOVERY_FEE_CENTS : 0,
        pause: pause ?? null,
        sent: done,
        next: nextReminder(steps, { dueOn: row.due_date, sent: done }, today) ?? null,
      };
    })
    .filter(({ openCents }) => openCents > 0)
    .sort((a, b) => b.lateDays - a.lateDays || (a.number < b.number ? -1 : 1));
}

const unpaidRows = (db: Db, organisationId: OrganisationId, companyId?: CompanyId) =>
  db
    .selectFrom('invoice')
    .innerJoin('company', 'company.id', 'invoice.company_id')
    .leftJoin('registration', 'registration.id', 'invoice.registration_id')
    .select(['invoice.id', 'number', 'invoice.company_id', 'company.name', 'currency', 'invoice.locale'])
    .select(['issue_date', 'due_date', 'due_cents', 'contact_email', 'contact_given_name'])
    .select('contact_family_name')
    .where('invoice.organisation_id', '=', organisationId)
    .$if(companyId !== undefined, (query) => query.where('invoice.company_id', '=', companyId ?? ''))
    .where('type', '!=', '381')
    .where('due_cents', '>', 0)
    .where(({ eb, selectFrom }) =>
      eb(
        selectFrom('settlement')
          .whereRef('settlement.invoice_id', '=', 'invoice.id')
          .where('settlement.undone_at', 'is', null)
          .select(({ fn }) => fn.coalesce(fn.sum<number>('amount_cents'), eb.lit(0)).as('sum')),
        '<',
        eb.ref('due_cents'),
      ),
    )
    .execute();

/** What was settled of each invoice, and when: interest runs on the rest. */
async function findParts(db: Db, organisationId: OrganisationId, companyId?: CompanyId) {
  const rows = await db
    .selectFrom('settlement')
    .select(['invoice_id', 'settled_on', 'amount_cents'])
    .where('organisation_id', '=', organisationId)
    .where('undone_at', 'is', null)
    .$if(companyId !== undefined, (query) =>
      query.where('invoice_id', 'in', (firm) =>
        firm
          .selectFrom('invoice')
          .select('id')
          .where('company_id', '=', companyId ?? ''),
      ),
    )
    .execute();
  const parts = new Map<InvoiceId, { on: LocalDate; cents: number }[]>();
  for (const { invoice_id, settled_on, amount_cents } of rows) {
    parts.set(invoice_id, [...(parts.get(invoice_id) ?? []), { on: settled_on, cents: amount_cents }]);
  }
  return parts;
}
