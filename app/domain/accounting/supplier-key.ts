import { withoutSpaces } from '#app/domain/companies/identifiers';
import type { SupplierParty } from './supplier-invoice';

type Numbered = Pick<SupplierParty, 'siren' | 'siret' | 'vatId'>;

/**
 * The one number that a firm is known by, whichever of its identifiers a paper gives: of a French firm the SIREN, which
 * stands at the head of its SIRET and at the end of its VAT id; else the VAT id. Null without any.
 */
export function firmNumberOf({ siren, siret, vatId }: Numbered): string | null {
  const vat = vatId ? withoutSpaces(vatId).toUpperCase() : null;
  const french = siren ?? siret?.slice(0, 9) ?? /^FR[0-9A-Z]{2}(\d{9})$/.exec(vat ?? '')?.[1];
  return french ? `FR:${withoutSpaces(french)}` : vat;
}

/** What tells suppliers apart: the firm's number, or else its country and name without accents, case or signs. */
export const supplierKeyOf = (party: Numbered & Pick<SupplierParty, 'name' | 'country'>): string =>
  firmNumberOf(party) ?? `${party.country ?? '?'}:${plainName(party.name)}`;

/** "Société d’Exposition, SAS" and "SOCIETE D'EXPOSITION SAS" are one name. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
