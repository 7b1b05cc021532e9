/** Where a customer stands for French VAT. */
export type VatTerritory = 'FRANCE' | 'DOM_8_5' | 'DOM_NOT_TAXABLE' | 'EU' | 'OUTSIDE_EU';

const EU = new Set(
  'AT BE BG HR CY CZ DK EE FI DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

type Area = { country: string; postcode: RegExp; territory: VatTerritory };

/**
 * Postcodes that stand apart from the rest of their country, first match wins (CGI art. 294; dir. 2006/112/CE art. 6).
 * Saint-Barthélemy and Saint-Martin kept Guadeloupe postcodes 97133 and 97150.
 */
const AREAS: Area[] = [
  { country: 'FR', postcode: /^(97133|97150|975|977|978|984|986|987|988)/, territory: 'OUTSIDE_EU' },
  { country: 'FR', postcode: /^(971|972|974)/, territory: 'DOM_8_5' },
  { country: 'FR', postcode: /^(973|976)/, territory: 'DOM_NOT_TAXABLE' },
  { country: 'GP', postcode: /^(97133|97150|977|978)/, territory: 'OUTSIDE_EU' },
  { country: 'ES', postcode: /^(35|38|51|52)/, territory: 'OUTSIDE_EU' },
  { country: 'FI', postcode: /^22\d{3}$/, territory: 'OUTSIDE_EU' },
  { country: 'IT', postcode: /^(23041|23030|22061)$/, territory: 'OUTSIDE_EU' },
  { country: 'DE', postcode: /^(78266|27498)$/, territory: 'OUTSIDE_EU' },
  { country: 'GR', postcode: /^6308[67]$/, territory: 'OUTSIDE_EU' },
];

/** ISO codes of French overseas areas and of Monaco, which has French VAT. */
const COUNTRIES: Record<string, VatTerritory> = {
  FR: 'FRANCE',
  MC: 'FRANCE',
  GP: 'DOM_8_5',
  MQ: 'DOM_8_5',
  RE: 'DOM_8_5',
  GF: 'DOM_NOT_TAXABLE',
  YT: 'DOM_NOT_TAXABLE',
};

/** VAT prefixes and common habits that differ from ISO 3166. */
const ALIASES: Record<string, string> = { EL: 'GR', UK: 'GB', XI: 'GB' };

/** The ISO 3166 code that an address is written with: Greece is GR there, Northern Ireland GB. */
export function isoCountry(country: string): string {
  const given = country.trim().toUpperCase();
  return ALIASES[given] ?? given;
}

/**
 * The VAT territory of an address (DOMAIN §4.3): ISO 3166 country, VAT prefixes EL and XI understood, special areas
 * told by postcode. Null when `country` is not two letters.
 */
export function vatTerritory(country: string, postcode: string): VatTerritory | null {
  const given = country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(given) || given === 'ZZ') return null;
  const code = isoCountry(given);
  const digits = postcode.replace(/\D/g, '');
  const area = AREAS.find((candidate) => candidate.country === code && candidate.postcode.test(digits));
  return area?.territory ?? COUNTRIES[code] ?? (EU.has(code) ? 'EU' : 'OUTSIDE_EU');
}
