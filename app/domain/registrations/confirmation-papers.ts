import type { Instant } from '#app/domain/shared/dates';
import type { PaperId } from '#app/domain/shared/ids';

/** STANDS: what was agreed; REPLACED: a newer one says it; ENDED: the firm gave its booth up. */
export type ConfirmationState = 'STANDS' | 'REPLACED' | 'ENDED';

export type ConfirmationPaper = { id: PaperId; number: string | null; issuedAt: Instant };

export type ConfirmationStanding = { state: ConfirmationState; since: Instant };

/**
 * How the booth confirmations of one registration stand, and since when. Only its newest can stand, and none does once
 * the confirmation ended (`endedAt`); an issued paper itself never changes.
 */
export function confirmationStandings(
  papers: readonly ConfirmationPaper[],
  endedAt: Instant | null,
): Map<PaperId, ConfirmationStanding> {
  const inOrder = papers.toSorted(byAge);
  return new Map(
    inOrder.map((paper, index): [PaperId, ConfirmationStanding] => {
      const next = inOrder[index + 1];
      if (next) return [paper.id, { state: 'REPLACED', since: next.issuedAt }];
      if (endedAt) return [paper.id, { state: 'ENDED', since: endedAt }];
      return [paper.id, { state: 'STANDS', since: paper.issuedAt }];
    }),
  );
}

/** The oldest first. The number decides between two of one instant. */
export const byAge = (a: ConfirmationPaper, b: ConfirmationPaper): number =>
  a.issuedAt.localeCompare(b.issuedAt) || rankOf(a.number) - rankOf(b.number);

/** What the paper is quoted by: the registration's reference, and from the second on which one it is: "…/FR-999633001/2". */
export const confirmationNumber = (reference: string, rank: number): string =>
  rank === 1 ? reference : `${reference}/${rank}`;

/** 2 for "cosmoprof-asia-2026/FR-999633001/2"; 1 for the first, which carries the bare reference or, formerly, no number. */
const rankOf = (number: string | null): number => Number(/\/(\d+)$/.exec(number ?? '')?.[1] ?? 1);
