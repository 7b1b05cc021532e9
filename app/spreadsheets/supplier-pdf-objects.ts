import { inflateSync } from 'node:zlib';
import { type Budget, type PdfValue, readPdfValue } from './supplier-pdf-values';

type Entries = Map<string, PdfValue>;
export type PdfObject = {
  value: PdfValue /** What the file holds of a stream, still packed. */;
  packed: Buffer | null;
};

export type PdfFile = {
  /** What is at the end of a reference; a value that is none stays itself. */
  follow: (value: PdfValue | undefined) => PdfObject | null;
  /** The dictionaries that tell where a file begins, the newest last. */
  trailers: Entries[];
};

const MOST_OBJECTS = 200_000;
const MOST_TRAILERS = 10_000;
/** All streams of objects together, unpacked: beyond it the file is a bomb, or nothing that we need. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/**
 * Every object of a PDF, read from front to back as programs repair files: tables of positions are not believed, the last
 * object of a number counts. Null when there is none, or when unpacking it would take too much.
 */
export function readPdfObjects(bytes: Buffer): PdfFile | null {
  const file = bytes.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const trailers: Entries[] = [];
  const lengths = lengthsIn(file);
  const budget: Budget = { left: 2 * file.length + 100_000 };
  let unpacked = 0;
  const heading = /(?<!\d)(\d{1,10})[\0\t\n\f\r ]{1,20}\d{1,5}[\0\t\n\f\r ]{1,20}obj|\btrailer/g;
  for (let found = heading.exec(file); found; found = heading.exec(file)) {
    const read = readPdfValue(file, heading.lastIndex, budget);
    if (budget.left < 0 || trailers.length > MOST_TRAILERS) return null;
    if (!read) continue;
    const entries = entriesOf(read.value);
    if (found[1] === undefined) {
      trailers.push(entries);
      continue;
    }
    const stream = streamAt(file, read.end, entries.get('Length'), lengths);
    if (stream === 'endless') break;
    heading.lastIndex = stream?.end ?? read.end;
    const packed = stream && bytes.subarray(stream.from, stream.to);
    objects.set(Number(found[1]), { value: read.value, packed });
    const type = nameOf(entries.get('Type'));
    if (type === 'XRef') trailers.push(entries);
    if (type === 'ObjStm' && packed) {
      const content = unpack({ value: read.value, packed }, MOST_UNPACKED - unpacked);
      if (content === 'too large') return null;
      unpacked += content?.length ?? 0;
      for (const [id, value] of inStream(content, entries)) objects.set(id, { value, packed: null });
    }
    if (objects.size > MOST_OBJECTS) return null;
  }
  const follow: PdfFile['follow'] = (value) => {
    if (value?.kind !== 'reference') return value ? { value, packed: null } : null;
    return objects.get(value.id) ?? null;
  };
  return objects.size > 0 ? { follow, trailers } : null;
}

/** Numbers that stand alone as objects, by their ids: lengths of streams may be told there. */
function lengthsIn(file: string): Map<number, number[]> {
  const lengths = new Map<number, number[]>();
  const alone =
    /(?<!\d)(\d{1,10})[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}obj[\0\t\n\f\r ]{1,9}(\d{1,10})[\0\t\n\f\r ]{1,9}endobj/g;
  for (const [, id, length] of file.matchAll(alone)) {
    const known = lengths.get(Number(id)) ?? [];
    if (known.length < 8) lengths.set(Number(id), [...known, Number(length)]);
  }
  return lengths;
}

/**
 * Where the bytes of a stream are, from the end of its dictionary on: by its length where that is true, since a PDF may hold
 * another one as it is; else up to "endstream".
 */
function streamAt(file: string, from: number, length: PdfValue | undefined, lengths: Map<number, number[]>) {
  const [heading] = /^[\0\t\n\f\r ]{0,20}stream(?:\r\n|\n|\r)/.exec(file.slice(from, from + 40)) ?? [];
  if (heading === undefined) return null;
  const start = from + heading.length;
  const told =
    length?.kind === 'number' ? [length.value] : length?.kind === 'reference' ? lengths.get(length.id) : [];
  const ends = (told ?? []).map((units) => start + units);
  const end =
    ends.find((at) => /^[\r\n ]{0,3}endstream/.test(file.slice(at, at + 14))) ??
    file.indexOf('endstream', start);
  return end === -1 ? ('endless' as const) : { from: start, to: end, end };
}

/** The bytes of a stream, unpacked up to `most`; null for packing that we don't know, or that is broken. */
export function unpack({ value, packed }: PdfObject, most: number): Buffer | 'too large' | null {
  const filter = entriesOf(value).get('Filter');
  const filters = (filter?.kind === 'array' ? filter.items : filter ? [filter] : []).map(nameOf);
  if (!packed || entriesOf(value).has('DecodeParms')) return null;
  if (filters.length === 0) return packed.length > most ? 'too large' : packed;
  if (filters.length > 1 || !/^(FlateDecode|Fl)$/.test(filters[0] ?? '')) return null;
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: 2 });
  } catch (fault) {
    const bomb =
      fault instanceof RangeError ||
      (fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE');
    return bomb ? 'too large' : null;
  }
}

/** A stream of objects starts with pairs of number and place. */
function inStream(content: Buffer | null, entries: Entries): [id: number, value: PdfValue][] {
  const first = entries.get('First');
  if (!content || first?.kind !== 'number') return [];
  const file = content.toString('latin1');
  const budget: Budget = { left: 2 * file.length + 100_000 };
  const heads = [...file.slice(0, first.value).matchAll(/(\d{1,10})\s+(\d{1,10})/g)].slice(0, MOST_OBJECTS);
  return heads.flatMap(([, id, place]) => {
    const read = readPdfValue(file, first.value + Number(place), budget);
    return read ? [[Number(id), read.value]] : [];
  });
}

/** The entries of a dictionary; none of anything else. */
export const entriesOf = (value: PdfValue | undefined): Entries =>
  value?.kind === 'dictionary' ? value.entries : new Map();

export const nameOf = (value: PdfValue | undefined): string => (value?.kind === 'name' ? value.text : '');
