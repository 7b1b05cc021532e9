import type { CompanyId } from '#app/domain/shared/ids';
import type { Cents, Money } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Account, AccountKey } from './chart';

/** Days in the books are those of France, whose law they are kept by. */
export const BOOK_ZONE = 'Europe/Paris';

/** Journals: sales, bank, miscellaneous, opening balances. */
export type Journal = 'VE' | 'BQ' | 'OD' | 'AN';

/** Whose part of a collective account (411, 4417) a line is. */
export type Party = { kind: 'company'; id: CompanyId } | { kind: 'funder'; name: string };

/** One line of an entry in euro cents: a debit above zero, a credit below. `foreign`: what the paper says, same sign. */
export type Line = {
  account: AccountKey | Account;
  party?: Party;
  cents: Cents;
  foreign?: Money;
};

/** Lines whose debits are their credits to the cent: there is no other way to have one than `Balanced.of`. */
export class Balanced {
  private constructor(readonly lines: readonly Line[]) {}

  /** Drops lines of zero. Problem LEDGER_UNBALANCED with the difference in cents, LEDGER_EMPTY when nothing is left. */
  static of(lines: readonly Line[]): Result<Balanced> {
    const kept = lines.filter(({ cents }) => cents !== 0);
    const difference = sumExact(kept.map(({ cents }) => cents));
    if (difference !== 0n)
      return refuse({ code: 'LEDGER_UNBALANCED', params: { difference: String(difference) } });
    return kept.length === 0 ? refuse({ code: 'LEDGER_EMPTY' }) : ok(new Balanced(kept));
  }
}

/** The sum of any number of amounts in cents, exact where floating point no longer is. RangeError for a fraction of a cent. */
export function sumExact(amounts: Iterable<Cents>): bigint {
  let sum = 0n;
  for (const cents of amounts) sum += BigInt(cents);
  return sum;
}

/** What the books call the same account and party. */
export const placeOf = ({ account, party }: Pick<Line, 'account' | 'party'>): string =>
  JSON.stringify([
    'number' in account ? account.number : [account.role, account.rate ?? '', account.fair ?? ''],
    party?.kind ?? '',
    party ? (party.kind === 'company' ? party.id : party.name) : '',
  ]);

/** What must still be booked so that `booked` becomes `wanted`: one line for each account and party that differs. */
export function stillToBook(wanted: readonly Line[], booked: readonly Line[]): Line[] {
  const open = new Map<string, Line>();
  const add = (line: Line, sign: 1 | -1) => {
    const key = `${placeOf(line)} ${line.foreign?.currency ?? ''}`;
    const before = open.get(key);
    const foreign = line.foreign && {
      currency: line.foreign.currency,
      cents: (before?.foreign?.cents ?? 0) + sign * line.foreign.cents,
    };
    open.set(key, { ...line, cents: (before?.cents ?? 0) + sign * line.cents, ...(foreign && { foreign }) });
  };
  for (const line of wanted) add(line, 1);
  for (const line of booked) add(line, -1);
  return [...open.values()].filter(({ cents }) => cents !== 0);
}
