import type { LocalDate } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

export const COST_STATES = ['RECEIVED', 'ACCEPTED', 'DISPUTED', 'REFUSED', 'PAID'] as const;
export type CostState = (typeof COST_STATES)[number];

/** What may be said of a supplier's invoice after what was said last. A refusal and a payment are the end. */
const NEXT: Record<CostState, readonly CostState[]> = {
  RECEIVED: ['ACCEPTED', 'DISPUTED', 'REFUSED', 'PAID'],
  ACCEPTED: ['DISPUTED', 'PAID'],
  DISPUTED: ['ACCEPTED', 'REFUSED', 'PAID'],
  REFUSED: [],
  PAID: [],
};

export const nextCostStates = (state: CostState): readonly CostState[] => NEXT[state];

/** What is said of a supplier's invoice: `on` is the day it happened, `detail` the reason of a dispute or a refusal. */
export type SaidState = { state: CostState; on: LocalDate; detail: string | null };

/**
 * Whether this may be said after `last`, today. Problems: COST_STATE_NOT_NOW, COST_REASON_MISSING, COST_STATE_DAY (before what
 * was said last, or after today).
 */
export function decideCostState(last: SaidState, asked: SaidState, today: LocalDate): Result<SaidState> {
  if (!NEXT[last.state].includes(asked.state)) return refuse({ code: 'COST_STATE_NOT_NOW', field: 'state' });
  const reasoned = asked.state === 'DISPUTED' || asked.state === 'REFUSED';
  if (reasoned && !asked.detail) return refuse({ code: 'COST_REASON_MISSING', field: 'detail' });
  if (asked.on < last.on || asked.on > today) return refuse({ code: 'COST_STATE_DAY', field: 'on' });
  return ok(asked);
}

/** A refused invoice is owed to nobody: it counts in no sum. */
export const isOwed = (state: CostState): boolean => state !== 'REFUSED';
