import {
  type Cents,
  compareDecimals,
  type Decimal,
  percentOfShares,
  type Share,
  sumCents,
} from '#app/domain/shared/money';
import type { AidQuestion } from './assess-facts';
import type { RuleOutcome } from './assess-rules';
import type { CostLine } from './cost-lines';

export type LimitName = 'CAP' | 'EQUITY' | 'EVENT' | 'INTENSITY';

export type AidSum = {
  eligibleCents: Cents;
  /** Half-up from the exact value, as is every amount here. */
  eligibleAfterAreaCapCents: Cents;
  ratePercent: Decimal;
  beforeLimitsCents: Cents;
  limits: { name: LimitName; cents: Cents; binds: boolean }[];
  aidCents: Cents;
  rules: RuleOutcome[];
};

/**
 * eligible × min(1, area cap / area) on the lines of the stand, others whole; its rate; then the least of the limits
 * (DOMAIN §5). Only the amounts shown are rounded, half-up, each from the exact value.
 */
export function aidSum(question: AidQuestion, eligible: readonly CostLine[]): AidSum {
  const { scheme, order } = question;
  const [part, whole] = areaShare(scheme.areaCapM2, order?.areaM2);
  const shares = eligible.map(
    ({ netCents, onStand }): Share => ({
      cents: netCents,
      ...(onStand ? { part, whole } : { part: '1', whole: '1' }),
    }),
  );
  const grouped = bySameShare(shares);
  const eligibleAfterAreaCapCents = atLeastNothing(percentOfShares(grouped, '100'));
  const beforeLimitsCents = atLeastNothing(percentOfShares(grouped, scheme.ratePercent));
  const known = limitsOf(
    question,
    atLeastNothing(percentOfShares(grouped, scheme.maxIntensityPercent ?? '100')),
  );
  const aidCents = Math.min(beforeLimitsCents, ...known.map(({ cents }) => cents));
  const limits = known.map((limit) => ({
    ...limit,
    binds: limit.cents === aidCents && limit.cents < beforeLimitsCents,
  }));
  const reduced = part !== whole;
  return {
    eligibleCents: sumCents(eligible.map(({ netCents }) => netCents)),
    ...{ eligibleAfterAreaCapCents, ratePercent: scheme.ratePercent, beforeLimitsCents, limits, aidCents },
    rules: [
      ...(scheme.areaCapM2 && order ? [areaRule(reduced, scheme.areaCapM2, order.areaM2)] : []),
      ...limits.map(limitRule),
      ...(scheme.aidAtMostEquity && question.firm.equityCents === null
        ? [{ rule: 'EQUITY', outcome: 'unknown' } as const]
        : []),
    ],
  };
}

function areaShare(cap: Decimal | null | undefined, area: Decimal | undefined): [Decimal, Decimal] {
  return cap != null && area !== undefined && compareDecimals(area, cap) > 0 ? [cap, area] : ['1', '1'];
}

/** Lines of one share are added first, so that the exact fraction stays small. */
function bySameShare(shares: readonly Share[]): Share[] {
  const sums = new Map<string, Share>();
  for (const share of shares) {
    const key = `${share.part}/${share.whole}`;
    sums.set(key, { ...share, cents: (sums.get(key)?.cents ?? 0) + share.cents });
  }
  return [...sums.values()];
}

function limitsOf(
  { scheme, firm, eventLeftCents, otherAid }: AidQuestion,
  mostIntenseCents: Cents,
): { name: LimitName; cents: Cents }[] {
  const others = sumCents(otherAid.map(({ amountCents }) => amountCents));
  return [
    ...(scheme.capCents == null ? [] : [{ name: 'CAP' as const, cents: scheme.capCents }]),
    ...(scheme.aidAtMostEquity && firm.equityCents !== null
      ? [{ name: 'EQUITY' as const, cents: atLeastNothing(firm.equityCents) }]
      : []),
    ...(eventLeftCents === null ? [] : [{ name: 'EVENT' as const, cents: atLeastNothing(eventLeftCents) }]),
    ...(scheme.maxIntensityPercent == null
      ? []
      : [{ name: 'INTENSITY' as const, cents: atLeastNothing(mostIntenseCents - others) }]),
  ];
}

const areaRule = (reduced: boolean, capM2: Decimal, areaM2: Decimal): RuleOutcome => ({
  rule: 'AREA',
  outcome: reduced ? 'limits' : 'met',
  params: { capM2, areaM2 },
});

/** Where nothing is left, there is no aid at all. */
const limitRule = ({ name, cents, binds }: AidSum['limits'][number]): RuleOutcome => ({
  rule: name,
  outcome: cents === 0 ? 'refused' : binds ? 'limits' : 'met',
  params: { limitCents: cents },
});

const atLeastNothing = (cents: Cents): Cents => Math.max(0, cents);
