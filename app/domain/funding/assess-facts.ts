import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents, Decimal } from '#app/domain/shared/money';
import type { CostLine } from './cost-lines';
import type { Grant } from './de-minimis';
import type { Scheme } from './scheme';
import type { SmeClass } from './sme-class';

/** What is known of a firm. Null is not known, and is said, never guessed. */
export type FirmFacts = {
  company: string;
  country: string;
  region: string | null;
  equityCents: Cents | null;
  smeClass: SmeClass | null;
  /** Years of its earlier participations in the same collective action. */
  participations: readonly number[];
  /** Firms of its single undertaking, itself among them or not. */
  group: readonly string[];
};

/** The event that aid is asked for. */
export type EventFacts = {
  year: number;
  previousYear: number;
  endsOn: LocalDate | null;
  /** Firms of the pavilion by region. */
  firmsByRegion: ReadonlyMap<string, number>;
};

export type OrderFacts = {
  lines: readonly CostLine[];
  areaM2: Decimal;
  /** Priced from what was wished for: the firm has no booth yet. */
  estimated: boolean;
};

/** Other aid that was asked for or granted for the same stand. */
export type OtherAid = { label: string; amountCents: Cents; cumulable: boolean };

export type AidQuestion = {
  scheme: Scheme;
  /** The day on which the firm would acquire its right. */
  on: LocalDate;
  firm: FirmFacts;
  event: EventFacts;
  /** Null: no price can be worked out. */
  order: OrderFacts | null;
  otherAid: readonly OtherAid[];
  /** What is left of the event's budget, where the scheme has one. */
  eventLeftCents: Cents | null;
  /** Every aid known of the firms of the single undertaking. */
  ledger: readonly Grant[];
};

export const MEMBER_STATE = 'FR';

/** Firms of the overseas regions are firms of the Member State. */
export const isInMemberState = (country: string): boolean => /^(FR|GP|MQ|GF|RE|YT|MF)$/.test(country);
