import { homeCity } from '#app/domain/delegations/cities';
import { legsOf } from '#app/domain/delegations/delegation';
import { formatsOf } from '#app/i18n/formats';
import type { Translate } from '#app/i18n/translator';
import { hourDifference } from './clocks';
import type { ItinerarySnapshot, Practical } from './snapshot';

export type Fact = { label: string; value: string; note?: string };

/** The country's sheet, what may be needed in a hurry first unless it stands with other such numbers; null where none is kept. */
export function practicalOf(
  t: Translate,
  snapshot: ItinerarySnapshot,
  home: string,
  emergencyToldAbove: boolean,
): { title: string; facts: Fact[] } | null {
  const { practical, mission, locale, delegate } = snapshot;
  if (!practical) return null;
  const landed = legsOf(delegate, 'outward').at(-1)?.arrivesAt ?? mission.changedAt;
  const difference = hourDifference(landed, mission.timeZone, home);
  return {
    title: practical.provisional
      ? `${t('itinerary.practical')} (${t('itinerary.provisional')})`
      : t('itinerary.practical'),
    facts: [
      ...(practical.emergency && !emergencyToldAbove
        ? [{ label: t('itinerary.emergency'), value: practical.emergency }]
        : []),
      ...visaOf(t, snapshot),
      {
        label: t('itinerary.difference', { city: homeCity(delegate.legs, home, locale) }),
        value: t('itinerary.difference.value', { hours: difference }),
      },
      ...plugOf(t, practical),
      ...(practical.currency ? [{ label: t('itinerary.currency'), value: practical.currency }] : []),
    ],
  };
}

/** A rule that ends before the journey does is told as one to check. */
function visaOf(t: Translate, { practical, delegate, locale }: ItinerarySnapshot): Fact[] {
  if (!practical?.visa) return [];
  const { rule, validUntil } = practical.visa;
  const home = legsOf(delegate, 'return').at(-1)?.departure.slice(0, 10);
  const ends = validUntil !== null && home !== undefined && home > validUntil;
  return [
    {
      label: t('itinerary.visa'),
      value: visaWords(t, rule),
      note: ends ? t('itinerary.visa.ends', { date: formatsOf(locale).date(validUntil) }) : undefined,
    },
  ];
}

/** The sheets' common wordings in the reader's language; any other as the sheet has it. */
function visaWords(t: Translate, rule: string): string {
  const free = /^visa-free (\d+) days(?: (for business)| within (\d+))?$/.exec(rule);
  if (free) {
    const [, days = '', business, within] = free;
    if (within) return t('itinerary.visa.within', { days, within });
    return t(business ? 'itinerary.visa.business' : 'itinerary.visa.free', { days });
  }
  const esta = /^ESTA required(?: \(about (\d+) USD\))?(?: or (B-1) visa)?$/.exec(rule);
  if (esta) return t('itinerary.visa.esta', { dollars: esta[1] ?? 'none', visa: esta[2] ?? 'none' });
  return /^none\b/.test(rule) ? t('itinerary.visa.none') : rule;
}

const plugOf = (t: Translate, { plug, voltage, frequency }: Practical): Fact[] =>
  plug && voltage && frequency
    ? [{ label: t('itinerary.plug'), value: t('itinerary.plug.value', { plug, voltage, frequency }) }]
    : [];
