import type { Cents, Decimal } from '#app/domain/shared/money';
import type { Labels } from './price-labels';

export type PriceRequest = {
  /** m² of the booth; may be left out when a package with an area is named. */
  area?: Decimal;
  /** m² of the whole stand when the booth is a share of it: a corner's least area is that of the stand. */
  standArea?: Decimal;
  openSides: number;
  member?: boolean;
  early?: boolean;
  firstTime?: boolean;
  startUp?: boolean;
  package?: string;
  options?: { code: string; quantity: Decimal }[];
};

/** Which rule of the list gave the amount; worded in i18n as `price.rule.<name>`. */
export type PriceRule = { name: string; params: Record<string, string | number> };

export type PriceLine = Labels & {
  code: string;
  quantity: Decimal;
  /** UN/ECE Rec 20. */
  unit: string;
  unitPriceCents: Cents;
  netCents: Cents;
  rule: PriceRule;
};

export type PriceDiscount = Labels & { code: string; amountCents: Cents; rule: PriceRule };

/** Σ lines = space + corner + fees + options; discounts stand apart, as allowances do on an invoice. */
export type Price = {
  spaceCents: Cents;
  cornerCents: Cents;
  feesCents: Cents;
  optionsCents: Cents;
  discountCents: Cents;
  totalExclVatCents: Cents;
  lines: PriceLine[];
  discounts: PriceDiscount[];
};
