import type { LocalDate } from '#app/domain/shared/dates';
import { MOST_CENTS } from '#app/domain/shared/figures';
import type { Cents } from '#app/domain/shared/money';
import type { Problem } from '#app/domain/shared/problem';

/** One movement as a bank tells it: money that came (> 0) or went (< 0), in cents of its currency. */
export type StatementEntry = {
  /** 1 for the first of its file. */
  position: number;
  amountCents: Cents;
  currency: string;
  bookedOn: LocalDate;
  /** Who paid, or was paid; empty when the bank doesn't say. */
  counterparty: string;
  counterpartyIban?: string;
  /** A reference in the place that banks keep for one: RF or what a debtor's program wrote there. */
  structuredReference?: string;
  /** Everything else that came with it. */
  remittance: string;
  /** The bank's own, the same whenever it tells this movement again. */
  bankReference?: string;
};

export type Statement = {
  format: 'CAMT' | 'CSV';
  /** IBAN of the account; empty when the file doesn't say. */
  account: string;
  entries: StatementEntry[];
};

/** Ten thousand movements: a year of a busy account. */
const MOST_ENTRIES = 10_000;

/**
 * What keeps a statement from being taken, all of it: BANK_FILE_EMPTY, BANK_FILE_TOO_MANY, and by entry (`at` its position)
 * BANK_ENTRY_AMOUNT (zero, not whole cents, beyond ten milliard) and BANK_ENTRY_IN_FUTURE (booked after `today`).
 */
export function checkStatement({ entries }: Statement, today: LocalDate): Problem[] {
  if (entries.length === 0) return [{ code: 'BANK_FILE_EMPTY' }];
  if (entries.length > MOST_ENTRIES)
    return [{ code: 'BANK_FILE_TOO_MANY', params: { most: MOST_ENTRIES, count: entries.length } }];
  return entries.flatMap((entry) => problemsOf(entry, today));
}

function problemsOf({ position, amountCents, bookedOn }: StatementEntry, today: LocalDate): Problem[] {
  const about = { at: String(position), params: { entry: position, date: bookedOn } };
  const isAmount =
    Number.isSafeInteger(amountCents) && amountCents !== 0 && Math.abs(amountCents) <= MOST_CENTS;
  return [
    ...(isAmount ? [] : [{ code: 'BANK_ENTRY_AMOUNT', ...about }]),
    ...(bookedOn > today ? [{ code: 'BANK_ENTRY_IN_FUTURE', ...about }] : []),
  ];
}

/** What banks write where they have no reference. */
const NO_REFERENCE = /^(NOTPROVIDED|NOT PROVIDED|NONREF|NOREF|0+|)$/i;

/**
 * A key for each entry, in order, that is the same when a later file tells the entry again: by the bank's reference, else by
 * day, amount and words. Entries that are alike in one file are told apart by which of them they are.
 */
export function entryKeys({ account, entries }: Statement): string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const { amountCents, currency, bookedOn, bankReference = '' } = entry;
    const words = [entry.counterparty, entry.structuredReference ?? '', entry.remittance]
      .map(plain)
      .join('|');
    const known = NO_REFERENCE.test(bankReference.trim()) ? `words:${words}` : `bank:${bankReference.trim()}`;
    const key = [account, bookedOn, amountCents, currency, known].join('|');
    const which = (seen.get(key) ?? 0) + 1;
    seen.set(key, which);
    return `${key}|${which}`;
  });
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toUpperCase();
