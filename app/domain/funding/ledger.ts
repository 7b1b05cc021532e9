import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';
import type { Grant } from './de-minimis';

/** An aid in a firm's ledger: with who gave it and how it is known. */
export type LedgerEntry = Grant & {
  id: string;
  source: 'GRANT' | 'DECLARED' | 'REGISTRATION';
  grantor: string;
};

/** Aid that a firm declared when it registered: it names neither grantor nor regulation. */
export type Declared = { on: LocalDate; cents: Cents };

type OfFirm = {
  company: string;
  memberState: string;
  /** What each of its registrations declares. */
  registrations: readonly (readonly Declared[])[];
};

/**
 * What a firm declared in its registrations, each aid once: a firm that registers for two fairs tells the same aids twice,
 * one that tells two equal aids in one registration has two. What is one of `known` (same day and amount) is left out.
 */
export function declaredOnce(
  { company, memberState, registrations }: OfFirm,
  known: readonly LedgerEntry[],
): LedgerEntry[] {
  const most = new Map<string, Declared & { times: number }>();
  for (const declared of registrations) {
    const here = new Map<string, number>();
    for (const { on, cents } of declared) {
      const key = keyOf(on, cents);
      const times = (here.get(key) ?? 0) + 1;
      here.set(key, times);
      if (times > (most.get(key)?.times ?? 0)) most.set(key, { on, cents, times });
    }
  }
  const own = known.filter((entry) => entry.company === company);
  return [...most.entries()].flatMap(([key, { on, cents, times }]) => {
    const told = own.filter((entry) => keyOf(entry.on, entry.amountCents) === key).length;
    return Array.from({ length: Math.max(0, times - told) }, (_, at) => ({
      id: `${company} ${key} ${at}`,
      ...{ on, amountCents: cents, company, memberState },
      ...{ basis: 'DE_MINIMIS', source: 'REGISTRATION' as const, grantor: '' },
    }));
  });
}

const keyOf = (on: LocalDate, cents: Cents) => `${on} ${cents}`;
