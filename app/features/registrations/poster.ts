import type { PriceList } from '#app/domain/invoicing/price-list';
import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';
import type { Call, CallVenue } from './queries-call.server';

/** A call as the public sees it: nothing of who has applied. */
export type CallPoster = {
  slug: string;
  fair: string;
  year: number;
  city: string;
  pavilion: string;
  organisation: string;
  provisional: boolean;
  venues: CallVenue[];
  closesOn: LocalDate | null;
  from: { cents: Cents; per: 'm2' | 'package'; currency: string } | null;
};

export const posterOf = (call: Call): CallPoster => ({
  slug: call.slug,
  fair: call.fair,
  year: call.year,
  city: call.city,
  pavilion: call.pavilion,
  organisation: call.organisation,
  provisional: call.provisional,
  venues: call.venues,
  closesOn: call.closesOn,
  from: call.priceList && cheapest(call.priceList),
});

function cheapest(list: PriceList): CallPoster['from'] {
  const packages = list.packages.map(({ priceCents }) => priceCents);
  const rates = [list.memberRate, list.nonMemberRate].flatMap((rate) => (rate ? [rate.regularCents] : []));
  const [prices, per] = list.pricing === 'PACKAGE' ? [packages, 'package' as const] : [rates, 'm2' as const];
  return prices.length === 0 ? null : { cents: Math.min(...prices), per, currency: list.currency };
}

/** The organiser's own days: when a call opens and closes is told in its office's time. */
export const OFFICE_ZONE = 'Europe/Paris';
