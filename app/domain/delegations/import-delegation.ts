import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { type Alert, alertsOf } from './alerts';
import { type Conflict, conflictsOf } from './conflicts';
import type { Delegate, ProgrammeItem } from './delegation';
import { readDelegates } from './read-delegates';
import { readProgramme } from './read-programme';
import { roomCounts, type Segment, segmentsOf } from './segments';
import type { Received } from './sheet-rows';

/** What a delegation comes to: COMMANDS `import delegation`, without `written`. */
export type DelegationReport = {
  persons: number;
  companies: number;
  rooms: Record<string, number>;
  segments: Segment[];
  alerts: Alert[];
  conflicts: Conflict[];
};

export type ReadDelegation = { delegates: Delegate[]; programme: ProgrammeItem[] | null };

export type DelegationFiles = { delegates: Received; programme?: Received | null };

/** Reads both files of a delegation. A problem of the programme has `at` "programme:<line>". */
export function readDelegation(files: DelegationFiles): Result<ReadDelegation> {
  const delegates = readDelegates(files.delegates);
  if (!delegates.ok) return delegates;
  if (!files.programme) return ok({ delegates: delegates.value, programme: null });
  const programme = readProgramme(files.programme, delegates.value);
  if (!programme.ok) return refuse(...programme.problems.map(inProgramme));
  return ok({ delegates: delegates.value, programme: programme.value });
}

const inProgramme = (problem: Problem): Problem => ({ ...problem, at: `programme:${problem.at ?? ''}` });

/** Counts, flights, alerts and clashes of a delegation with its programme. */
export function reportOf(
  delegates: readonly Delegate[],
  programme: readonly ProgrammeItem[],
): DelegationReport {
  return {
    persons: delegates.length,
    companies: new Set(delegates.map(({ company }) => company)).size,
    rooms: roomCounts(delegates),
    segments: segmentsOf(delegates),
    alerts: alertsOf(delegates),
    conflicts: conflictsOf(delegates, programme),
  };
}
