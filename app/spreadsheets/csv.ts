import { parse } from 'csv-parse/sync';
import { type Problem, type Result, refuse } from '#app/domain/shared/problem';

/** One record of a file as received: cells as they stand, and the physical line (1-based) on which it begins. */
export type SheetRecord = { line: number; cells: string[] };

/** `records` holds what is not the header; a fully blank physical line is no record. */
export type Sheet = { encoding: string; delimiter: string; header: SheetRecord; records: SheetRecord[] };

export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/**
 * Reads a CSV as people send it: UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252; semicolon, comma or tab;
 * any line ending. Never throws: FILE_TOO_LARGE, FILE_EMPTY, FILE_UNREADABLE (`at` names the line where it broke).
 */
export function readCsv(bytes: Uint8Array): Result<Sheet> {
  if (bytes.byteLength > MAX_FILE_BYTES) {
    return refuse({ code: 'FILE_TOO_LARGE', params: { megabytes: MAX_FILE_BYTES / 1024 / 1024 } });
  }
  const { encoding, text } = decode(bytes);
  if (looksBinary(text)) return refuse({ code: 'FILE_UNREADABLE' });
  const delimiter = delimiterOf(text);
  const raws = rawRecords(text, delimiter);
  if ('problem' in raws) return refuse(raws.problem);
  const [header, ...records] = withLines(raws.records);
  if (!header) return refuse({ code: 'FILE_EMPTY' });
  return { ok: true, value: { encoding, delimiter, header, records } };
}

function decode(bytes: Uint8Array): { encoding: string; text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1252', text: windows1252(bytes) };
  }
}

/** Node 20's own decoder takes the bytes 80–9F for control characters (nodejs/node#56542): typographic quotes would be lost. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(
    /[^\P{Cc}\t\n\r]/gu,
    (character) => HIGH[character.charCodeAt(0) - 0x80] ?? character,
  );
}

const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeAs = (encoding: string, bytes: Uint8Array) => ({
  encoding,
  text: new TextDecoder(encoding).decode(bytes),
});

/** A workbook, a picture or a program is no text: control characters give it away. */
function looksBinary(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32)) return true;
  }
  return false;
}

function delimiterOf(text: string): string {
  const [firstLine = ''] = text.trimStart().split(/\r\n|\n|\r/, 1);
  const count = (mark: string) => firstLine.split(mark).length;
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

type RawRecord = { record: string[]; raw: string };

function rawRecords(text: string, delimiter: string): { records: RawRecord[] } | { problem: Problem } {
  try {
    const records = parse(text, {
      delimiter,
      raw: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
    return { records: records.flatMap((entry) => (isRaw(entry) ? [entry] : [])) };
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? String(error.lines) : undefined;
    return { problem: { code: 'FILE_UNREADABLE', at: line } };
  }
}

function isRaw(entry: unknown): entry is RawRecord {
  return typeof entry === 'object' && entry !== null && 'record' in entry && 'raw' in entry;
}

/** A record may span lines (a quoted cell with a line break): the lines are counted in what stood in the file. */
function withLines(raws: RawRecord[]): SheetRecord[] {
  const records: SheetRecord[] = [];
  let line = 1;
  for (const { record, raw } of raws) {
    const leading = /^(?:\r\n|\n|\r)*/.exec(raw)?.[0] ?? '';
    if (raw.trim() !== '') records.push({ line: line + lineBreaks(leading), cells: record });
    line += lineBreaks(raw);
  }
  return records;
}

const lineBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
