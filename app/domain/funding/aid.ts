import {
  type Cents,
  compareDecimals,
  type Decimal,
  percentOf,
  percentOfShare,
} from '#app/domain/shared/money';
import type { Scheme } from './scheme';

/** How an aid reaches the firm: paid to it after the fair, paid by the funder to the organiser, or taken off the price. */
export type AidMode = 'NONE' | 'DIRECT_TO_SME' | 'THIRD_PARTY_PAYMENT' | 'PRICE_REDUCTION';

export type Aid = { mode: AidMode; ratePercent?: Decimal; capCents?: Cents };

/** min(half-up(rate × eligible), cap), in cents (DOMAIN §5). `eligibleCents` excludes VAT and stands after allowances. */
export function aidAmount(aid: Aid, eligibleCents: Cents): Cents {
  if (aid.mode === 'NONE' || aid.ratePercent === undefined) return 0;
  return Math.min(percentOf(eligibleCents, aid.ratePercent), aid.capCents ?? Number.POSITIVE_INFINITY);
}

export type AidFacts = {
  /** Eligible lines excluding VAT, in cents, before the area cap. */
  eligibleCents: Cents;
  /** m² of the stand; without it nothing is reduced. */
  areaM2?: Decimal;
  equityCents?: Cents;
  /** What other ceilings leave: de minimis, the event's budget. */
  headroomsCents?: readonly Cents[];
};

export type AidAnswer = { eligibleAfterAreaCapCents: Cents; aidBeforeCapCents: Cents; aidCents: Cents };

/**
 * The aid of a scheme, in cents: eligible × min(1, area cap / area), its rate, then the least of cap, equity and other
 * headrooms (DOMAIN §5). Nothing is rounded on the way: each of the three amounts is half-up from the exact value, and a
 * limit in whole cents commutes with rounding..
 */
export function schemeAid(scheme: Scheme, facts: AidFacts): AidAnswer {
  const { eligibleCents, areaM2, equityCents, headroomsCents = [] } = facts;
  const cap = scheme.areaCapM2;
  const reduced = areaM2 !== undefined && cap != null && compareDecimals(areaM2, cap) > 0;
  const [part, whole] = reduced ? [cap, areaM2] : ['1', '1'];
  const aidBeforeCapCents = percentOfShare(eligibleCents, scheme.ratePercent, part, whole);
  const limits = [
    aidBeforeCapCents,
    ...(scheme.capCents == null ? [] : [scheme.capCents]),
    ...(scheme.aidAtMostEquity && equityCents !== undefined ? [Math.max(0, equityCents)] : []),
    ...headroomsCents,
  ];
  return {
    eligibleAfterAreaCapCents: percentOfShare(eligibleCents, '100', part, whole),
    aidBeforeCapCents,
    aidCents: Math.min(...limits),
  };
}
