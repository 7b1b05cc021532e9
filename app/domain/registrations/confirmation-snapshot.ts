import type { OpenSides } from '#app/domain/pavilions/open-sides';
import type { BoothKind, BoothUse, Hall, Stand } from '#app/domain/pavilions/plan';
import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';

/**
 * All that an issued booth confirmation says, frozen when the booth is confirmed: the paper is drawn from this alone, at any
 * later time, to the same bytes. Areas in m², amounts in cents of `price.currency`, days local to the venue.
 * Words that come from elsewhere (inclusions, steps) are already in `locale`.
 */
export type ConfirmationSnapshot = {
  /** What people quote: the registration's reference, and which confirmation of it from the second on. */
  reference: string;
  /** The confirmation before it, when the firm agreed to move; what that one says no longer holds. */
  replaces?: { reference: string; confirmedOn: LocalDate; booth: string };
  confirmedAt: Instant;
  /** The day it was confirmed where the organiser is. */
  confirmedOn: LocalDate;
  locale: Locale;
  organiser: {
    name: string;
    addressLines: string[];
    postcode: string;
    city: string;
    country: string;
    legalForm?: string;
    siren?: string;
    vatId?: string;
    email?: string;
    phone?: string;
    brandColour?: string;
  };
  firm: {
    name: string;
    addressLines: string[];
    postcode: string;
    city: string;
    country: string;
    contact: { name: string; email: string };
  };
  edition: { name: string; provisional: boolean };
  /** Where the booth stands, with the IANA zone its days are told in. */
  venue: {
    name: string;
    address: string;
    timeZone: string;
    startsOn: LocalDate | null;
    endsOn: LocalDate | null;
  };
  booth: {
    label: string;
    hallName: string;
    level: number;
    area: number;
    use: BoothUse;
    kind: BoothKind;
    openSides: OpenSides;
  };
  /** What the price includes: "Cloisons et enseigne", "Inscription au catalogue"… */
  inclusions: string[];
  price: {
    currency: string;
    lines: { description: string; netCents: Cents }[];
    exclVatCents: Cents;
    vatCents: Cents;
    inclVatCents: Cents;
  };
  /** The deposit invoice that goes with it, if one is still to be paid. */
  deposit: { number: string; dueCents: Cents; dueDate: LocalDate } | null;
  /** What is asked next, with its last day; the deposit is added by the paper itself. */
  steps: { on: LocalDate | null; label: string }[];
  /** Input of `planDrawing`, cut to the booth's hall. */
  plan: { halls: [Hall]; stands: Stand[] };
};
