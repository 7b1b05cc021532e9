import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ImportedRecord, readApplications } from '#app/domain/registrations/import';
import { readCsv } from '#app/spreadsheets/csv';

const DATA = 'db/seed/data';
const json = (path: string): unknown => JSON.parse(readFileSync(`${DATA}/${path}`, 'utf8'));

const segments = z
  .object({ segments: z.array(z.object({ code: z.string(), labelFr: z.string() })) })
  .parse(json('network.json')).segments;

const labelsOf = (slug: string): string[] =>
  z
    .object({ stands: z.array(z.object({ label: z.string() })) })
    .parse(json(`pavilions/${slug}.json`))
    .stands.map(({ label }) => label);

function recordsOf(bytes: Uint8Array, slug = 'cosmoprof-asia-2026'): ImportedRecord[] {
  const sheet = readCsv(bytes);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems));
  const read = readApplications(sheet.value, { boothLabels: labelsOf(slug), segments });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const expected = z
  .object({
    records: z.array(z.record(z.string(), z.unknown())),
    headerMapping: z.record(z.string(), z.unknown()),
  })
  .parse(json('applications-dirty/expected.json'));

describe('the file as badly received', () => {
  const records = recordsOf(readFileSync(`${DATA}/applications-dirty/cosmoprof-asia-2026.csv`));

  it('has every record of the list', () => {
    expect(records.length).toBe(103);
    expect(expected.records.length).toBe(103);
  });

  it.each(expected.records.map((record, index) => ({ index, company: record.company, record })))(
    'record $index $company',
    ({ index, record }) => {
      const read = records[index];
      if (!read) throw new Error('no such record');
      expect({
        record: read.record,
        line: read.line,
        company: read.company,
        decision: read.decision,
        ...(read.reasons.length > 0 && { reasons: read.reasons }),
        ...(read.warnings.length > 0 && { warnings: read.warnings }),
        ...(read.decision === 'accept' && { normalised: read.normalised }),
      }).toEqual(record);
    },
  );
});

