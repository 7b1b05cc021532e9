import type { Generated } from 'kysely';
import type { EditionId } from '#app/domain/shared/ids';

export interface FairTable {
  id: string;
  slug: string;
  name: string;
  organiser_name: string;
  city: string;
  country: string;
  time_zone: string;
  airports: Generated<string>;
  currencies: Generated<string>;
  halls: Generated<string>;
  opening_hours: Generated<string>;
  figures: Generated<string>;
  source: string | null;
}

export interface VenueTable {
  id: string;
  fair_id: string;
  code: string;
  name: string;
  address: string;
  role: string | null;
  time_zone: string;
  provisional: Generated<0 | 1>;
}

export interface EditionTable {
  id: EditionId;
  fair_id: string;
  slug: string;
  year: number;
  number: number | null;
  period: string | null;
  provisional: Generated<0 | 1>;
  source: string | null;
  note: string | null;
}

export interface EditionVenueTable {
  id: string;
  edition_id: EditionId;
  venue_id: string;
  starts_on: string | null;
  ends_on: string | null;
  provisional: Generated<0 | 1>;
}

export interface FairDeadlineTable {
  id: string;
  fair_id: string;
  code: string;
  days_before_opening: number;
  label_fr: string;
  label_en: string;
}

export interface CountrySheetTable {
  country: string;
  sheet: string;
}

export interface SegmentTable {
  code: string;
  label_fr: string;
  label_en: string;
}

export interface PriceListTable {
  id: string;
  slug: string;
  name: string;
  currency: string;
  pricing: 'PACKAGE' | 'PER_M2';
  source: string | null;
  definition: string;
}

export interface PackageTable {
  id: string;
  price_list_id: string;
  code: string;
  label: string;
  area: number | null;
  kind: 'individual' | 'shared' | 'collective';
  price_cents: number;
}

export interface CancellationGridTable {
  id: string;
  slug: string;
  definition: string;
}

export interface FundingSchemeTable {
  id: string;
  slug: string;
  label: string;
  mode: 'NONE' | 'DIRECT_TO_SME' | 'THIRD_PARTY_PAYMENT' | 'PRICE_REDUCTION';
  definition: string;
}
