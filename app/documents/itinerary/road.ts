import type { Cell } from '#app/documents/kit/table.server';
import { dutyFirst, isUrgent, type RoadContact } from '#app/domain/delegations/on-the-road';
import type { Translate } from '#app/i18n/translator';
import type { Fact } from './practical';
import type { ItinerarySnapshot } from './snapshot';

/** A hotel of which more is known than its name: lines for who goes there, and what a driver is shown. */
export type HotelBlock = {
  hotel: string;
  lines: string[];
  driver: { label: string; lines: string[] } | null;
};

/** Older snapshots know nothing of hotels. */
export function hotelBlocks(t: Translate, { hotels = [] }: ItinerarySnapshot): HotelBlock[] {
  return hotels.map(({ hotel, address, localName, localAddress, phone, note }) => {
    const driver = [localName, localAddress].flatMap((line) => line ?? []);
    return {
      hotel,
      lines: [address, phone && t('road.phone.told', { phone }), note].flatMap((line) => line || []),
      driver: driver.length > 0 ? { label: t('road.driver'), lines: driver } : null,
    };
  });
}

/** Whom to call in any case, the organiser's own numbers first. */
export function roadRows(t: Translate, { numbers = [] }: ItinerarySnapshot): Cell[][] {
  return dutyFirst(numbers.filter((number) => !isUrgent(number))).map(({ kind, name, phone, note }) => {
    const role = { text: name ? t(`road.kind.${kind}`) : '', note: note ?? undefined };
    return [{ text: name ?? t(`road.kind.${kind}`), strong: kind === 'duty' }, role, phone];
  });
}

/** Whom to call when something goes wrong, the country's own number first; null where the organiser gave none. */
export function urgentOf(
  t: Translate,
  { numbers = [], practical }: ItinerarySnapshot,
): { title: string; facts: Fact[] } | null {
  const urgent = numbers.filter(isUrgent);
  if (urgent.length === 0) return null;
  const country = practical?.emergency && {
    label: t('road.urgent.country'),
    value: practical.emergency,
    note: practical.provisional ? t('itinerary.provisional') : undefined,
  };
  return { title: t('road.urgent'), facts: [...(country ? [country] : []), ...urgent.map(factOf(t))] };
}

const factOf =
  (t: Translate) =>
  ({ kind, name, phone, note }: RoadContact): Fact => ({
    label: t(`road.kind.${kind}`),
    value: phone,
    note: [name, note].filter(Boolean).join('\n') || undefined,
  });
