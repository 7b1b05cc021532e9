import { expect, it } from 'vitest';
import { MAX_FILE_BYTES, readCsv } from '#app/spreadsheets/csv';
import { type ExportColumn, neutralised, writeCsv, writeXlsx } from '#app/spreadsheets/export';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const records = (input: Uint8Array) => {
  const sheet = readCsv(input);
  return sheet.ok ? [sheet.value.header, ...sheet.value.records] : sheet.problems;
};

it('counts the physical lines of quoted line breaks and blank lines', () => {
  expect(records(bytes('a;b\r\n\r\n"x\ny";2\r\n;\r\n1;2'))).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['x\ny', '2'] },
    { line: 5, cells: ['', ''] },
    { line: 6, cells: ['1', '2'] },
  ]);
});

it.each([
  ['utf-8 with BOM', bytes('\ufeffé;b\n1;2')],
  ['utf-16', Buffer.from('\ufeffé;b\n1;2', 'utf16le')],
  ['windows-1252', Buffer.from('é;b\n1;2', 'latin1')],
  ['comma', bytes('é,b\n1,2')],
  ['tab', bytes('é\tb\r1\t2')],
])('%s', (_, input) => {
  expect(records(input)).toEqual([
    { line: 1, cells: ['é', 'b'] },
    { line: 2, cells: ['1', '2'] },
  ]);
});

it('reads what Windows-1252 has and Latin-1 has not', () => {
  expect(records(Buffer.from([0x4c, 0x92, 0x80, 0xe9]))).toEqual([{ line: 1, cells: ['L’€é'] }]);
});

it.each([
  ['nothing', Buffer.alloc(0), { code: 'FILE_EMPTY' }],
  ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), { code: 'FILE_UNREADABLE' }],
  ['20 MB', Buffer.alloc(20 * 1024 * 1024, 'a'), { code: 'FILE_TOO_LARGE', params: { megabytes: 5 } }],
  ['an open quote', bytes('a;b\n1;2\n"3;4\n'), { code: 'FILE_UNREADABLE', at: '3' }],
])('%s is refused, not thrown', (_, input, problem) => {
  expect(records(input)).toEqual([problem]);
});

it('takes a file up to the limit', () => {
  expect(readCsv(Buffer.alloc(MAX_FILE_BYTES, 'a')).ok).toBe(true);
});

type Row = { name: string; area: number | null; day: string };
const columns: ExportColumn<Row>[] = [
  { header: 'Société', kind: 'text', value: ({ name }) => name },
  { header: 'm²', kind: 'number', value: ({ area }) => area },
  { header: 'Date', kind: 'day', value: ({ day }) => day },
];
const rows: Row[] = [
  { name: '=HYPERLINK("http://x";"y")', area: 7.5, day: '2026-03-01' },
  { name: '-2+3+cmd', area: null, day: '2026-03-02' },
  { name: '+33 2 61 91 48 35', area: -1, day: '2026-03-03' },
];

it('neutralises formulas in CSV, keeps numbers and telephones', () => {
  expect(writeCsv(columns, rows)).toBe(
    '\ufeffSociété;m²;Date\r\n' +
      '"\'=HYPERLINK(""http://x"";""y"")";7,5;01/03/2026\r\n' +
      "'-2+3+cmd;;02/03/2026\r\n" +
      '+33 2 61 91 48 35;-1;03/03/2026\r\n',
  );
  expect(['@cmd', ' =1', '\t=1', 'a=1'].map(neutralised)).toEqual(["'@cmd", "' =1", "'\t=1", 'a=1']);
});

it('writes a workbook without a formula in it', async () => {
  const workbook = await writeXlsx(columns, rows, 'Inscriptions [2026]');
  expect(workbook.subarray(0, 2).toString()).toBe('PK');
});
