import { match } from '#app/domain/payments/match';
import { searchable } from '#app/domain/payments/names';
import type { Proposal } from '#app/domain/payments/proposal';
import type { LocalDate } from '#app/domain/shared/dates';
import type { InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import type { Problem } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import type { BankEntryTable } from '#db/schema/payments';
import { problemOf } from './commands-import.server';
import { entryRow, matchableOf } from './entry-rows.server';
import type { WaitingFilter } from './forms';
import { findMatchIndex } from './queries-matching.server';

export type WaitingEntry = {
  id: string;
  bookedOn: LocalDate;
  amountCents: number;
  currency: string;
  counterparty: string;
  counterpartyIban: string | null;
  words: string;
  problem: Problem | null;
  proposals: Proposal[];
  /** It is a payment by now. */
  recorded: boolean;
  asideReason: string | null;
  aside: boolean;
};

export type Waiting = {
  entries: WaitingEntry[];
  counts: Record<'certain' | 'likely' | 'unknown' | 'aside', number>;
};

/** The movements that wait for somebody, or were put aside, the newest first, as a filter asks for them. */
export async function findWaiting(
  db: Db,
  organisationId: OrganisationId,
  { q, show }: WaitingFilter,
): Promise<Waiting> {
  const entries = await findAllWaiting(db, organisationId);
  const wanted = searchable(q);
  const of = (kind: string) => entries.filter((entry) => kindOf(entry) === kind);
  return {
    entries: entries
      .filter((entry) => (show === '' ? !entry.aside : kindOf(entry) === show))
      .filter((entry) => !wanted || searchable(searched(entry)).includes(wanted)),
    counts: {
      certain: of('certain').length,
      likely: of('likely').length,
      unknown: of('unknown').length,
      aside: of('aside').length,
    },
  };
}

/** All of them; each is matched once while nothing is committed. */
const findAllWaiting = (db: Db, organisationId: OrganisationId): Promise<readonly WaitingEntry[]> =>
  whileUnchanged(db, `waiting movements ${organisationId}`, async () => {
    const rows = await db
      .selectFrom('bank_entry')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('payment_id', 'is', null)
      .orderBy('booked_on', 'desc')
      .orderBy('position')
      .execute();
    const index = await findMatchIndex(db, organisationId);
    return rows.map((row) => waitingEntry(row, row.aside_at ? [] : match(matchableOf(row), index)));
  });

/** The invoices that a movement which waits is likely to pay. */
export async function findMaybePaid(db: Db, organisationId: OrganisationId): Promise<Set<InvoiceId>> {
  const { entries } = await findWaiting(db, organisationId, { q: '', show: '' });
  return new Set(
    entries.flatMap(({ proposals: [best] }) =>
      best && best.confidence >= LIKELY ? best.shares.map(({ invoiceId }) => invoiceId) : [],
    ),
  );
}

/** One movement, whatever became of it. */
export async function findEntry(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Promise<WaitingEntry | null> {
  const row = await entryRow(db, organisationId, id);
  if (!row) return null;
  return waitingEntry(row, match(matchableOf(row), await findMatchIndex(db, organisationId)));
}

const waitingEntry = (row: BankEntryTable, proposals: Proposal[]): WaitingEntry => ({
  id: row.id,
  bookedOn: row.booked_on,
  amountCents: row.amount_cents,
  currency: row.currency,
  counterparty: row.counterparty,
  counterpartyIban: row.counterparty_iban,
  words: [row.structured_reference, row.remittance].filter(Boolean).join(' · '),
  problem: problemOf(row),
  proposals,
  recorded: row.payment_id !== null,
  aside: row.aside_at !== null,
  asideReason: row.aside_reason,
});

function kindOf({ aside, proposals: [best] }: WaitingEntry): keyof Waiting['counts'] {
  if (aside) return 'aside';
  if (best?.certain) return 'certain';
  return best && best.confidence >= LIKELY ? 'likely' : 'unknown';
}

/** Below, a proposal is one of several guesses. */
const LIKELY = 45;

const searched = ({ counterparty, words, amountCents, proposals }: WaitingEntry): string =>
  [
    counterparty,
    words,
    (amountCents / 100).toFixed(2).replace('.', ','),
    ...proposals.flatMap(({ company, shares }) => [company, ...shares.map(({ number }) => number)]),
  ].join(' ');
