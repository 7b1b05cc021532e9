import { describe, expect, test } from 'vitest';
import { type FecLine, fecName, fecText } from '#app/domain/accounting/fec';
import { checkFec } from '#app/domain/accounting/fec-check';

const line = (over: Partial<FecLine>): FecLine => ({
  journal: 'VE',
  journalLabel: 'Ventes',
  number: 'VE000001',
  date: '2026-06-12',
  account: '411000',
  accountLabel: 'Clients',
  aux: 'C00042',
  auxLabel: 'LABO BEAUCE SAS',
  pieceRef: 'FA-2026-00049',
  pieceDate: '2026-06-12',
  label: 'Solde pavillon Cosmoprof Asia',
  cents: 671152,
  letter: null,
  validDate: '2026-06-12',
  foreign: null,
  ...over,
});
const plain = { aux: null, auxLabel: null };
const entry = [
  line({}),
  line({ ...plain, account: '419100', accountLabel: 'Acomptes', cents: 239698 }),
  line({ ...plain, account: '706000', accountLabel: 'Services', cents: -798992 }),
  line({ ...plain, account: '445711', accountLabel: 'TVA', cents: -111858 }),
];
const codes = (text: string) => checkFec(text, 2026).map(({ code, at }) => `${code} ${at}`);

test('the sample line, byte for byte', () => {
  expect(fecText([line({ number: 'VE000049' })]).split('\r\n')[1]).toBe(
    'VE\tVentes\tVE000049\t20260612\t411000\tClients\tC00042\tLABO BEAUCE SAS\tFA-2026-00049\t20260612\tSolde pavillon Cosmoprof Asia\t6711,52\t0,00\t\t\t20260612\t\t',
  );
});

test('the file is named after the SIREN and the closing day', () => {
  expect(fecName('413570375', '2026-12-31')).toBe('413570375FEC20261231.txt');
});

test('a letter, a currency, a tab inside a label', () => {
  const text = fecText([
    line({
      letter: { code: 'GABX', on: '2026-07-01' },
      foreign: { cents: -5, currency: 'USD' },
      label: 'a\tb\r\nc',
      cents: -4,
    }),
  ]);
  const fields = text.split('\r\n')[1]?.split('\t') ?? [];
  expect(fields).toHaveLength(18);
  expect(fields.slice(10)).toEqual(['a b c', '0,00', '0,04', 'GABX', '20260701', '20260612', '-0,05', 'USD']);
});

describe('the check', () => {
  const good = fecText(entry);

  test('finds nothing wrong with a good file', () => expect(codes(good)).toEqual([]));

  test.each<[string, string, string[]]>([
    ['a cent', fecText([line({ cents: 671153 }), ...entry.slice(1)]), ['FEC_UNBALANCED 2']],
    ['a gap', fecText(entry.map((one) => ({ ...one, number: 'VE000002' }))), ['FEC_NUMBER_GAP 2']],
    [
      'another year',
      fecText(entry.map((one) => ({ ...one, date: '2025-06-12' }))),
      [2, 3, 4, 5].map((at) => `FEC_WRONG_YEAR ${at}`),
    ],
    [
      'two dates in an entry',
      fecText([line({ date: '2026-06-13' }), ...entry.slice(1)]),
      [3, 4, 5].map((at) => `FEC_ENTRY_DATES ${at}`),
    ],
    ['a day that isn’t', good.replaceAll('20260612', '20260631'), ['FEC_DATE 2', 'FEC_DATE 2']],
    ['two digits of account', good.replaceAll('411000', '41'), ['FEC_ACCOUNT 2']],
    ['a point for a comma', good.replace('6711,52', '6711.52'), ['FEC_AMOUNT 2', 'FEC_UNBALANCED 2']],
    [
      'an amount on both sides',
      good.replace('6711,52\t0,00', '6711,52\t1,00'),
      ['FEC_AMOUNT 2', 'FEC_UNBALANCED 2'],
    ],
    ['no label', fecText([line({ label: '' }), ...entry.slice(1)]), ['FEC_EMPTY_FIELD 2']],
    ['a code without its name', fecText([line({ auxLabel: null }), ...entry.slice(1)]), ['FEC_ACCOUNT 2']],
    [
      'a currency without amount',
      good.replace('20260612\t\t\r\n', '20260612\t\tUSD\r\n'),
      ['FEC_CURRENCY 2'],
    ],
    ['a column missing', good.replace('Clients\t', ''), ['FEC_COLUMNS 2', 'FEC_UNBALANCED 3']],
    ['another header', good.replace('JournalCode', 'Journal'), ['FEC_HEADER 1']],
    ['lines ended by LF', good.replaceAll('\r\n', '\n'), ['FEC_LINE_ENDS 1']],
    [
      'opening balances after the rest',
      fecText([...entry, ...entry.map((one) => ({ ...one, journal: 'AN', number: 'AN000001' }))]),
      [6, 7, 8, 9].map((at) => `FEC_OPENING_NOT_FIRST ${at}`),
    ],
  ])('finds %s', (_name, text, expected) => {
    expect(codes(text).slice(0, expected.length)).toEqual(expected);
  });
});
