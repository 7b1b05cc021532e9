import type { RuleOutcome } from '#app/domain/funding/assess-rules';
import { useT } from '#app/i18n/react';
import { State, type Tone } from '#app/ui/state';
import type { CallState } from '../call-view';
import type { GrantRow } from '../queries-grants.server';

const CALL_TONES: Record<CallState, Tone> = {
  granted: 'done',
  paid: 'done',
  requested: 'waiting',
  eligible: 'accent',
  incomplete: 'attention',
  refusedByRules: 'wrong',
  withdrawn: 'wrong',
  none: 'none',
};

export function CallMark({ state }: { state: CallState }) {
  const t = useT();
  return <State tone={CALL_TONES[state]}>{t(`aid.state.${state}`)}</State>;
}

const GRANT_TONES = { requested: 'waiting', refused: 'wrong', granted: 'done', reversed: 'none' } as const;

export function GrantMark({ grant }: { grant: Pick<GrantRow, 'state' | 'paidCents' | 'amountCents'> }) {
  const t = useT();
  const paid = grant.state === 'granted' && grant.paidCents >= grant.amountCents;
  return (
    <State tone={GRANT_TONES[grant.state]}>{t(paid ? 'aid.state.paid' : `aid.state.${grant.state}`)}</State>
  );
}

const OUTCOME_TONES: Record<RuleOutcome['outcome'], Tone> = {
  met: 'done',
  refused: 'wrong',
  unknown: 'attention',
  limits: 'accent',
  note: 'waiting',
};

export function OutcomeMark({ outcome }: { outcome: RuleOutcome['outcome'] }) {
  const t = useT();
  return <State tone={OUTCOME_TONES[outcome]}>{t(`aid.outcome.${outcome}`)}</State>;
}
