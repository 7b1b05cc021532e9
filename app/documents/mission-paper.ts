import { addressLines } from '#app/documents/address';
import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';

/** What every paper of a mission says of it and of who organises it. */
export type MissionFacts = {
  name: string;
  timeZone: string;
  /** Day and moment of the last change to the delegation. */
  changedAt: Instant;
  organiser: {
    name: string;
    legalForm: string | null;
    siren: string | null;
    addressLines: string[];
    postcode: string;
    city: string;
    country: string;
    email: string | null;
    phone: string | null;
    brandColour?: string;
  };
  fair: {
    name: string;
    city: string;
    provisional: boolean;
    venues: { name: string; address: string; startsOn: LocalDate | null; endsOn: LocalDate | null }[];
  } | null;
};

/** A paper about everyone of a mission: of each person, what that paper says. */
export type MissionSnapshot<Person> = { locale: Locale; mission: MissionFacts; people: Person[] };

/** Organiser left, the paper's name and the day it was right on at the right. */
export function missionHead(mission: MissionFacts, title: string, locale: Locale) {
  const t = translator(locale);
  const { organiser } = mission;
  return {
    organiser: {
      name: organiser.name,
      lines: [
        ...addressLines(organiser, locale),
        ...[organiser.email, organiser.phone].flatMap((line) => line ?? []),
      ],
      brandColour: organiser.brandColour,
    },
    title,
    marks: [
      mission.name,
      t('itinerary.asOf', { date: formatsOf(locale).dateOf(mission.changedAt, 'Europe/Paris', 'long') }),
    ],
    foot: [
      organiser.name,
      organiser.legalForm,
      organiser.siren && t('papers.siren', { value: organiser.siren }),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}
