import type { PaperHead } from '#app/documents/kit/sheet.server';
import { type OrganiserFacts, organiserHead } from '#app/documents/organiser';
import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import { formatsOf } from '#app/i18n/formats';
import { type Translate, translator } from '#app/i18n/translator';

/** What every paper of a mission says of it and of who organises it. */
export type MissionFacts = {
  name: string;
  timeZone: string;
  /** Day and moment of the last change to the delegation. */
  changedAt: Instant;
  organiser: OrganiserFacts;
  fair: {
    name: string;
    city: string;
    provisional: boolean;
    venues: { name: string; address: string; startsOn: LocalDate | null; endsOn: LocalDate | null }[];
  } | null;
  /** Who else pays: funders that granted aid to the organiser's firms at the fair, by name. */
  funders: string[];
};

/** A paper about everyone of a mission: of each person, what that paper says. */
export type MissionSnapshot<Person> = { locale: Locale; mission: MissionFacts; people: Person[] };

/** "M." and "Mme" as delegations write them, in the reader's language; any other title as it was written. */
export function titleOf(t: Translate, title: string): string {
  if (/^(m|mr)\.?$/i.test(title)) return t('person.mr');
  return /^(mme|mrs|ms)\.?$/i.test(title) ? t('person.ms') : title;
}

/** Organiser left, the paper's name and the day it was right on at the right. */
export function missionHead(mission: MissionFacts, title: string, locale: Locale): PaperHead {
  const date = formatsOf(locale).dateOf(mission.changedAt, 'Europe/Paris', 'long');
  return {
    ...organiserHead(mission.organiser, locale),
    title,
    marks: [mission.name, translator(locale)('itinerary.asOf', { date })],
  };
}

/** "With the support of …"; null where nobody else pays. */
export function supportOf(t: Translate, { funders }: MissionFacts, locale: Locale): string | null {
  return funders.length > 0 ? t('mission.support', { funders: formatsOf(locale).list(funders) }) : null;
}
