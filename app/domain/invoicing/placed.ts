import type { LocalDate } from '#app/domain/shared/dates';
import { type Decimal, decimalOf } from '#app/domain/shared/money';
import type { PriceList } from './price-list';
import type { PriceRequest } from './pricing';

/** A registration and the booth it was given, as far as the price depends on them. Areas in m². */
export type Placed = {
  booth: { area: number; openSides: number; use: 'individual' | 'shared' | 'collective'; standArea: number };
  member: boolean;
  firstTime: boolean;
  startUp?: boolean;
  /** The day it applied: before the last day of the list's early booking the firm booked early. */
  filedOn?: LocalDate;
  packageCode: string | null;
  options: { code: string; quantity: Decimal }[];
};

/**
 * The price question for a firm at its booth. The booth decides the area and, under a list of packages, the package; only
 * a place on the collective space is bought by code.
 */
export function priceRequestAt(list: PriceList, placed: Placed): PriceRequest {
  const { booth, member, firstTime, startUp = false, filedOn } = placed;
  const { earlyUntil } = list.terms;
  const collective = booth.use === 'collective' && list.pricing === 'PACKAGE';
  return {
    ...(collective
      ? { package: collectivePackage(list, placed.packageCode) }
      : { area: decimalOf(booth.area) }),
    standArea: decimalOf(booth.standArea),
    openSides: booth.openSides,
    member,
    firstTime,
    startUp,
    early: earlyUntil !== undefined && filedOn !== undefined && filedOn <= earlyUntil,
    options: placed.options,
  };
}

function collectivePackage(list: PriceList, asked: string | null): string {
  const collective = list.packages.filter((offer) => offer.kind === 'collective');
  return (collective.find(({ code }) => code === asked) ?? collective[0])?.code ?? asked ?? '';
}
