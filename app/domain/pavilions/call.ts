import { isLocalDate, type LocalDate } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';

/** Days are calendar days in the fair's zone; both are included. */
export type Call = { status: 'closed' | 'open'; opensOn: LocalDate | null; closesOn: LocalDate | null };

export type CallDates = { opensOn: string; closesOn: string };

/**
 * Opens a call for exhibitors between two days. Refusals: CALL_DAY_MISSING (field), CALL_ENDS_BEFORE_IT_OPENS,
 * CALL_ENDS_IN_THE_PAST, CALL_AFTER_OPENING (the fair itself opens on `opening`, null while unknown).
 */
export function openCall(
  { opensOn, closesOn }: CallDates,
  today: LocalDate,
  opening: LocalDate | null,
): Result<Call> {
  const missing: Problem[] = Object.entries({ opensOn, closesOn })
    .filter(([, day]) => !isLocalDate(day))
    .map(([field]) => ({ code: 'CALL_DAY_MISSING', field }));
  if (missing.length > 0) return refuse(...missing);
  if (closesOn < opensOn) return refuse({ code: 'CALL_ENDS_BEFORE_IT_OPENS', field: 'closesOn' });
  if (closesOn < today) return refuse({ code: 'CALL_ENDS_IN_THE_PAST', field: 'closesOn' });
  if (opening && closesOn >= opening) {
    return refuse({ code: 'CALL_AFTER_OPENING', field: 'closesOn', params: { opening } });
  }
  return ok({ status: 'open', opensOn, closesOn });
}

/** What a call is on a day: a call that is open but whose days are over, or not begun, takes no applications. */
export type CallState = 'closed' | 'coming' | 'open' | 'over';

/** The state of a call on `today`, a day in the fair's zone. Days that are not set don't limit it. */
export function callStateOn({ status, opensOn, closesOn }: Call, today: LocalDate): CallState {
  if (status === 'closed') return 'closed';
  if (opensOn && today < opensOn) return 'coming';
  return closesOn && today > closesOn ? 'over' : 'open';
}