describe('the clean files', () => {
  const firms = {
    'beautyworld-dubai-2027': 34,
    'china-beauty-expo-2027': 11,
    'cosmetic-360-2027': 285,
    'cosmoprof-asia-2026': 93,
    'cosmoprof-bologna-2027': 31,
    'cosmoprof-las-vegas-2027': 24,
  };

  it('are all there', () => {
    expect(readdirSync(`${DATA}/applications`).sort()).toEqual(
      Object.keys(firms).map((slug) => `${slug}.csv`),
    );
  });

  it.each(Object.entries(firms))('%s: %i firms, all accepted, nothing to warn of', (slug, count) => {
    const records = recordsOf(readFileSync(`${DATA}/applications/${slug}.csv`), slug);
    expect(records.length).toBe(count);
    expect(records.filter(({ decision }) => decision !== 'accept')).toEqual([]);
    expect(records.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('are read in full', () => {
    const [, , third] = recordsOf(readFileSync(`${DATA}/applications/cosmoprof-asia-2026.csv`));
    expect(third?.decision === 'accept' && third.application).toEqual({
      company: {
        name: 'Cérumance Ingrédients SAS',
        country: 'FR',
        nationalId: '999726946',
        siret: '99972694600034',
        vatId: 'FR20999726946',
        addressLine: '39 impasse du Moulin',
        postcode: '35400',
        city: 'SAINT-MALO',
        region: 'Bretagne',
        segmentCode: 'RAW_MATERIALS',
        products: 'beurres végétaux, argiles',
        headcount: 25,
        turnoverCents: 944085370,
        balanceCents: 519246954,
      },
      contact: {
        familyName: "L'Hermitte",
        givenName: 'Rémi',
        email: 'remi.l-hermitte@cerumance-ingredients.example',
        phone: '+33 1 99 00 00 25',
      },
      isMember: false,
      area: { wished: '24', min: '18', max: '24' },
      packageCode: null,
      corner: 'yes',
      choices: ['3E-F17', '1E-D11', '1E-B11', '1E-C17', '3E-F11'],
      shareWith: [],
      avoid: [],
      participations: [],
      aidLabel: 'Remise pavillon subventionnée',
      deMinimis: [{ on: '2026-03-12', cents: 946325 }],
      electricityKw: 1,
      interpreterDays: 1,
      options: [{ code: 'INTERPRETER_DAY', quantity: '1' }],
      locale: 'fr',
      filedOn: '2025-12-01',
      depositReceivedOn: '2025-12-01',
    });
  });
});

const HEADER =
  'raison sociale;SIREN ou identifiant étranger;pays;contact email;surface souhaitée (m²);date de dépôt';
const RIGHT = ['Rosée SAS', '732829320', 'France', 'a@b.example', '9', '01/12/2025'];
const MORE = ['SIRET', 'TVA intracom', 'surface min (m²)', 'surface max (m²)', 'adhérent', 'éviter'] as const;

/** One record, with some of its cells replaced and further columns added. */
function reasonsFor(changes: Record<string, string>): unknown {
  const header = [...HEADER.split(';'), ...MORE];
  const cells = header.map((column, index) => changes[column] ?? RIGHT[index] ?? '');
  const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
  return recordsOf(Buffer.from(`${header.join(';')}\n${quoted.join(';')}\n`))[0]?.reasons;
}

describe('rules one by one', () => {
  const column = (name: string, code: string) => [{ code, column: name }];
  const ID = 'SIREN ou identifiant étranger';

  it.each([
    [{}, []],
    [{ pays: 'Martinique' }, []],
    [{ pays: '' }, column('pays', 'MANDATORY_MISSING')],
    [{ pays: '', SIRET: '1' }, column('pays', 'MANDATORY_MISSING')],
    [{ pays: 'Germany' }, column('pays', 'COUNTRY_UNKNOWN')],
    [{ [ID]: '73282932' }, column(ID, 'SIREN_INVALID')],
    [{ [ID]: '', SIRET: '73282932000074' }, column(ID, 'MANDATORY_MISSING')],
    [{ SIRET: '41357037500027' }, column('SIRET', 'SIRET_MISMATCH')],
    [{ 'TVA intracom': 'FR45413570375' }, column('TVA intracom', 'VAT_INVALID')],
    [{ 'TVA intracom': 'FR44 732 829 320' }, []],
    [
      { pays: 'Espagne', [ID]: 'A12345674', 'TVA intracom': 'FR44732829320' },
      column('TVA intracom', 'VAT_INVALID'),
    ],
    [{ pays: 'Suisse', [ID]: 'CHE-123.456.788', 'TVA intracom': 'DE383726277' }, []],
    [{ 'contact email': 'a@b@c' }, column('contact email', 'EMAIL_INVALID')],
    [{ 'contact email': 'a b@c' }, column('contact email', 'EMAIL_INVALID')],
    [{ 'surface min (m²)': '9,5 m2' }, column('surface souhaitée (m²)', 'AREA_INCONSISTENT')],
    [{ 'surface max (m²)': '9.0m' }, []],
    [{ 'surface max (m²)': '1e3' }, column('surface max (m²)', 'AREA_INVALID')],
    [{ 'date de dépôt': '29/02/2024' }, []],
    [{ 'date de dépôt': '1/2/2024' }, column('date de dépôt', 'DATE_INVALID')],
    [{ adhérent: 'O' }, []],
    [{ adhérent: 'yes' }, column('adhérent', 'ENUM_INVALID')],
    [{ éviter: 'x'.repeat(2000) }, []],
    [{ éviter: 'x'.repeat(2001) }, column('éviter', 'CELL_TOO_LONG')],
  ])('%o → %o', (changes, reasons) => {
    expect(reasonsFor(changes)).toEqual(reasons);
  });

  it.each([
    ['=1+1', true],
    ['@cmd', true],
    ['-2+3+cmd', true],
    ['+33 (0)2 37-21', false],
    ['-12,5', false],
    ['-', true],
  ])('%s is a formula: %s', (cell, formula) => {
    const bytes = Buffer.from(`${HEADER};ville\n${RIGHT.join(';')};${cell}\n`);
    expect(recordsOf(bytes)[0]?.warnings).toEqual(formula ? column('ville', 'FORMULA_CELL') : []);
  });

  it('refuses a file without a mandatory column', () => {
    const sheet = readCsv(Buffer.from('raison sociale;pays\nRosée;France\n'));
    if (!sheet.ok) throw new Error('unreadable');
    const read = readApplications(sheet.value, { boothLabels: [], segments: [] });
    expect(read.ok ? [] : read.problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'COLUMN_MISSING SIREN ou identifiant étranger',
      'COLUMN_MISSING contact email',
      'COLUMN_MISSING surface souhaitée (m²)',
      'COLUMN_MISSING date de dépôt',
    ]);
  });
});
