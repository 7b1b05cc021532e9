import { dayIn, type Locale } from '#app/domain/shared/dates';
import { translator } from '#app/i18n/translator';
import { type ExportColumn, writeCsv } from '#app/spreadsheets/export';
import type { Entry } from './entry';

/** What the index says of a file; `file` is null of a paper that is not drawn yet. */
export type IndexRow = Omit<Entry, 'path' | 'bytes'> & {
  file: { path: string; size: number; sha256: string } | null;
};

/** A pack’s index: each file with what it is, whose it is and its SHA-256. */
export const indexFile = (rows: readonly IndexRow[], locale: Locale): Uint8Array =>
  Buffer.from(writeCsv(columnsIn(locale), rows));

function columnsIn(locale: Locale): ExportColumn<IndexRow>[] {
  const t = translator(locale);
  return [
    { kind: 'text', header: t('pack.column.file'), value: ({ file }) => file?.path ?? t('pack.not-drawn') },
    { kind: 'text', header: t('pack.column.title'), value: ({ title }) => title },
    { kind: 'text', header: t('pack.column.firm'), value: ({ firm }) => firm?.name ?? null },
    { kind: 'text', header: t('pack.column.identifier'), value: ({ firm }) => identifierOf(firm) },
    { kind: 'text', header: t('pack.column.number'), value: ({ number }) => number ?? null },
    { kind: 'day', header: t('pack.column.day'), value: ({ at }) => dayIn(at, 'Europe/Paris') },
    { kind: 'number', header: t('pack.column.size'), value: ({ file }) => file?.size ?? null },
    { kind: 'text', header: 'SHA-256', value: ({ file }) => file?.sha256 ?? null },
  ];
}

const identifierOf = (firm: Entry['firm']): string | null =>
  firm ? `${firm.country}:${firm.nationalId}` : null;
