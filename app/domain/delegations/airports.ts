import type { Locale } from '#app/domain/shared/dates';

/** IATA codes by the IANA zone whose clocks hang in the airport; checked against zoneinfo, one line a zone. */
const CODES_BY_ZONE: Record<string, string> = {
  'Africa/Abidjan': 'ABJ',
  'Africa/Algiers': 'ALG ORN',
  'Africa/Cairo': 'CAI',
  'Africa/Casablanca': 'CMN RAK RBA AGA FEZ TNG',
  'Africa/Dakar': 'DSS',
  'Africa/Johannesburg': 'JNB CPT',
  'Africa/Lagos': 'LOS',
  'Africa/Nairobi': 'NBO',
  'Africa/Tunis': 'TUN',
  'America/Argentina/Buenos_Aires': 'EZE',
  'America/Bogota': 'BOG MDE',
  'America/Cayenne': 'CAY',
  'America/Chicago': 'ORD DFW IAH MSP',
  'America/Denver': 'DEN',
  'America/Guadeloupe': 'PTP',
  'America/Lima': 'LIM',
  'America/Los_Angeles': 'LAS LAX SFO SEA SAN',
  'America/Martinique': 'FDF',
  'America/Mexico_City': 'MEX',
  'America/New_York': 'JFK EWR BOS IAD MIA ATL PHL',
  'America/Panama': 'PTY',
  'America/Phoenix': 'PHX',
  'America/Santiago': 'SCL',
  'America/Sao_Paulo': 'GRU GIG',
  'America/Toronto': 'YUL YYZ YOW',
  'America/Vancouver': 'YVR',
  'Asia/Amman': 'AMM',
  'Asia/Bahrain': 'BAH',
  'Asia/Bangkok': 'BKK DMK',
  'Asia/Beirut': 'BEY',
  'Asia/Dubai': 'DXB DWC AUH SHJ',
  'Asia/Ho_Chi_Minh': 'SGN HAN',
  'Asia/Hong_Kong': 'HKG',
  'Asia/Jakarta': 'CGK',
  'Asia/Jerusalem': 'TLV',
  'Asia/Kolkata': 'DEL BOM BLR MAA',
  'Asia/Kuala_Lumpur': 'KUL',
  'Asia/Kuwait': 'KWI',
  'Asia/Macau': 'MFM',
  'Asia/Manila': 'MNL',
  'Asia/Muscat': 'MCT',
  'Asia/Qatar': 'DOH',
  'Asia/Riyadh': 'RUH JED',
  'Asia/Seoul': 'ICN GMP PUS',
  'Asia/Shanghai': 'PVG SHA PEK PKX CAN SZX CTU HGH',
  'Asia/Singapore': 'SIN',
  'Asia/Taipei': 'TPE TSA',
  'Asia/Tokyo': 'NRT HND KIX NGO',
  'Atlantic/Reykjavik': 'KEF',
  'Australia/Sydney': 'SYD',
  'Europe/Amsterdam': 'AMS',
  'Europe/Athens': 'ATH',
  'Europe/Belgrade': 'BEG',
  'Europe/Berlin': 'FRA MUC BER DUS HAM CGN STR',
  'Europe/Brussels': 'BRU CRL',
  'Europe/Bucharest': 'OTP CLJ',
  'Europe/Budapest': 'BUD',
  'Europe/Copenhagen': 'CPH',
  'Europe/Dublin': 'DUB',
  'Europe/Helsinki': 'HEL',
  'Europe/Istanbul': 'IST SAW',
  'Europe/Lisbon': 'LIS OPO',
  'Europe/London': 'LHR LGW LCY STN MAN EDI',
  'Europe/Luxembourg': 'LUX',
  'Europe/Madrid': 'MAD BCN VLC AGP',
  'Europe/Oslo': 'OSL',
  'Europe/Paris': 'CDG ORY LYS NCE MRS TLS BOD NTE LIL SXB BSL RNS MPL BVA TUF',
  'Europe/Prague': 'PRG',
  'Europe/Rome': 'MXP LIN FCO BLQ VCE NAP BGY FLR',
  'Europe/Sofia': 'SOF',
  'Europe/Stockholm': 'ARN',
  'Europe/Vienna': 'VIE',
  'Europe/Warsaw': 'WAW KRK',
  'Europe/Zurich': 'ZRH GVA',
  'Indian/Antananarivo': 'TNR',
  'Indian/Mauritius': 'MRU',
  'Indian/Mayotte': 'DZA',
  'Indian/Reunion': 'RUN',
  'Pacific/Auckland': 'AKL',
  'Pacific/Noumea': 'NOU',
  'Pacific/Tahiti': 'PPT',
};

const ZONES = new Map(
  Object.entries(CODES_BY_ZONE).flatMap(([zone, codes]) =>
    codes.split(' ').map((code) => [code, zone] as const),
  ),
);

