import { type Cents, type Decimal, percentOf } from '#app/domain/shared/money';

/** How an aid reaches the firm: paid to it after the fair, paid by the funder to the organiser, or taken off the price. */
export type AidMode = 'NONE' | 'DIRECT_TO_SME' | 'THIRD_PARTY_PAYMENT' | 'PRICE_REDUCTION';

export type Aid = { mode: AidMode; ratePercent?: Decimal; capCents?: Cents };

/** min(half-up(rate × eligible), cap), in cents (DOMAIN §5). `eligibleCents` excludes VAT and stands after allowances. */
export function aidAmount(aid: Aid, eligibleCents: Cents): Cents {
  if (aid.mode === 'NONE' || aid.ratePercent === undefined) return 0;
  return Math.min(percentOf(eligibleCents, aid.ratePercent), aid.capCents ?? Number.POSITIVE_INFINITY);
}
