import type { Alert } from './alerts';
import type { Conflict } from './conflicts';
import type { DelegationReport } from './import-delegation';

/** What a change by hand brings: alerts and clashes that appear, and those that it settles. */
export type Consequences = {
  raised: { alerts: Alert[]; conflicts: Conflict[] };
  settled: { alerts: Alert[]; conflicts: Conflict[] };
};

type Told = Pick<DelegationReport, 'alerts' | 'conflicts'>;

/** Compares a delegation before and after: an alert about the same person and thing that stands in both is neither. */
export function consequencesOf(before: Told, after: Told): Consequences {
  return {
    raised: {
      alerts: missingFrom(before.alerts, after.alerts, alertKey),
      conflicts: missingFrom(before.conflicts, after.conflicts, conflictKey),
    },
    settled: {
      alerts: missingFrom(after.alerts, before.alerts, alertKey),
      conflicts: missingFrom(after.conflicts, before.conflicts, conflictKey),
    },
  };
}

const alertKey = ({ n, code, params }: Alert): string =>
  JSON.stringify([n, code, Object.entries(params).sort()]);

const conflictKey = ({ n, code, item, at, with: other }: Conflict): string =>
  JSON.stringify([n, code, item, at, other]);

function missingFrom<T>(known: readonly T[], found: readonly T[], keyOf: (one: T) => string): T[] {
  const keys = new Set(known.map(keyOf));
  return found.filter((one) => !keys.has(keyOf(one)));
}
