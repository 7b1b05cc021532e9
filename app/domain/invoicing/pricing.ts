import { compareDecimals, type Decimal, isDecimal, sumCents } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { cornerPrice } from './corner';
import { discountsOf, feeLines, optionLines, packageLine, spaceLine } from './price-lines';
import type { PackageOffer, PriceList } from './price-list';
import type { Price, PriceDiscount, PriceLine, PriceRequest } from './price-types';

export type { Price, PriceDiscount, PriceLine, PriceRequest, PriceRule } from './price-types';

/**
 * What a booth costs under a list, in cents excluding VAT (DOMAIN §1.5): space at the row rate or the package price,
 * corner apart, fees, options, less discounts. Percent discounts are taken on space + corner, each rounded half-up,
 * added and never compounded; per-m² discounts × area; `maxArea` is inclusive.
 *
 * Refusals: INVALID_AREA, INVALID_OPEN_SIDES, AREA_BELOW_MINIMUM, NO_PACKAGE_OF_THAT_AREA, UNKNOWN_PACKAGE,
 * PACKAGE_AREA_MISMATCH, NO_RATE, CORNER_NEEDS_<n>_M2, NO_CORNER_PRICE, UNKNOWN_OPTION, OPTION_PRICE_ON_REQUEST,
 * INVALID_QUANTITY, DISCOUNT_ABOVE_PRICE.
 */
export function price(list: PriceList, request: PriceRequest): Result<Price> {
  const offer = list.pricing === 'PACKAGE' ? packageFor(list, request) : undefined;
  if (offer && !offer.ok) return offer;
  const area = request.area ?? offer?.value.area ?? undefined;
  const wrong = checkShape(list, area, request.openSides, offer?.value);
  if (wrong) return refuse(wrong);

  const metres = area ?? '0';
  const space = offer ? ok(packageLine(offer.value)) : spaceLine(list, metres, request);
  if (!space.ok) return space;
  const corner = cornerPrice(list.corner ?? null, {
    area: metres,
    standArea: request.standArea ?? metres,
    openSides: request.openSides,
    spaceCents: space.value.netCents,
  });
  if (!corner.ok) return corner;
  const options = optionLines(list, request.options ?? []);
  if (!options.ok) return options;

  const fees = feeLines(list, metres);
  const discounts = discountsOf(list, request, metres, space.value.netCents + (corner.value?.netCents ?? 0));
  return total(space.value, corner.value, fees, options.value, discounts);
}

function packageFor(list: PriceList, request: PriceRequest): Result<PackageOffer> {
  const { area, package: code } = request;
  if (code !== undefined) {
    const named = list.packages.find((candidate) => candidate.code === code);
    if (!named) return refuse({ code: 'UNKNOWN_PACKAGE', field: 'package', params: { package: code } });
    if (
      area !== undefined &&
      named.area !== null &&
      isDecimal(area) &&
      compareDecimals(area, named.area) !== 0
    )
      return refuse({
        code: 'PACKAGE_AREA_MISMATCH',
        field: 'area',
        params: { area, packageArea: named.area },
      });
    return ok(named);
  }
  if (area === undefined || !isDecimal(area)) return refuse({ code: 'INVALID_AREA', field: 'area' });
  const exact = list.packages.find(
    (candidate) => candidate.area !== null && compareDecimals(candidate.area, area) === 0,
  );
  return exact ? ok(exact) : refuse({ code: 'NO_PACKAGE_OF_THAT_AREA', field: 'area', params: { area } });
}

function checkShape(
  list: PriceList,
  area: Decimal | undefined,
  openSides: number,
  offer?: PackageOffer,
): Problem | undefined {
  if (!Number.isInteger(openSides) || openSides < 0 || openSides > 4)
    return { code: 'INVALID_OPEN_SIDES', field: 'openSides' };
  if (area === undefined)
    return offer?.kind === 'collective' ? undefined : { code: 'INVALID_AREA', field: 'area' };
  if (!isDecimal(area) || compareDecimals(area, '0') <= 0) return { code: 'INVALID_AREA', field: 'area' };
  if (list.minArea && compareDecimals(area, list.minArea) < 0)
    return { code: 'AREA_BELOW_MINIMUM', field: 'area', params: { area, minArea: list.minArea } };
  return undefined;
}

function total(
  space: PriceLine,
  corner: PriceLine | null,
  fees: PriceLine[],
  options: PriceLine[],
  discounts: PriceDiscount[],
): Result<Price> {
  const net = (lines: PriceLine[]) => sumCents(lines.map((line) => line.netCents));
  const lines = [space, ...(corner ? [corner] : []), ...fees, ...options];
  const discountCents = sumCents(discounts.map((discount) => discount.amountCents));
  const totalExclVatCents = net(lines) - discountCents;
  if (totalExclVatCents < 0) return refuse({ code: 'DISCOUNT_ABOVE_PRICE', params: { discountCents } });
  return ok({
    spaceCents: space.netCents,
    cornerCents: corner?.netCents ?? 0,
    feesCents: net(fees),
    optionsCents: net(options),
    discountCents,
    totalExclVatCents,
    lines,
    discounts,
  });
}
