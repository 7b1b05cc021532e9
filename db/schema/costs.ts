import type { Generated } from 'kysely';
import type { EditionId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';

/** What a pavilion costs. Amounts of the supplier's paper, and what they are in euros; a credit note's are negative. */
export interface CostTable {
  id: string;
  organisation_id: OrganisationId;
  /** Null: of no edition, the organisation's own. */
  edition_id: EditionId | null;
  kind: 'FLOOR_SPACE' | 'BUILD' | 'TRAVEL' | 'EVENTS' | 'COMMUNICATION' | 'OTHER';
  description: string;
  /** By what the supplier is known: its VAT id, SIREN, or else its name. */
  supplier_key: string;
  supplier_name: string;
  supplier_country: string | null;
  supplier_siren: string | null;
  supplier_vat_id: string | null;
  number: string | null;
  issued_on: string;
  due_on: string | null;
  currency: string;
  excl_vat_cents: number;
  vat_cents: number;
  incl_vat_cents: number;
  /** Units of the currency for one euro, of the day named; null in euros. */
  exchange_rate: string | null;
  exchange_on: string | null;
  eur_excl_vat_cents: number;
  eur_vat_cents: number;
  eur_incl_vat_cents: number;
  sharing: Generated<'NONE' | 'AREA' | 'FIRM' | 'DELEGATE' | 'FIXED'>;
  /** Of the page that sent it: a second click keeps the same cost. */
  token: string | null;
  created_at: string;
  cancelled_at: string | null;
  cancelled_reason: string | null;
}

export interface CostKeyTable {
  id: string;
  cost_id: string;
  registration_id: RegistrationId;
  weight: number;
}

/** The supplier's paper as it came; never changed. */
export interface CostFileTable {
  cost_id: string;
  name: string;
  media_type: 'application/xml' | 'application/pdf';
  bytes: Buffer;
  size: number;
  sha256: string;
  kept_at: string;
}

/** What was said of a supplier's invoice, one after the other; the last one counts. */
export interface CostStateTable {
  id: string;
  cost_id: string;
  position: number;
  state: 'RECEIVED' | 'ACCEPTED' | 'DISPUTED' | 'REFUSED' | 'PAID';
  said_on: string;
  detail: string | null;
  recorded_at: string;
}
