import { countryByFrenchName } from '#app/domain/companies/countries';
import { checkIdentifier, nationalIdType, vatPrefix, withoutSpaces } from '#app/domain/companies/identifiers';
import { compareDecimals } from '#app/domain/shared/money';
import { areaOf, dayOf, isEmail, itemsOf, pairsOf, yesOrNo } from './cells';
import { COLUMNS, type Column, MANDATORY } from './columns';

/** A record's trimmed cell of a column; empty when the file lacks the column. */
export type Row = (column: Column) => string;

export type Reason = { code: string; column?: Column };

const MAX_CELL = 2000;

const ID: Column = 'SIREN ou identifiant étranger';

/** Why a record can't be taken, in the order of the rules; none when it can. */
export function reasonsAgainst(row: Row): Reason[] {
  return [
    ...missing(row),
    ...identity(row),
    ...(row('contact email') && !isEmail(row('contact email')) ? [at('EMAIL_INVALID', 'contact email')] : []),
    ...areas(row),
    ...dates(row),
    ...lists(row),
    ...(yesOrNo(row('adhérent')) === undefined ? [at('ENUM_INVALID', 'adhérent')] : []),
    ...COLUMNS.filter((column) => [...row(column)].length > MAX_CELL).map((column) =>
      at('CELL_TOO_LONG', column),
    ),
  ];
}

const at = (code: string, column: Column): Reason => ({ code, column });

const missing = (row: Row): Reason[] =>
  MANDATORY.filter((column) => row(column) === '').map((column) => at('MANDATORY_MISSING', column));

/** Without a known country nothing says by which rule the identifiers are to be read. */
function identity(row: Row): Reason[] {
  if (row('pays') === '') return [];
  const country = countryByFrenchName(row('pays'));
  if (!country) return [at('COUNTRY_UNKNOWN', 'pays')];
  const id = withoutSpaces(row(ID));
  const idHolds = id !== '' && checkIdentifier({ type: 'NATIONAL_ID', value: id, country }).valid;
  const siren = nationalIdType(country) === 'SIREN' && idHolds ? id : undefined;
  return [...nationalId(id, idHolds, country), ...siret(row, siren), ...vat(row, country, siren)];
}

function nationalId(id: string, holds: boolean, country: string): Reason[] {
  if (id === '' || holds) return [];
  return [at(nationalIdType(country) === 'SIREN' ? 'SIREN_INVALID' : 'FOREIGN_ID_INVALID', ID)];
}

function siret(row: Row, siren: string | undefined): Reason[] {
  const value = withoutSpaces(row('SIRET'));
  if (value === '') return [];
  if (!checkIdentifier({ type: 'SIRET', value }).valid) return [at('SIRET_INVALID', 'SIRET')];
  return siren && !value.startsWith(siren) ? [at('SIRET_MISMATCH', 'SIRET')] : [];
}

function vat(row: Row, country: string, siren: string | undefined): Reason[] {
  const value = withoutSpaces(row('TVA intracom')).toUpperCase();
  if (value === '') return [];
  const ofCountry = value.startsWith(vatPrefix(country) ?? '');
  const ofFirm = !siren || value.endsWith(siren);
  const valid = ofCountry && ofFirm && checkIdentifier({ type: 'VAT', value }).valid;
  return valid ? [] : [at('VAT_INVALID', 'TVA intracom')];
}

const AREAS: readonly Column[] = ['surface souhaitée (m²)', 'surface min (m²)', 'surface max (m²)'];

function areas(row: Row): Reason[] {
  const invalid = AREAS.filter((column) => row(column) !== '' && !areaOf(row(column)));
  if (invalid.length > 0) return invalid.map((column) => at('AREA_INVALID', column));
  const [wished, min, max] = AREAS.map((column) => areaOf(row(column)));
  const inverted = (low?: string, high?: string) => low && high && compareDecimals(low, high) > 0;
  return inverted(min, wished) || inverted(wished, max) || inverted(min, max)
    ? [at('AREA_INCONSISTENT', 'surface souhaitée (m²)')]
    : [];
}

const DATES: readonly Column[] = ['date de dépôt', 'acompte reçu le'];

function dates(row: Row): Reason[] {
  const days = DATES.filter((column) => row(column) !== '' && !dayOf(row(column)));
  const aids = pairsOf(row('aides de minimis reçues')) ?? [];
  const columns = aids.some(([day]) => !dayOf(day)) ? [...days, AIDS] : days;
  return columns.map((column) => at('DATE_INVALID', column));
}

const AIDS: Column = 'aides de minimis reçues';
const PARTICIPATIONS: Column = 'participations antérieures';

function lists(row: Row): Reason[] {
  const years = pairsOf(row(PARTICIPATIONS));
  const yearsHold = years?.every(([year]) => /^\d{4}$/.test(year)) ?? false;
  return [
    ...(yearsHold ? [] : [at('LIST_INVALID', PARTICIPATIONS)]),
    ...(pairsOf(row(AIDS)) ? [] : [at('LIST_INVALID', AIDS)]),
  ];
}

/** Wishes about other firms, with the column they stand in. */
export const wishedFirms = (row: Row): { column: Column; value: string }[] =>
  RELATIONS.flatMap((column) => itemsOf(row(column)).map((value) => ({ column, value })));

const RELATIONS: readonly Column[] = ['partager avec', 'éviter'];
