import type { Instant } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

export const DECISIONS = ['none', 'accepted', 'waiting', 'refused'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Where a registration stands. What is decided is told to nobody until it is announced. */
export type Standing = {
  decision: Decision;
  reason: string | null;
  decidedAt: Instant | null;
  announcedAt: Instant | null;
  withdrawnAt: Instant | null;
};

/** What an exhibitor may know: a decision that is not announced is still "received". */
export type PublicStanding = 'received' | 'accepted' | 'waiting' | 'refused' | 'withdrawn';

/**
 * Accept, put on the waiting list, refuse, or take a decision back. A decision that was announced may still be changed
 * (a waiting firm moves up); the new one is then quiet until it is announced in its turn.
 * Refusals: REGISTRATION_WITHDRAWN; REASON_MISSING for a refusal without a reason; REGISTRATION_CONFIRMED when the firm
 * already holds a confirmed booth and would lose it.
 */
export function decide(
  standing: Standing,
  wish: { decision: Decision; reason?: string | null },
  facts: { at: Instant; confirmed: boolean },
): Result<Standing> {
  const reason = wish.reason?.trim() || null;
  if (standing.withdrawnAt) return refuse({ code: 'REGISTRATION_WITHDRAWN' });
  if (wish.decision === 'refused' && !reason) return refuse({ code: 'REASON_MISSING', field: 'reason' });
  if (facts.confirmed && wish.decision !== 'accepted') return refuse({ code: 'REGISTRATION_CONFIRMED' });
  if (standing.decision === wish.decision && standing.reason === reason) return ok(standing);
  const sameDecision = standing.decision === wish.decision;
  return ok({
    ...standing,
    decision: wish.decision,
    reason,
    decidedAt: wish.decision === 'none' ? null : facts.at,
    announcedAt: sameDecision ? standing.announcedAt : null,
  });
}

/** Tells a decision, once. Refusals: REGISTRATION_WITHDRAWN, NOTHING_DECIDED, ALREADY_ANNOUNCED. */
export function announce(standing: Standing, at: Instant): Result<Standing> {
  if (standing.withdrawnAt) return refuse({ code: 'REGISTRATION_WITHDRAWN' });
  if (standing.decision === 'none') return refuse({ code: 'NOTHING_DECIDED' });
  if (standing.announcedAt) return refuse({ code: 'ALREADY_ANNOUNCED' });
  return ok({ ...standing, announcedAt: at });
}

/** The firm gives up. Refusals: REGISTRATION_WITHDRAWN when it already has, REGISTRATION_CONFIRMED when a booth is held. */
export function withdraw(standing: Standing, facts: { at: Instant; confirmed: boolean }): Result<Standing> {
  if (standing.withdrawnAt) return refuse({ code: 'REGISTRATION_WITHDRAWN' });
  if (facts.confirmed) return refuse({ code: 'REGISTRATION_CONFIRMED' });
  return ok({ ...standing, withdrawnAt: facts.at });
}

/** What may be told to the firm. */
export function publicStanding(standing: Standing): PublicStanding {
  if (standing.withdrawnAt) return 'withdrawn';
  return standing.announcedAt && standing.decision !== 'none' ? standing.decision : 'received';
}
