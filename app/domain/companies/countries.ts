/** ISO 3166-1 alpha-2. */
const CODES = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM ' +
  'FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS ' +
  'IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML ' +
  'MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN ' +
  'PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG ' +
  'TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** Names that lists and letters use beside the official ones. */
const ALIASES: Record<string, string> = {
  'republique francaise': 'FR',
  'france metropolitaine': 'FR',
  'republique de coree': 'KR',
  coree: 'KR',
  'hong kong': 'HK',
  'hong-kong': 'HK',
  macao: 'MO',
  usa: 'US',
  "etats-unis d'amerique": 'US',
  emirats: 'AE',
  eau: 'AE',
  'grande-bretagne': 'GB',
  angleterre: 'GB',
  'pays bas': 'NL',
  hollande: 'NL',
  'republique tcheque': 'CZ',
  turquie: 'TR',
  birmanie: 'MM',
  macedoine: 'MK',
};

/** Overseas parts of France whose firms have a SIREN: one company must not exist twice, once as FR and once as RE. */
const FRENCH_BY_SIREN = new Set(['GP', 'MQ', 'GF', 'RE', 'YT', 'BL', 'MF', 'PM']);

const EU = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

const namesOf = (locale: 'fr' | 'en') => {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  return new Map(CODES.map((code) => [code, names.of(code) ?? code]));
};

const NAMES = { fr: namesOf('fr'), en: namesOf('en') };

const BY_FRENCH_NAME = new Map([
  ...[...NAMES.fr].map(([code, name]) => [plain(name), code] as const),
  ...Object.entries(ALIASES),
]);

/**
 * ISO 3166-1 code of a French country name, without regard to case or accents ("Corée du Sud" → "KR", "ETATS-UNIS" →
 * "US"); undefined when it is no country. The overseas departments, whose firms bear a SIREN, answer "FR".
 */
export function countryByFrenchName(name: string): string | undefined {
  const code = BY_FRENCH_NAME.get(plain(name));
  return code && FRENCH_BY_SIREN.has(code) ? 'FR' : code;
}

/** The country's name in the reader's language; the code itself when it is none of ISO 3166-1. */
export const countryName = (code: string, locale: 'fr' | 'en'): string => NAMES[locale].get(code) ?? code;

export const isCountry = (code: string): boolean => NAMES.fr.has(code);

/** Member of the European Union (ISO codes: Greece is GR, though its VAT prefix is EL). */
export const isInEu = (code: string): boolean => EU.has(code);

/** Every country a firm can be registered in, by its name in the reader's language. */
export function countries(locale: 'fr' | 'en'): { code: string; name: string }[] {
  return CODES.filter((code) => !FRENCH_BY_SIREN.has(code))
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
