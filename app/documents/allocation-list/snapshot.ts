import type { OrganiserFacts } from '#app/documents/organiser';
import type { OpenSides } from '#app/domain/pavilions/open-sides';
import type { BoothUse, Plan } from '#app/domain/pavilions/plan';
import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';

export type Holder = {
  booth: string;
  /** COUNTRY:identifier */
  firm: string;
  name: string;
  country: string;
  region: string | null;
  segmentFr: string | null;
  segmentEn: string | null;
};

export type ListedBooth = {
  label: string;
  hall: string;
  /** m² */
  area: number;
  openSides: OpenSides;
  use: BoothUse;
  places: number;
};

/** All that an allocation list says: the plan, every booth by hall and label, and who holds it in one released version. */
export type AllocationListSnapshot = {
  locale: Locale;
  organiser: OrganiserFacts;
  edition: {
    name: string;
    provisional: boolean;
    venues: { name: string; startsOn: LocalDate | null; endsOn: LocalDate | null }[];
  };
  version: number;
  releasedAt: Instant;
  plan: Pick<Plan, 'halls' | 'stands'>;
  booths: ListedBooth[];
  holders: Holder[];
};