/** Every airport that is known, by its IATA code. */
export const AIRPORTS: readonly string[] = [...ZONES.keys()].sort();

/** The zones that airports lie in. */
export const AIRPORT_ZONES: readonly string[] = Object.keys(CODES_BY_ZONE);

/** The IANA zone of an airport by its IATA code, in any case; undefined for a code that is not known. */
export function zoneOfAirport(code: string): string | undefined {
  return ZONES.get(code.trim().toUpperCase());
}

/** Cities that their zone isn't named after: French | English where they differ. */
const CITIES: Record<string, string> = {
  AGP: 'Málaga',
  ATL: 'Atlanta',
  AUH: 'Abou Dhabi|Abu Dhabi',
  BCN: 'Barcelone|Barcelona',
  BLQ: 'Bologne|Bologna',
  BOD: 'Bordeaux',
  BOS: 'Boston',
  CAN: 'Canton|Guangzhou',
  CMN: 'Casablanca',
  DEL: 'Delhi',
  DOH: 'Doha',
  DUS: 'Düsseldorf',
  EWR: 'New York',
  FCO: 'Rome',
  FDF: 'Fort-de-France',
  FRA: 'Francfort|Frankfurt',
  GVA: 'Genève|Geneva',
  HAM: 'Hambourg|Hamburg',
  IAD: 'Washington',
  ICN: 'Séoul|Seoul',
  IST: 'Istanbul',
  LAS: 'Las Vegas',
  LHR: 'Londres|London',
  LIN: 'Milan',
  LIS: 'Lisbonne|Lisbon',
  LYS: 'Lyon',
  MAN: 'Manchester',
  MIA: 'Miami',
  MRS: 'Marseille',
  MUC: 'Munich',
  MXP: 'Milan',
  NAP: 'Naples',
  NCE: 'Nice',
  NTE: 'Nantes',
  OPO: 'Porto',
  OTP: 'Bucarest|Bucharest',
  PEK: 'Pékin|Beijing',
  PKX: 'Pékin|Beijing',
  PTP: 'Pointe-à-Pitre',
  PUS: 'Busan',
  RAK: 'Marrakech',
  RUN: 'Saint-Denis',
  SEA: 'Seattle',
  SFO: 'San Francisco',
  SIN: 'Singapour|Singapore',
  SZX: 'Shenzhen',
  TLS: 'Toulouse',
  VCE: 'Venise|Venice',
  YUL: 'Montréal',
  KIX: 'Osaka',
};

const ZONE_CITIES: Record<string, string> = {
  Dubai: 'Dubaï|Dubai',
  Seoul: 'Séoul|Seoul',
  London: 'Londres|London',
  Lisbon: 'Lisbonne|Lisbon',
  Bucharest: 'Bucarest|Bucharest',
  Brussels: 'Bruxelles|Brussels',
  Qatar: 'Doha',
  Singapore: 'Singapour|Singapore',
  Cairo: 'Le Caire|Cairo',
  Algiers: 'Alger|Algiers',
  Athens: 'Athènes|Athens',
  Beirut: 'Beyrouth|Beirut',
  Copenhagen: 'Copenhague|Copenhagen',
  Guadeloupe: 'Pointe-à-Pitre',
  'Ho Chi Minh': 'Hô Chi Minh-Ville|Ho Chi Minh City',
  Jerusalem: 'Tel-Aviv|Tel Aviv',
  Kolkata: 'Delhi',
  Kuwait: 'Koweït|Kuwait',
  Manila: 'Manille|Manila',
  Martinique: 'Fort-de-France',
  Mayotte: 'Dzaoudzi',
  'Mexico City': 'Mexico|Mexico City',
  Noumea: 'Nouméa',
  Reunion: 'Saint-Denis de La Réunion',
  Riyadh: 'Riyad|Riyadh',
  'Sao Paulo': 'São Paulo',
  Tahiti: 'Papeete',
  Vienna: 'Vienne|Vienna',
  Warsaw: 'Varsovie|Warsaw',
};

/** "Hong Kong" for Asia/Hong_Kong: the city that names a zone, in the reader's language. */
export function zoneCityName(zone: string, locale: Locale): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return inLanguage(ZONE_CITIES[city] ?? city, locale);
}

/** "Paris CDG", in the reader's language; the code alone when it is not known. */
export function airportName(code: string, locale: Locale): string {
  return zoneOfAirport(code) ? `${airportCity(code, locale)} ${code}` : code;
}

/** "Montréal" for YUL, whose clocks are named after Toronto; the code when it is not known. */
export function airportCity(code: string, locale: Locale): string {
  const zone = zoneOfAirport(code);
  const city = CITIES[code];
  if (city) return inLanguage(city, locale);
  return zone ? zoneCityName(zone, locale) : code;
}

function inLanguage(names: string, locale: Locale): string {
  const [french = '', english = french] = names.split('|');
  return locale === 'fr' ? french : english;
}
