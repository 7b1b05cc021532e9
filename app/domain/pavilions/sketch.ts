import type { LocalDate } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { isOnStep, metres, units } from './metres';
import type { Hall, Plan, Rectangle, Stand } from './plan';

/** A pavilion in rows, as somebody describes it; metres as typed ("2,5"). */
export type Sketch = {
  name: string;
  hall: string;
  hallName: string;
  priceList: string;
  depth: string;
  aisle: string;
  /** A row a line: widths of its booths from left to right, "(6)" for a lounge of 6 m. */
  rows: string;
};

/** What the edition says of itself. */
export type SketchedEdition = { slug: string; opening: LocalDate; closing: LocalDate; timeZone: string };

type Piece = { width: number; lounge: boolean };

const [MOST_ROWS, MOST_PIECES, LONGEST_METRES] = [26, 99, 60];

/**
 * A sketch → a plan: rows two by two back to back, with an aisle around each pair; an odd last row has its back to the wall.
 * Booths are named `<hall>-<letter of the row><number>`. Refusals: SKETCH_LENGTH (field; a multiple of 0.05 m up to 60 m),
 * SKETCH_ROWS (field `rows`, `at` the line), SKETCH_NO_BOOTH.
 */
export function planOf(sketch: Sketch, edition: SketchedEdition): Result<Plan> {
  const [depth, aisle] = [lengthOf(sketch.depth), lengthOf(sketch.aisle)];
  const rows = rowsOf(sketch.rows);
  const problems: Problem[] = [
    ...(depth === null ? [{ code: 'SKETCH_LENGTH', field: 'depth' }] : []),
    ...(aisle === null ? [{ code: 'SKETCH_LENGTH', field: 'aisle' }] : []),
    ...(rows.ok ? [] : rows.problems),
  ];
  if (depth === null || aisle === null || !rows.ok) return refuse(...problems);
  const { hall, stands } = layOut(sketch, rows.value, { depth: units(depth), aisle: units(aisle) });
  return ok({
    ...{ slug: edition.slug, opening: edition.opening, closing: edition.closing, timeZone: edition.timeZone },
    ...{ name: sketch.name, priceList: sketch.priceList, provisional: true, labelFormat: '' },
    ...{ gridMetres: 0.05, minAisleMetres: aisle, halls: [hall], stands },
  });
}

function lengthOf(typed: string): number | null {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(typed.trim())) return null;
  const length = Number(typed.trim().replace(',', '.'));
  return length > 0 && length <= LONGEST_METRES && isOnStep(length) ? length : null;
}

function rowsOf(typed: string): Result<Piece[][]> {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const rows = lines.map((line) => line.split(/[\s;]+/).map(pieceOf));
  const bad = rows.findIndex((row) => row.length > MOST_PIECES || row.includes(null));
  const far = rows.length > MOST_ROWS ? MOST_ROWS : bad;
  if (far >= 0) {
    const params = { line: far + 1, words: lines[far]?.slice(0, 40) ?? '' };
    return refuse({ code: 'SKETCH_ROWS', field: 'rows', params });
  }
  const pieces = rows.map((row) => row.flatMap((piece) => piece ?? []));
  if (pieces.flat().every(({ lounge }) => lounge)) return refuse({ code: 'SKETCH_NO_BOOTH', field: 'rows' });
  return ok(pieces);
}

function pieceOf(word: string): Piece | null {
  const lounge = /^\((.+)\)$/.exec(word)?.[1];
  const width = lengthOf(lounge ?? word);
  return width === null ? null : { width: units(width), lounge: lounge !== undefined };
}

type Measures = { depth: number; aisle: number };

/** All lengths in half-decimetres, which add up exactly. */
function layOut(sketch: Sketch, rows: Piece[][], { depth, aisle }: Measures) {
  const inner = Math.max(...rows.map(lengthOfRow));
  const width = inner + 2 * aisle;
  const tops = rows.map((_, row) => aisle + Math.floor(row / 2) * (2 * depth + aisle) + (row % 2) * depth);
  const last = (tops.at(-1) ?? 0) + depth;
  const bottom = rows.length % 2 === 0 ? last + aisle : last;
  const walkable = [
    rectangle(0, 0, aisle, bottom),
    rectangle(width - aisle, 0, aisle, bottom),
    ...tops.filter((_, row) => row % 2 === 0).map((top) => rectangle(0, top - aisle, width, aisle)),
    ...(bottom === last ? [] : [rectangle(0, last, width, aisle)]),
    ...rows.flatMap((row, index) => {
      const rest = inner - lengthOfRow(row);
      return rest > 0 ? [rectangle(aisle + inner - rest, tops[index] ?? 0, rest, depth)] : [];
    }),
  ];
  const placed = rows.flatMap((row, index) =>
    row.map((piece, place) => {
      const before = lengthOfRow(row.slice(0, place));
      return { ...piece, index, row, at: rectangle(aisle + before, tops[index] ?? 0, piece.width, depth) };
    }),
  );
  const { hall: id, hallName: name } = sketch;
  const [w, d] = [metres(width), metres(bottom)];
  const hall: Hall = {
    ...{ id, name, level: 0, width: w, depth: d, fireExits: [], pillars: [], aisles: walkable },
    outline: [
      [0, 0],
      [w, 0],
      [w, d],
      [0, d],
    ],
    entrances: [{ side: 'N', x: 0, y: 0, width: metres(aisle) }],
    zones: placed.filter(({ lounge }) => lounge).map(({ at }) => ({ ...at, type: 'lounge', label: 'Salon' })),
  };
  return { hall, stands: standsOf(id, placed) };
}

const lengthOfRow = (row: readonly Piece[]): number => row.reduce((sum, { width }) => sum + width, 0);

const rectangle = (x: number, y: number, width: number, depth: number): Rectangle => ({
  ...{ x: metres(x), y: metres(y) },
  ...{ width: metres(width), depth: metres(depth) },
});

function standsOf(hall: string, placed: { lounge: boolean; index: number; at: Rectangle }[]): Stand[] {
  const booths = placed.filter(({ lounge }) => !lounge);
  return booths.map(({ index, at }, place) => {
    const row = booths.filter((other) => other.index === index);
    const number = place - booths.findIndex((other) => other.index === index) + 1;
    const letter = String.fromCharCode('A'.charCodeAt(0) + index);
    const label = `${hall}-${letter}${String(number).padStart(String(row.length).length, '0')}`;
    return { label, hall, level: 0, ...at, area: Math.round(at.width * at.depth * 10000) / 10000 };
  });
}
