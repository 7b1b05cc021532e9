import { agedBalance, agedTotals } from '#app/domain/accounting/aged';
import { periodOf, type VatBasis } from '#app/domain/accounting/vat-summary';
import type { LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { findOpenItems } from './queries-aged.server';
import { findVat } from './queries-vat.server';

/** Money in another currency that can't be booked while the rate of its day isn't known. */
export type Waiting = { currency: string; on: LocalDate; cents: number; payer: string };

export async function findWaiting(db: Db, organisationId: OrganisationId): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('payment')
    .leftJoin('company', 'company.id', 'payment.company_id')
    .select(['payment.currency', 'received_on as on', 'amount_cents as cents', 'company.name', 'payer_name'])
    .where('payment.organisation_id', '=', organisationId)
    .where('payment.id', 'in', (noted) =>
      noted
        .selectFrom('ledger_outstanding')
        .select('payment_id')
        .where('organisation_id', '=', organisationId)
        .where('payment_id', 'is not', null),
    )
    .where('payment.currency', '<>', 'EUR')
    .orderBy('received_on')
    .execute();
  return rows.map(({ name, payer_name, ...row }) => ({ ...row, payer: name ?? payer_name ?? '' }));
}

export type BookNeeds = {
  waiting: Waiting[];
  /** What is in suspense now, a debit above zero. */
  suspenseCents: number;
  /** Years that are over, have entries and are open, the oldest first. */
  toClose: number[];
  lacksSiren: boolean;
};

/** What needs somebody so that the books are whole. */
export const findBookNeeds = (db: Db, organisationId: OrganisationId, today: LocalDate): Promise<BookNeeds> =>
  whileUnchanged(db, `book needs ${organisationId} ${today}`, () => readBookNeeds(db, organisationId, today));

async function readBookNeeds(db: Db, organisationId: OrganisationId, today: LocalDate): Promise<BookNeeds> {
  const years = await db
    .selectFrom('ledger_year')
    .select('year')
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .where('last_number', '>', 0)
    .where('year', '<', Number(today.slice(0, 4)))
    .orderBy('year')
    .execute();
  const { siren } = await db
    .selectFrom('organisation')
    .select('siren')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return {
    waiting: await findWaiting(db, organisationId),
    suspenseCents: await findRoleBalance(db, organisationId, 'SUSPENSE'),
    toClose: years.map(({ year }) => year),
    lacksSiren: siren === null,
  };
}

/** What the accounts of a use hold over all years, without opening balances, which say the same again. */
export async function findRoleBalance(
  db: Db,
  organisationId: OrganisationId,
  role: 'SUSPENSE' | 'FUNDERS',
): Promise<number> {
  const { cents } = await db
    .selectFrom('ledger_line')
    .innerJoin('ledger_entry', 'ledger_entry.id', 'ledger_line.entry_id')
    .select((row) => row.fn.sum<number | null>(row('debit_cents', '-', row.ref('credit_cents'))).as('cents'))
    .where('organisation_id', '=', organisationId)
    .where('role', '=', role)
    .executeTakeFirstOrThrow();
  return cents ?? 0;
}

export type BookFigures = {
  /** The month that `today` is in. */
  period: string;
  basis: VatBasis;
  vatCents: number;
  receivableCents: number;
  lateCents: number;
  fundersCents: number;
  incomeCents: number;
};

/** Where the organisation stands today. */
export const findBookFigures = (
  db: Db,
  organisationId: OrganisationId,
  today: LocalDate,
): Promise<BookFigures> =>
  whileUnchanged(db, `book figures ${organisationId} ${today}`, () =>
    readBookFigures(db, organisationId, today),
  );

async function readBookFigures(
  db: Db,
  organisationId: OrganisationId,
  today: LocalDate,
): Promise<BookFigures> {
  const period = periodOf(today, 'MONTH');
  const { basis, events } = await findVat(db, organisationId);
  const { ages, totalCents } = agedTotals(agedBalance(await findOpenItems(db, organisationId, today), today));
  const income = await db
    .selectFrom('ledger_line')
    .innerJoin('ledger_entry', 'ledger_entry.id', 'ledger_line.entry_id')
    .select((row) => row.fn.sum<number | null>(row('credit_cents', '-', row.ref('debit_cents'))).as('cents'))
    .where('organisation_id', '=', organisationId)
    .where('year', '=', Number(today.slice(0, 4)))
    .where('account', '>=', '7')
    .where('account', '<', '8')
    .executeTakeFirstOrThrow();
  return {
    ...{ period, basis },
    vatCents: events
      .filter(({ on }) => on.startsWith(period))
      .reduce((sum, { taxCents }) => sum + taxCents, 0),
    receivableCents: totalCents,
    lateCents: ages.TO_30 + ages.TO_60 + ages.TO_90 + ages.OVER_90,
    fundersCents: await findRoleBalance(db, organisationId, 'FUNDERS'),
    incomeCents: income.cents ?? 0,
  };
}
