import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';
import type { AccountLine } from './account';
import type { InterestPeriod } from './late-interest';
import type { ReminderCode } from './reminder-steps';

/** Who writes about money, and where it is paid to. */
export type PaperSender = {
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
  iban: string | null;
  bic: string | null;
};

export type PaperFirm = {
  name: string;
  addressLines: string[];
  postcode: string;
  city: string;
  country: string;
};

export type StatementItem = { number: string; dueOn: LocalDate; openCents: Cents; lateDays: number };

/** All that a statement of account says of a firm's account in one currency on one day. */
export type StatementSnapshot = {
  locale: Locale;
  issuedAt: Instant;
  day: LocalDate;
  organiser: PaperSender;
  firm: PaperFirm;
  currency: string;
  lines: AccountLine[];
  open: StatementItem[];
  balanceCents: Cents;
  overdueCents: Cents;
  creditCents: Cents;
};

export type ReminderItem = {
  number: string;
  issuedOn: LocalDate;
  dueOn: LocalDate;
  totalCents: Cents;
  openCents: Cents;
  lateDays: number;
  /** Null where a rate is missing: nothing is guessed. */
  interestCents: Cents | null;
  periods: InterestPeriod[];
  feeCents: Cents;
};

/** All that a reminder says: what is open, and in a formal notice what the law adds to it. */
export type ReminderSnapshot = {
  locale: Locale;
  issuedAt: Instant;
  day: LocalDate;
  code: ReminderCode;
  organiser: PaperSender;
  firm: PaperFirm;
  currency: string;
  items: ReminderItem[];
  openCents: Cents;
  interestCents: Cents | null;
  feeCents: Cents;
  totalCents: Cents;
};
