import { type Cents, sumCents } from '#app/domain/shared/money';
import type { AidQuestion } from './assess-facts';
import { deMinimisRule, eventRules, firmRules, type RuleOutcome } from './assess-rules';
import { type AidSum, aidSum } from './assess-sum';
import { type CostLine, isEligible } from './cost-lines';

export type Assessment = {
  /** `incomplete`: eligible as far as is known, a fact is missing. */
  outcome: 'eligible' | 'incomplete' | 'refused';
  /** Each rule with its outcome, in the order in which they are read. */
  rules: RuleOutcome[];
  lines: (CostLine & { eligible: boolean })[];
  sum: AidSum;
  /** What would be granted; 0 when refused. */
  aidCents: Cents;
};

/**
 * What a scheme gives a firm for its stand (DOMAIN §5): each rule with its outcome, the calculation, the amount in cents. A
 * limit lowers the aid; de minimis refuses it as a whole (Reg. (EU) 2023/2831, art. 3(7)). Missing facts are outcomes of
 * their own, and leave their limit out.
 */
export function assessAid(question: AidQuestion): Assessment {
  const { scheme, order } = question;
  const lines = (order?.lines ?? []).map((line) => ({ ...line, eligible: isEligible(scheme, line) }));
  const eligible = lines.filter((line) => line.eligible);
  const sum = aidSum(question, eligible);
  const rules = [
    ...firmRules(question),
    ...eventRules(question),
    ...costRules(question, eligible),
    ...sum.rules,
    ...deMinimisRule(question, sum.aidCents),
  ];
  const refused = rules.some(({ outcome }) => outcome === 'refused');
  const unknown = rules.some(({ outcome }) => outcome === 'unknown');
  return {
    outcome: refused ? 'refused' : unknown ? 'incomplete' : 'eligible',
    ...{ rules, lines, sum },
    aidCents: refused ? 0 : sum.aidCents,
  };
}

function costRules({ scheme, order }: AidQuestion, eligible: readonly CostLine[]): RuleOutcome[] {
  if (!order) return [{ rule: 'PRICE', outcome: 'unknown' }];
  const eligibleCents = sumCents(eligible.map(({ netCents }) => netCents));
  const outside = scheme.eligible.filter((kind) => kind === 'TRAVEL' || kind === 'HOTEL');
  const building =
    scheme.excluded.includes('STAND_BUILDING') &&
    eligible.some(({ kinds }) => kinds.includes('STAND_EQUIPPED_NET'));
  return [
    eligibleCents > 0
      ? { rule: 'COSTS', outcome: 'met', params: { eligibleCents } }
      : { rule: 'COSTS', outcome: 'refused' },
    ...(order.estimated ? [{ rule: 'ESTIMATE', outcome: 'note' } as const] : []),
    ...(building ? [{ rule: 'BUILDING', outcome: 'note' } as const] : []),
    ...(outside.length > 0 ? [{ rule: 'TRAVEL', outcome: 'note' } as const] : []),
  ];
}
