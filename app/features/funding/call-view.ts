import { z } from 'zod';
import type { Assessment } from '#app/domain/funding/assess';
import type { RuleOutcome } from '#app/domain/funding/assess-rules';
import { searchable } from '#app/domain/payments/names';
import { type Cents, sumCents } from '#app/domain/shared/money';
import type { CallRow } from './queries-call.server';
import type { GrantRow } from './queries-grants.server';

export const CALL_STATES = [
  'granted',
  'paid',
  'requested',
  'eligible',
  'incomplete',
  'refusedByRules',
  'withdrawn',
  'none',
] as const;

export type CallState = (typeof CALL_STATES)[number];

/** A line of the table of a call: what its reader needs, no more. */
export type CallLine = {
  id: string;
  companyId: string;
  company: string;
  firm: string;
  region: string | null;
  booth: string | null;
  scheme: string | null;
  funder: string | null;
  baseCents: Cents | null;
  aidCents: Cents | null;
  state: CallState;
  /** Rules that refuse; of aid that is possible, those that limit it or lack a fact. */
  why: RuleOutcome[];
};

export function callLine(row: CallRow): CallLine {
  const { id, companyId, company, firm, region, booth, scheme, assessment } = row;
  const live = row.grants.findLast(({ state }) => state === 'granted' || state === 'requested');
  const state = stateOf(row, live);
  const granted = live?.state === 'granted';
  const shown = granted ? null : assessment;
  return {
    ...{ id, companyId, company, firm, region, booth, state },
    scheme: granted ? live.label : (scheme?.scheme.label ?? null),
    funder: granted ? live.funder : row.funder,
    baseCents: shown?.sum.eligibleAfterAreaCapCents ?? null,
    aidCents: granted ? live.amountCents : (shown?.aidCents ?? null),
    why: shown?.rules.filter(({ outcome }) => counts(outcome, shown.outcome)) ?? [],
  };
}

/** Of a refused aid only what refuses it; else what limits it or is missing. */
const counts = (rule: RuleOutcome['outcome'], all: Assessment['outcome']): boolean =>
  all === 'refused' ? rule === 'refused' : rule === 'limits' || rule === 'unknown';

function stateOf({ withdrawn, assessment }: CallRow, live: GrantRow | undefined): CallState {
  if (withdrawn) return 'withdrawn';
  if (live?.state === 'granted') return live.paidCents >= live.amountCents ? 'paid' : 'granted';
  if (live && assessment?.outcome !== 'refused') return 'requested';
  if (!assessment) return 'none';
  return assessment.outcome === 'refused' ? 'refusedByRules' : assessment.outcome;
}

export type CallSums = {
  asking: number;
  refused: number;
  possibleCents: Cents;
  grantedCents: Cents;
  granted: number;
  openCents: Cents;
};

/** Sums over a call; funders owe the organiser what they pay in the firm's place, or towards a lower price. */
export function callSums(lines: readonly CallLine[], grants: readonly GrantRow[]): CallSums {
  const live = grants.filter(({ state }) => state === 'granted');
  const possible = lines.filter(({ state }) => ['eligible', 'incomplete', 'requested'].includes(state));
  return {
    asking: lines.filter(({ state }) => state !== 'none').length,
    refused: lines.filter(({ state }) => state === 'refusedByRules').length,
    possibleCents: sumCents(possible.map(({ aidCents }) => aidCents ?? 0)),
    grantedCents: sumCents(live.map(({ amountCents }) => amountCents)),
    granted: live.length,
    openCents: sumCents(
      live
        .filter(({ mode, own }) => mode !== 'DIRECT_TO_SME' && !own)
        .map(({ amountCents, paidCents }) => amountCents - paidCents),
    ),
  };
}

export const SHOWN = ['all', 'asked', 'missing'] as const;

const shown = z.object({
  /** In the name, number, region or booth of a firm. */
  q: z.string().trim().max(100).catch(''),
  only: z.enum(SHOWN).catch('all'),
});

/** Which lines an address asks to see. */
export const readShown = (asked: URLSearchParams) => shown.parse(Object.fromEntries(asked));

export function shownLines(lines: readonly CallLine[], { q, only }: z.output<typeof shown>): CallLine[] {
  const wanted = searchable(q);
  return lines.filter(({ state, ...line }) => {
    if (only === 'asked' && state === 'none') return false;
    if (only === 'missing' && state !== 'incomplete') return false;
    const { company, firm, region, booth } = line;
    return wanted === '' || searchable([company, firm, region, booth].join(' ')).includes(wanted);
  });
}
