import { countryByFrenchName } from '#app/domain/companies/countries';
import { canonicalNationalId, withoutSpaces } from '#app/domain/companies/identifiers';
import type { LocalDate } from '#app/domain/shared/dates';
import type { Decimal } from '#app/domain/shared/money';
import { type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { type Application, type Corner, serviceOptions } from './application';
import { areaOf, centsOf, dayOf, isFormula, itemsOf, numberOf, pairsOf, yesOrNo } from './cells';
import { CHOICES, COLUMNS, type Column, comparable, MANDATORY, mapHeader } from './columns';
import { type Reason, type Row, reasonsAgainst, wishedFirms } from './import-rules';

export type Warning = { code: string; column: Column; value?: string };

export type Normalised = {
  country: string;
  id: string;
  area: Decimal;
  filed: LocalDate;
  depositReceived: LocalDate | null;
  choices: string[];
};

/** `record` counts from 1 after the header, without blank lines; `line` is where it begins in the file (header 1). */
export type RecordPlace = { record: number; line: number; company: string };

export type ImportedRecord = RecordPlace &
  (
    | {
        decision: 'accept';
        reasons: Reason[];
        warnings: Warning[];
        normalised: Normalised;
        application: Application;
      }
    | { decision: 'refuse' | 'ignore'; reasons: Reason[]; warnings: Warning[] }
  );

export type Received = { header: { cells: string[] }; records: { line: number; cells: string[] }[] };

/** What the records may refer to: the plan's booth labels, and the segments of the value chain by their French name. */
export type ImportKnowledge = {
  boothLabels: readonly string[];
  segments: readonly { code: string; labelFr: string }[];
};

/**
 * Reads an application file as received, record by record, by the rules of data/applications-dirty/expected.json: each
 * record is accepted (with warnings), refused (with every reason) or ignored. Refuses the whole file only when a
 * mandatory column is absent: COLUMN_MISSING, `field` names it.
 */
export function readApplications(file: Received, known: ImportKnowledge): Result<ImportedRecord[]> {
  const columns = mapHeader(file.header.cells);
  const absent = MANDATORY.filter((column) => !columns.includes(column));
  if (absent.length > 0) return refuse(...absent.map(columnMissing));

  const header = file.header.cells.map(comparable).join('\n');
  const seen = new Set<string>();
  const readings = file.records.map(({ line, cells }, index): Reading => {
    const row = rowOf(columns, cells);
    const place = { record: index + 1, line, company: row('raison sociale') };
    const set = (decision: 'refuse' | 'ignore', reasons: Reason[], company = place.company): Reading => ({
      row,
      result: { ...place, company, decision, reasons, warnings: [] },
    });
    if (cells.every((cell) => cell.trim() === '')) return set('ignore', [{ code: 'EMPTY_ROW' }], '');
    if (cells.map(comparable).join('\n') === header) return set('ignore', [{ code: 'REPEATED_HEADER' }], '');
    if (cells.length !== columns.length) return set('refuse', [{ code: 'COLUMN_COUNT' }]);
    const reasons = reasonsAgainst(row);
    if (reasons.length > 0) return set('refuse', reasons);
    const accepted = accept(place, row, known);
    const key = `${accepted.normalised.country}:${accepted.normalised.id}`;
    if (seen.has(key)) return set('refuse', [{ code: 'DUPLICATE', column: 'SIREN ou identifiant étranger' }]);
    seen.add(key);
    return { row, result: accepted };
  });
  return { ok: true, value: withKnownFirms(readings) };
}

const columnMissing = (column: Column): Problem => ({
  code: 'COLUMN_MISSING',
  field: column,
  params: { column },
});

type Accepted = Extract<ImportedRecord, { decision: 'accept' }>;
type Reading = { row: Row; result: ImportedRecord };

const rowOf =
  (columns: readonly (Column | null)[], cells: readonly string[]): Row =>
  (column) =>
    (cells[columns.indexOf(column)] ?? '').trim();

function accept(place: RecordPlace, row: Row, known: ImportKnowledge): Accepted {
  const application = applicationOf(row, known);
  const { country, nationalId } = application.company;
  return {
    ...place,
    decision: 'accept',
    reasons: [],
    warnings: warningsAbout(row, known),
    normalised: {
      country,
      id: nationalId,
      area: application.area.wished,
      filed: application.filedOn,
      depositReceived: application.depositReceivedOn,
      choices: application.choices,
    },
    application,
  };
}

function warningsAbout(row: Row, known: ImportKnowledge): Warning[] {
  const formulas = COLUMNS.filter((column) => isFormula(row(column)));
  const unknownStands = CHOICES.filter((column) => row(column) !== '' && !boothLabel(row(column), known));
  return [
    ...formulas.map((column) => ({ code: 'FORMULA_CELL', column })),
    ...unknownStands.map((column) => ({ code: 'UNKNOWN_STAND', column })),
    ...(row('raison sociale').includes('?') ? [{ code: 'LOSSY_TEXT', column: COLUMNS[0] }] : []),
  ];
}

const boothLabel = (wish: string, known: ImportKnowledge): string | undefined =>
  known.boothLabels.find((label) => label.toLowerCase() === wish.toLowerCase());

/** A wish about a firm that no accepted record bears is dropped: known only once every record has been judged. */
function withKnownFirms(readings: Reading[]): ImportedRecord[] {
  const names = new Set(
    readings.flatMap(({ result }) => (result.decision === 'accept' ? [result.company] : [])),
  );
  return readings.map(({ row, result }) => {
    if (result.decision !== 'accept') return result;
    const unknown = wishedFirms(row).filter(({ value }) => !names.has(value));
    if (unknown.length === 0) return result;
    const { application, warnings } = result;
    return {
      ...result,
      warnings: [...warnings, ...unknown.map((wish) => ({ code: 'UNKNOWN_COMPANY', ...wish }))],
      application: {
        ...application,
        shareWith: application.shareWith.filter((name) => names.has(name)),
        avoid: application.avoid.filter((name) => names.has(name)),
      },
    };
  });
}

/** Only for a row without reasons against it: what is mandatory is there and reads. */
function applicationOf(row: Row, known: ImportKnowledge): Application {
  const country = countryByFrenchName(row('pays')) ?? '';
  const text = (column: Column) => row(column) || null;
  const needs = {
    electricityKw: positive(row('besoin kW')),
    interpreterDays: positive(row('interprète (jours)')),
  };
  const choices = CHOICES.flatMap((column) => boothLabel(row(column), known) ?? []);
  return {
    company: {
      name: row('raison sociale'),
      country,
      nationalId: canonicalNationalId(row('SIREN ou identifiant étranger'), country),
      siret: withoutSpaces(row('SIRET')) || null,
      vatId: withoutSpaces(row('TVA intracom')).toUpperCase() || null,
      addressLine: row('adresse'),
      postcode: row('code postal'),
      city: row('ville'),
      region: text('région'),
      segmentCode: segmentCode(row('segment chaîne de valeur'), known),
      products: text('produits'),
      headcount: numberOf(row('effectif')) ?? null,
      turnoverCents: centsOf(row('CA (€)')) ?? null,
      balanceCents: centsOf(row('bilan (€)')) ?? null,
    },
    contact: {
      familyName: row('contact nom'),
      givenName: row('contact prénom'),
      email: row('contact email'),
      phone: text('contact téléphone'),
    },
    isMember: yesOrNo(row('adhérent')) ?? false,
    area: {
      wished: areaOf(row('surface souhaitée (m²)')) ?? '',
      min: areaOf(row('surface min (m²)')) ?? null,
      max: areaOf(row('surface max (m²)')) ?? null,
    },
    packageCode: null,
    corner: CORNERS[row('angle souhaité').toLowerCase()] ?? 'either',
    choices: [...new Set(choices)],
    shareWith: itemsOf(row('partager avec')),
    avoid: itemsOf(row('éviter')),
    participations: pairs(row, 'participations antérieures').map(([year, m2]) => ({
      year: Number(year),
      m2: Number(m2),
    })),
    aidLabel: text('aide demandée'),
    deMinimis: pairs(row, 'aides de minimis reçues').map(([day, amount]) => ({
      on: dayOf(day) ?? '',
      cents: centsOf(amount) ?? 0,
    })),
    ...needs,
    options: serviceOptions(needs),
    locale: row('langue').toLowerCase() === 'en' ? 'en' : 'fr',
    filedOn: dayOf(row('date de dépôt')) ?? '',
    depositReceivedOn: dayOf(row('acompte reçu le')) ?? null,
  };
}

const CORNERS: Record<string, Corner> = { oui: 'yes', non: 'no', indifférent: 'either' };

const pairs = (row: Row, column: Column) => pairsOf(row(column)) ?? [];

function positive(text: string): number | null {
  const value = numberOf(text);
  return value !== undefined && value > 0 ? value : null;
}

const segmentCode = (label: string, known: ImportKnowledge): string | null =>
  known.segments.find(({ labelFr }) => comparable(labelFr) === comparable(label))?.code ?? null;
