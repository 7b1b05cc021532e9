import type { LocalDate } from '#app/domain/shared/dates';

/** A fair as its organiser runs it year after year. Times of day and days are those of `timeZone` (IANA). */
export type Fair = {
  slug: string;
  name: string;
  organiser: string;
  city: string;
  country: string;
  timeZone: string;
  airports: string[];
  currencies: string[];
  halls: string[];
  openingHours: unknown[];
  figures: unknown[];
  source: string | null;
  venues: FairVenue[];
  editions: FairEdition[];
  deadlines: FairDeadline[];
};

export type FairVenue = {
  id: string;
  name: string;
  address: string;
  role: string | null;
  provisional: boolean;
};

/** A fair in one year. `period` is its month ("2027-11") while the days are not announced. */
export type FairEdition = {
  slug: string;
  year: number;
  number: number | null;
  period: string | null;
  provisional: boolean;
  source: string | null;
  note: string | null;
  venues: EditionVenue[];
};

/** Days of an edition at one venue, both included; null while not announced. */
export type EditionVenue = {
  venue: string;
  start: LocalDate | null;
  end: LocalDate | null;
  provisional: boolean;
};

export type FairDeadline = { code: string; daysBeforeOpening: number; labelFr: string; labelEn: string };

/** Practical facts about a country, kept as they came: visa, plugs, currency, emergency number. */
export type CountrySheet = { country: string; sheet: unknown };

export type FairsFile = { fairs: Fair[]; countrySheets: CountrySheet[] };
