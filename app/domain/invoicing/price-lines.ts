import {
  type Cents,
  compareDecimals,
  type Decimal,
  isDecimal,
  percentOf,
  times,
} from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { discountLabels, SPACE_LABELS } from './price-labels';
import type { PackageOffer, PriceList } from './price-list';
import type { PriceDiscount, PriceLine, PriceRequest } from './price-types';

/** The package at its price. */
export function packageLine(offer: PackageOffer): PriceLine {
  const { code, labelFr, labelEn, priceCents } = offer;
  return {
    code,
    labelFr,
    labelEn,
    quantity: '1',
    unit: 'C62',
    unitPriceCents: priceCents,
    netCents: priceCents,
    rule: { name: 'PACKAGE', params: { package: code } },
  };
}

/** Space at the row rate of members or others, in cents per m² × m². Problem NO_RATE. */
export function spaceLine(list: PriceList, area: Decimal, request: PriceRequest): Result<PriceLine> {
  const asMember = Boolean(request.member && list.memberRate);
  const rate = asMember ? list.memberRate : list.nonMemberRate;
  if (!rate) return refuse({ code: 'NO_RATE', field: 'member', params: { priceList: list.id } });
  const unitPriceCents = request.early ? rate.earlyCents : rate.regularCents;
  return ok({
    code: 'SPACE',
    ...SPACE_LABELS,
    quantity: area,
    unit: 'MTK',
    unitPriceCents,
    netCents: times(unitPriceCents, area),
    rule: {
      name: asMember ? 'MEMBER_RATE' : 'RATE',
      params: { early: request.early && rate.earlyCents !== rate.regularCents ? 1 : 0 },
    },
  });
}

/** The mandatory fees, fixed or per m². */
export function feeLines(list: PriceList, area: Decimal): PriceLine[] {
  return list.fees
    .filter((fee) => fee.mandatory)
    .map(({ code, labelFr, labelEn, perM2Cents, amountCents }) => {
      const shown = { code, labelFr, labelEn };
      if (perM2Cents !== undefined)
        return {
          ...shown,
          quantity: area,
          unit: 'MTK',
          unitPriceCents: perM2Cents,
          netCents: times(perM2Cents, area),
          rule: { name: 'FEE_PER_M2', params: {} },
        };
      const unitPriceCents = amountCents ?? 0;
      return {
        ...shown,
        quantity: '1',
        unit: 'C62',
        unitPriceCents,
        netCents: unitPriceCents,
        rule: { name: 'FEE', params: {} },
      };
    });
}

/** Options as ordered. Problems UNKNOWN_OPTION, INVALID_QUANTITY, OPTION_PRICE_ON_REQUEST. */
export function optionLines(
  list: PriceList,
  wanted: NonNullable<PriceRequest['options']>,
): Result<PriceLine[]> {
  const lines: PriceLine[] = [];
  for (const { code, quantity } of wanted) {
    const option = list.options.find((candidate) => candidate.code === code);
    if (!option) return refuse({ code: 'UNKNOWN_OPTION', field: 'options', params: { option: code } });
    if (!isDecimal(quantity) || compareDecimals(quantity, '0') < 0)
      return refuse({ code: 'INVALID_QUANTITY', field: 'options', params: { option: code, quantity } });
    if (option.unitPriceCents === null)
      return refuse({ code: 'OPTION_PRICE_ON_REQUEST', field: 'options', params: { option: code } });
    if (compareDecimals(quantity, '0') === 0) continue;
    const { labelFr, labelEn, unit, unitPriceCents } = option;
    const netCents = times(unitPriceCents, quantity);
    lines.push({
      code,
      labelFr,
      labelEn,
      quantity,
      unit,
      unitPriceCents,
      netCents,
      rule: { name: 'OPTION', params: {} },
    });
  }
  return ok(lines);
}

/** Discounts the firm is entitled to, positive cents: percent ones on `spaceAndCorner`, per-m² ones × area (DOMAIN §1.5). */
export function discountsOf(
  list: PriceList,
  request: PriceRequest,
  area: Decimal,
  spaceAndCorner: Cents,
): PriceDiscount[] {
  const entitled: Record<string, boolean | undefined> = {
    EARLY_BIRD: request.early,
    FIRST_TIME: request.firstTime,
    START_UP: request.startUp,
  };
  return list.discounts
    .filter(({ code, maxArea }) => entitled[code] && (!maxArea || compareDecimals(area, maxArea) <= 0))
    .map(({ code, percent, perM2Cents, amountCents }): PriceDiscount => {
      const shown = { code, ...discountLabels(code) };
      if (percent !== undefined)
        return {
          ...shown,
          amountCents: percentOf(spaceAndCorner, percent),
          rule: { name: 'DISCOUNT_PERCENT', params: { percent } },
        };
      if (perM2Cents !== undefined)
        return {
          ...shown,
          amountCents: times(perM2Cents, area),
          rule: { name: 'DISCOUNT_PER_M2', params: { perM2Cents } },
        };
      return { ...shown, amountCents: amountCents ?? 0, rule: { name: 'DISCOUNT_AMOUNT', params: {} } };
    });
}
