import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import type { Cents, Decimal } from '#app/domain/shared/money';
import type { LedgerEntry } from './ledger';

export type PaperParty = {
  name: string;
  addressLines: string[];
  postcode: string;
  city: string;
  country: string;
  /** "FR:999633001" */
  identifier: string;
};

type PaperSender = Omit<PaperParty, 'identifier'> & {
  legalForm: string | null;
  siren: string | null;
  email: string | null;
  phone: string | null;
  brandColour?: string;
};

type AidPaper = {
  locale: Locale;
  issuedAt: Instant;
  /** The day in France. */
  issuedOn: LocalDate;
  organiser: PaperSender;
  firm: PaperParty;
};

/** The ceiling as it stood: what the single undertaking had in the window. */
export type CeilingFacts = {
  ceilingCents: Cents;
  usedCents: Cents;
  windowStart: LocalDate;
  windowEnd: LocalDate;
};

/** All that a letter about a granted aid says, or about one that was taken back. */
export type GrantLetterSnapshot = AidPaper & {
  kind: 'granted' | 'reversed';
  event: string;
  grant: {
    label: string;
    funder: string;
    mode: 'DIRECT_TO_SME' | 'THIRD_PARTY_PAYMENT' | 'PRICE_REDUCTION';
    basis: string;
    memberState: string;
    amountCents: Cents;
    grossCents: Cents;
    decidedOn: LocalDate;
    reference: string | null;
    reversedOn: LocalDate | null;
    reversalReason: string | null;
  };
  calculation: {
    lines: { labelFr: string; labelEn: string; netCents: Cents }[];
    eligibleAfterAreaCapCents: Cents;
    ratePercent: Decimal;
    beforeLimitsCents: Cents;
  };
  /** Of de minimis aid, with this grant in it. */
  ceiling: CeilingFacts | null;
};

/** All that a firm's declaration of de minimis aid says, for it to check and sign. */
export type DeclarationSnapshot = AidPaper & {
  memberState: string;
  ceiling: CeilingFacts;
  perimeter: {
    name: string;
    identifier: string;
    link: 'VOTES' | 'APPOINTS' | 'CONTRACT' | 'AGREEMENT' | null;
  }[];
  aids: (Pick<LedgerEntry, 'on' | 'amountCents' | 'grantor' | 'source'> & { firm: string })[];
};
