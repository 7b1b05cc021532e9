import { checkIdentifier, type IdentifierType, vatPrefix } from '#app/domain/companies/identifiers';
import type { InvoiceParty } from './invoice';
import { vatTerritory } from './territory';

const NAME = 'SPECIMEN';

const ADDRESS = { addressLines: ['1 rue du SPECIMEN'], city: `${NAME} Ville` };

/** The account that banks print in their examples. */
export const SPECIMEN_IBAN = 'FR7630006000011234567890189';

/** Every `#` is a digit of a number counted up until the check digits are right. */
const VAT_FORMS: Record<string, string> = {
  AT: 'ATU########',
  BE: 'BE0#########',
  BG: 'BG1########',
  CY: 'CY########L',
  CZ: 'CZ########',
  DE: 'DE#########',
  DK: 'DK########',
  EE: 'EE#########',
  EL: 'EL#########',
  ES: 'ESB########',
  FI: 'FI########',
  FR: 'FR##000######',
  HR: 'HR###########',
  HU: 'HU########',
  IE: 'IE#######A',
  IT: 'IT#######010#',
  LT: 'LT#######1#',
  LU: 'LU########',
  LV: 'LV###########',
  MT: 'MT########',
  NL: 'NL#########B01',
  PL: 'PL##########',
  PT: 'PT#########',
  RO: 'RO########',
  SE: 'SE##########01',
  SI: 'SI########',
  SK: 'SK202#######',
};

/** An organiser of nobody's: French, complete, its check digits right. */
export function specimenSeller(): InvoiceParty {
  return {
    name: `${NAME} organisateur`,
    ...ADDRESS,
    postcode: '28000',
    country: 'FR',
    ...frenchIdentifiers(0),
    legalForm: `association ${NAME}`,
    email: 'organisateur@specimen.example',
  };
}

/** A customer of nobody's in that place; `position` keeps those of one file apart. */
export function specimenBuyer(
  place: { country: string; postcode: string; vatProof: boolean; name?: string },
  position: number,
): InvoiceParty {
  const { country, postcode } = place;
  return {
    name: place.name ?? `${NAME} exposant ${position}`,
    ...ADDRESS,
    postcode,
    country,
    email: `exposant-${position}@specimen.example`,
    ...identifiersIn(place, position),
  };
}

function identifiersIn(
  { country, postcode, vatProof }: { country: string; postcode: string; vatProof: boolean },
  position: number,
): Partial<InvoiceParty> {
  const territory = vatTerritory(country, postcode);
  const inFrance = country === 'FR' || (territory !== 'EU' && territory !== 'OUTSIDE_EU' && country !== 'MC');
  if (inFrance) return frenchIdentifiers(position);
  if (territory === 'FRANCE' || (territory === 'EU' && vatProof)) return { vatId: vatId(country, position) };
  return { nationalId: `${NAME}-${country}-${position}` };
}

function frenchIdentifiers(position: number): { siren: string; siret: string; vatId: string } {
  const siren = counted('SIREN', `999${String(position % 100_000).padStart(5, '0')}#`, 0);
  const vatId = counted('VAT', `FR##${siren}`, 0);
  return { siren, siret: counted('SIRET', `${siren}0001#`, 0), vatId };
}

/** Numbers of one country start apart by more than it takes to meet right check digits. */
const APART = 1_000;

function vatId(country: string, position: number): string {
  const form = VAT_FORMS[vatPrefix(country) ?? ''] ?? '';
  const digits = form.split('#').length - 1;
  return counted('VAT', form, 5 * 10 ** (digits - 1) + (position % 1_000) * APART);
}

/** The first number from `start` on that makes the form right; RangeError where none does. */
function counted(type: IdentifierType, form: string, start: number): string {
  const places = form.split('#').length - 1;
  for (let number = start; number < start + APART; number += 1) {
    const digits = [...String(number).padStart(places, '0')];
    const value = form.replace(/#/g, () => digits.shift() ?? '');
    if (digits.length === 0 && checkIdentifier({ type, value }).valid) return value;
  }
  throw new RangeError(`no specimen of ${type} ${form}`);
}
