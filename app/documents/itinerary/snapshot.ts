import type { MissionFacts } from '#app/documents/mission-paper';
import type { Delegate, ProgrammeItem } from '#app/domain/delegations/delegation';
import type { HotelFacts, RoadContact } from '#app/domain/delegations/on-the-road';
import type { LocalDate, Locale } from '#app/domain/shared/dates';

export type Contact = { name: string; role: Delegate['role']; jobTitle: string; phone: string | null };

/** From the country's sheet. `visa` is what a French passport needs, told to those who have one, and until when it holds. */
export type Practical = {
  visa: { rule: string; validUntil: LocalDate | null } | null;
  emergency: string | null;
  plug: string | null;
  voltage: number | null;
  frequency: number | null;
  currency: string | null;
  provisional: boolean;
};

/** All that one delegate's itinerary says: their own journey, and of others no more than a name and a number to call. */
export type ItinerarySnapshot = {
  locale: Locale;
  mission: MissionFacts;
  delegate: Pick<
    Delegate,
    'number' | 'title' | 'givenName' | 'familyName' | 'company' | 'role' | 'jobTitle' | 'legs' | 'stays'
  >;
  booth: string | null;
  programme: ProgrammeItem[];
  contacts: Contact[];
  colleagues: string[];
  practical: Practical | null;
  /** What is known of the hotels one sleeps in; left out where nothing is. */
  hotels?: HotelFacts[];
  /** The mission's numbers for the road; left out where there are none. */
  numbers?: RoadContact[];
};
