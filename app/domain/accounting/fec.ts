import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents, Money } from '#app/domain/shared/money';

/** The columns of the FEC in the order of the law (LPF art. A47 A-1, VII). */
export const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

/** One line of the books as the FEC tells it: euro cents, a debit above zero; `foreign` with the same sign. */
export type FecLine = {
  journal: string;
  journalLabel: string;
  number: string;
  date: LocalDate;
  account: string;
  accountLabel: string;
  aux: string | null;
  auxLabel: string | null;
  pieceRef: string;
  pieceDate: LocalDate;
  label: string;
  cents: Cents;
  letter: { code: string; on: LocalDate } | null;
  validDate: LocalDate;
  foreign: Money | null;
};

/** "413570375FEC20261231.txt": SIREN, then the day on which the year closes. */
export const fecName = (siren: string, closing: LocalDate): string => `${siren}FEC${compact(closing)}.txt`;

/** The header and the lines, each ended by CRLF; fields parted by tabs, amounts with a decimal comma. */
export function fecText(lines: Iterable<FecLine>): string {
  const rows = [FEC_COLUMNS.join('\t')];
  for (const line of lines) rows.push(rowOf(line));
  return `${rows.join('\r\n')}\r\n`;
}

const rowOf = (line: FecLine): string =>
  [
    line.journal,
    plain(line.journalLabel),
    line.number,
    compact(line.date),
    line.account,
    plain(line.accountLabel),
    line.aux ?? '',
    plain(line.auxLabel ?? ''),
    plain(line.pieceRef),
    compact(line.pieceDate),
    plain(line.label),
    amount(Math.max(line.cents, 0)),
    amount(Math.max(-line.cents, 0)),
    line.letter?.code ?? '',
    line.letter ? compact(line.letter.on) : '',
    compact(line.validDate),
    line.foreign ? amount(line.foreign.cents) : '',
    line.foreign?.currency ?? '',
  ].join('\t');

const compact = (date: LocalDate): string => date.slice(0, 10).replaceAll('-', '');

/** What would end a field or a line becomes a space. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** 671152 → "6711,52"; the sign only where the column has one for both sides. */
function amount(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
