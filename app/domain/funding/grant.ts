import { isLocalDate, type LocalDate } from '#app/domain/shared/dates';
import { MOST_CENTS } from '#app/domain/shared/figures';
import type { Cents } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Assessment } from './assess';

/**
 * Whether the rules let an amount be granted. Problems: AID_FACTS_MISSING with the rules that lack a fact, AID_REFUSED with
 * the rules that refuse, AID_AMOUNT_INVALID, AID_ABOVE_RULES when it is more than the rules give.
 */
export function checkGrant(assessment: Assessment, amountCents: Cents): Result<Cents> {
  const named = (wanted: 'refused' | 'unknown') =>
    assessment.rules.filter(({ outcome }) => outcome === wanted).map(({ rule }) => rule);
  if (assessment.outcome === 'refused')
    return refuse({ code: 'AID_REFUSED', params: { rules: named('refused').join(', ') } });
  if (assessment.outcome === 'incomplete')
    return refuse({ code: 'AID_FACTS_MISSING', params: { rules: named('unknown').join(', ') } });
  if (!isAmount(amountCents)) return refuse({ code: 'AID_AMOUNT_INVALID', field: 'amount' });
  if (amountCents > assessment.aidCents)
    return refuse({ code: 'AID_ABOVE_RULES', field: 'amount', params: { mostCents: assessment.aidCents } });
  return ok(amountCents);
}

/** A day on which something happened: it exists, isn't before `from` and isn't after today. Problems on field `on`. */
export function checkDay(on: string, { from, today }: { from?: LocalDate; today: LocalDate }): Problem[] {
  if (!isLocalDate(on)) return [{ code: 'AID_DAY_INVALID', field: 'on' }];
  if (on > today) return [{ code: 'AID_DAY_IN_FUTURE', field: 'on' }];
  if (from !== undefined && on < from)
    return [{ code: 'AID_DAY_TOO_EARLY', field: 'on', params: { fromOn: from } }];
  return [];
}

export type Reversible = { state: string; decidedOn: LocalDate | null; carriedBy: readonly string[] };

/**
 * Whether a grant may be taken back on a day. Problems: GRANT_NOT_GRANTED, CREDIT_NOTE_NEEDED while an issued invoice carries
 * it (what was issued is put right by a credit note first), those of `checkDay`, AID_REASON_MISSING.
 */
export function checkReversal(
  { state, decidedOn, carriedBy }: Reversible,
  { on, reason }: { on: string; reason: string },
  today: LocalDate,
): Problem[] {
  if (state !== 'granted') return [{ code: 'GRANT_NOT_GRANTED' }];
  if (carriedBy.length > 0)
    return [{ code: 'CREDIT_NOTE_NEEDED', params: { invoices: carriedBy.join(', ') } }];
  return [
    ...checkDay(on, { from: decidedOn ?? undefined, today }),
    ...(reason.trim() ? [] : [{ code: 'AID_REASON_MISSING', field: 'reason' }]),
  ];
}

/** Whether a funder's payment fits a grant: never more than what is left of it. */
export function checkPaid(
  grant: { state: string; decidedOn: LocalDate | null; amountCents: Cents; paidCents: Cents },
  paid: { on: string; amountCents: Cents },
  today: LocalDate,
): Problem[] {
  if (grant.state !== 'granted') return [{ code: 'GRANT_NOT_GRANTED' }];
  const left = grant.amountCents - grant.paidCents;
  return [
    ...checkDay(paid.on, { from: grant.decidedOn ?? undefined, today }),
    ...(isAmount(paid.amountCents) ? [] : [{ code: 'AID_AMOUNT_INVALID', field: 'amount' }]),
    ...(paid.amountCents > left
      ? [{ code: 'PAID_ABOVE_GRANT', field: 'amount', params: { leftCents: left } }]
      : []),
  ];
}

const isAmount = (cents: Cents): boolean => Number.isInteger(cents) && cents > 0 && cents <= MOST_CENTS;
