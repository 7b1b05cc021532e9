import { isValidIBAN } from 'ibantools';
import { stdnum } from 'stdnum';
import { isInEu } from './countries';

export type IdentifierType = 'SIREN' | 'SIRET' | 'VAT' | 'NATIONAL_ID' | 'IBAN' | 'RF';

/** Why a refusal; absent when valid. FORM: length or characters. CHECK_DIGIT: a digit is mistyped. ZEROS: passes Luhn, belongs to nobody. */
export type IdentifierFault = 'FORM' | 'CHECK_DIGIT' | 'ZEROS' | 'COUNTRY';

export type IdentifierCheck = { valid: boolean; why?: IdentifierFault };

/**
 * Form and check digits only: whether somebody bears the number is another question (VIES, the registers).
 * NATIONAL_ID wants `country` (ISO 3166-1); VAT takes its country from the prefix. Spaces are ignored.
 * Sources: Luhn for SIREN/SIRET with La Poste's exception (INSEE), national rules by stdnum, ISO 13616, ISO 11649.
 */
export function checkIdentifier(input: {
  type: IdentifierType;
  value: string;
  country?: string;
}): IdentifierCheck {
  const value = withoutSpaces(input.value).toUpperCase();
  switch (input.type) {
    case 'SIREN':
      return siren(value);
    case 'SIRET':
      return siret(value);
    case 'VAT':
      return vat(value);
    case 'NATIONAL_ID':
      return nationalId(value, input.country ?? '');
    case 'IBAN':
      return answer(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value), isValidIBAN(value));
    case 'RF':
      return answer(/^RF\d{2}[A-Z0-9]{1,21}$/.test(value), mod97(value) === 1);
  }
}

/** No ordinary, non-breaking or narrow space is part of an identifier. */
export const withoutSpaces = (value: string): string => value.replace(/\s+/gu, '');

/** The identifier as it is kept and compared: "999 148 422" → "999148422", "ESA12345674" → "A12345674". */
export function canonicalNationalId(value: string, country: string): string {
  const bare = withoutSpaces(value).toUpperCase();
  const rule = NATIONAL[country];
  const checked = rule && byRule(rule, bare);
  if (checked?.isValid) return checked.compact;
  return FORM_ONLY[country] ? bare.replace(/-/g, '') : bare;
}

/** The national register number in France is the SIREN; elsewhere the number that the country gives a firm. */
export const nationalIdType = (country: string): 'SIREN' | 'NATIONAL_ID' =>
  country === 'FR' ? 'SIREN' : 'NATIONAL_ID';

/** A rule of stdnum, as country and name. */
type Rule = `${string}.${string}`;

const NATIONAL: Record<string, Rule> = {
  BE: 'BE.vat',
  CA: 'CA.bn',
  CO: 'CO.nit',
  DE: 'DE.vat',
  ES: 'ES.nif',
  IT: 'IT.iva',
  JP: 'JP.cn',
  MA: 'MA.ice',
  PT: 'PT.nif',
  RO: 'RO.cui',
};

/** Countries whose numbers are checked by form: their check digits are not published, or not borne by every firm. */
const FORM_ONLY: Record<string, RegExp> = {
  KR: /^\d{3}-?\d{2}-?\d{5}$/,
  TW: /^\d{8}$/,
  CN: /^[0-9A-HJ-NPQRTUWXY]{18}$/,
  CH: /^(CHE-?)?\d{3}\.?\d{3}\.?\d{3}$/,
  GB: /^[A-Z0-9]{2}\d{6}$/,
  US: /^\d{2}-?\d{7}$/,
};

const OTHER_COUNTRY = /^[A-Z0-9][A-Z0-9./-]{2,29}$/;

function siren(value: string): IdentifierCheck {
  if (/^0+$/.test(value)) return refused('ZEROS');
  return answer(/^\d{9}$/.test(value), byRule('FR.siren', value).isValid);
}

function siret(value: string): IdentifierCheck {
  if (!/^\d{14}$/.test(value)) return refused('FORM');
  if (/^0+$/.test(value)) return refused('ZEROS');
  const head = siren(value.slice(0, 9));
  if (!head.valid) return head;
  // La Poste's establishments outgrew Luhn: the sum of their digits is a multiple of 5 (INSEE).
  if (value.startsWith('356000000') && digitSum(value) % 5 === 0) return { valid: true };
  return answer(true, byRule('FR.siret', value).isValid);
}

function vat(value: string): IdentifierCheck {
  const prefix = value.slice(0, 2);
  const rule = VAT[prefix];
  if (!rule) return refused(/^[A-Z]{2}/.test(prefix) ? 'COUNTRY' : 'FORM');
  if (/^[A-Z]{2}[0O]+$/.test(value)) return refused('ZEROS');
  // stdnum knows Northern Ireland's numbers under their older prefix only.
  return byLibrary(rule, prefix === 'XI' ? `GB${value.slice(2)}` : value);
}

/** Prefix → rule. Greece writes EL, Northern Ireland XI. */
const VAT: Record<string, Rule> = {
  AT: 'AT.uid',
  BE: 'BE.vat',
  BG: 'BG.vat',
  CY: 'CY.vat',
  CZ: 'CZ.dic',
  DE: 'DE.vat',
  DK: 'DK.cvr',
  EE: 'EE.kmkr',
  EL: 'GR.vat',
  ES: 'ES.nif',
  FI: 'FI.alv',
  FR: 'FR.tva',
  HR: 'HR.oib',
  HU: 'HU.anum',
  IE: 'IE.vat',
  IT: 'IT.iva',
  LT: 'LT.pvm',
  LU: 'LU.tva',
  LV: 'LV.pvn',
  MT: 'MT.vat',
  NL: 'NL.btw',
  PL: 'PL.nip',
  PT: 'PT.nif',
  RO: 'RO.cui',
  SE: 'SE.vat',
  SI: 'SI.ddv',
  SK: 'SK.dph',
  XI: 'GB.vat',
};

/** The prefix that a country's VAT numbers bear; undefined outside the Union. Monaco's are French. */
export function vatPrefix(country: string): string | undefined {
  if (country === 'GR') return 'EL';
  if (country === 'MC') return 'FR';
  return isInEu(country) ? country : undefined;
}

function nationalId(value: string, country: string): IdentifierCheck {
  if (country === 'FR') return siren(value);
  if (/^0+$/.test(value)) return refused('ZEROS');
  const rule = NATIONAL[country];
  if (rule) return byLibrary(rule, value);
  return answer((FORM_ONLY[country] ?? OTHER_COUNTRY).test(value), true);
}

function byLibrary(rule: Rule, value: string): IdentifierCheck {
  const checked = byRule(rule, value);
  if (checked.isValid) return { valid: true };
  return refused(checked.error.name === 'InvalidChecksum' ? 'CHECK_DIGIT' : 'FORM');
}

function byRule(rule: Rule, value: string) {
  const [country = '', name = ''] = rule.split('.');
  const validator = stdnum[country]?.[name];
  if (!validator) throw new RangeError(`stdnum has no rule ${rule}`);
  return validator.validate(value);
}

const refused = (why: IdentifierFault): IdentifierCheck => ({ valid: false, why });

const answer = (form: boolean, checkDigits: boolean): IdentifierCheck =>
  form ? (checkDigits ? { valid: true } : refused('CHECK_DIGIT')) : refused('FORM');

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** ISO 7064 MOD 97-10 over the first four characters moved to the end, letters as 10…35. */
function mod97(reference: string): number {
  const digits = (reference.slice(4) + reference.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}
