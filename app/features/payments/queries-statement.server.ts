import { type AccountLine, type AccountMovement, accountLines } from '#app/domain/payments/account';
import type { MatchableInvoice } from '#app/domain/payments/proposal';
import { daysBetween, type LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import { sumCents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';
import { findRests } from './queries-credit.server';
import { findMatchable } from './queries-matching.server';

export type OpenItem = {
  invoiceId: string;
  number: string;
  type: MatchableInvoice['type'];
  dueOn: LocalDate;
  openCents: number;
  /** Days past the day on which it was due; 0 or less while it isn't late. */
  lateDays: number;
};

export type Account = {
  currency: string;
  lines: AccountLine[];
  open: OpenItem[];
  balanceCents: number;
  overdueCents: number;
  /** Paid too much, or credited and not used yet. */
  creditCents: number;
};

export type FirmStatement = { companyId: CompanyId; company: string; accounts: Account[] };

/** A firm's statement with an organisation, an account for each currency; null for a firm that was never invoiced. */
export async function findStatement(
  db: Db,
  organisationId: OrganisationId,
  companyId: CompanyId,
  today: LocalDate,
): Promise<FirmStatement | null> {
  const invoices = await findMatchable(db, organisationId, { companyId });
  const movements = await findMovements(db, organisationId, companyId);
  const rests = await findRests(db, organisationId, companyId);
  const [first] = invoices;
  if (!first) return null;
  const currencies = [...new Set(movements.map(({ currency }) => currency))].sort();
  return {
    companyId,
    company: first.company,
    accounts: currencies.map((currency) => {
      const inIt = <T extends { currency: string }>(rows: readonly T[]) =>
        rows.filter((row) => row.currency === currency);
      return accountOf(currency, inIt(movements), inIt(invoices), inIt(rests), today);
    }),
  };
}

function accountOf(
  currency: string,
  movements: readonly AccountMovement[],
  invoices: readonly MatchableInvoice[],
  rests: readonly { restCents: number }[],
  today: LocalDate,
): Account {
  const lines = accountLines(movements);
  const open = invoices
    .filter(({ type, openCents }) => type !== '381' && openCents > 0)
    .map(({ id, number, type, dueOn, openCents }) => ({
      ...{ invoiceId: id, number, type, dueOn, openCents },
      lateDays: daysBetween(dueOn, today),
    }));
  const credits = invoices.filter(({ type }) => type === '381').map(({ openCents }) => openCents);
  return {
    currency,
    lines,
    open,
    balanceCents: lines.at(-1)?.balanceCents ?? 0,
    overdueCents: sumCents(open.filter(({ lateDays }) => lateDays > 0).map(({ openCents }) => openCents)),
    creditCents: sumCents([...credits, ...rests.map(({ restCents }) => restCents)]),
  };
}

const KINDS = { '380': 'INVOICE', '386': 'DEPOSIT', '381': 'CREDIT_NOTE' } as const;

async function findMovements(
  db: Db,
  organisationId: OrganisationId,
  companyId: CompanyId,
): Promise<(AccountMovement & { currency: string })[]> {
  const invoices = await db
    .selectFrom('invoice')
    .select(['number', 'type', 'issue_date', 'due_cents', 'currency'])
    .where('organisation_id', '=', organisationId)
    .where('company_id', '=', companyId)
    .execute();
  const payments = await db
    .selectFrom('payment')
    .select(['received_on', 'amount_cents', 'currency', 'reference'])
    .where('organisation_id', '=', organisationId)
    .where('company_id', '=', companyId)
    .where('undone_at', 'is', null)
    .execute();
  return [
    ...invoices.map((row) => ({
      on: row.issue_date,
      kind: KINDS[row.type],
      reference: row.number,
      cents: row.type === '381' ? -row.due_cents : row.due_cents,
      currency: row.currency,
    })),
    ...payments.map((row) => ({
      on: row.received_on,
      kind: row.amount_cents > 0 ? ('PAYMENT' as const) : ('REFUND' as const),
      reference: row.reference ?? '',
      cents: -row.amount_cents,
      currency: row.currency,
    })),
  ];
}
