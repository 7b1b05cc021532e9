import { BODY, COLOURS, CONTENT_WIDTH, LABEL, NOTE, type TextStyle } from './look';
import { LEFT, type Sheet } from './sheet.server';
import type { Align, SetText } from './typesetter.server';

export type Column = {
  label: string /** Points; the columns without share what is left. */;
  width?: number;
  align?: Align;
};

/** `again`: the same as in the row above, so only said where a page begins. */
export type Cell = string | { text: string; note?: string; strong?: boolean; again?: boolean };

export type TablePlace = { x?: number; width?: number; style?: TextStyle };

type Placed = { x: number; width: number; align: Align; label: string };

type LaidCell = { parts: SetText[]; height: number; again?: boolean };

const GAP = 10;
const PADDING = 4;

/**
 * Rows between hairlines; a row is never torn, the last is never alone on its page, and the header stands again on each
 * page.
 */
export function drawTable(sheet: Sheet, columns: Column[], rows: Cell[][], place: TablePlace = {}): void {
  const { placed, labels, laid } = layTable(sheet, columns, rows, place);
  const edges = { from: place.x ?? LEFT, to: (place.x ?? LEFT) + (place.width ?? CONTENT_WIDTH) };
  const header = () => {
    drawRow(sheet, placed, labels);
    sheet.rule(sheet.y, edges.from, edges.to, COLOURS.ink, 0.8);
  };
  const room = laid.map((row, index) => heightOf(row) + (index === laid.length - 2 ? lastOf(laid) : 0));
  sheet.keep(heightOf(labels) + (room[0] ?? 0));
  header();
  laid.forEach((row, index) => {
    const begins = sheet.keep(room[index] ?? 0);
    if (begins) header();
    drawRow(sheet, placed, index === 0 || begins ? row.map(toldAgain) : row);
    sheet.rule(sheet.y, edges.from, edges.to);
  });
}

/** What `drawTable` takes of a page when nothing is torn. */
export function tableHeight(sheet: Sheet, columns: Column[], rows: Cell[][], place: TablePlace = {}): number {
  const { header, each } = rowHeights(sheet, columns, rows, place);
  return each.reduce((sum, height) => sum + height, header);
}

/** Heights of the header and of each row of a table. */
export function rowHeights(sheet: Sheet, columns: Column[], rows: Cell[][], place: TablePlace = {}) {
  const { labels, laid } = layTable(sheet, columns, rows, place);
  return { header: heightOf(labels), each: laid.map(heightOf) };
}

function layTable(sheet: Sheet, columns: Column[], rows: Cell[][], place: TablePlace) {
  const placed = placeColumns(columns, place.x ?? LEFT, place.width ?? CONTENT_WIDTH);
  return {
    placed,
    labels: placed.map((column) => layLabel(sheet, column)),
    laid: rows.map((row) =>
      placed.map((column, index) => layCell(sheet, row[index] ?? '', column, place.style ?? BODY)),
    ),
  };
}

function placeColumns(columns: Column[], from: number, width: number): Placed[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const open = columns.filter((column) => column.width === undefined).length;
  const share = (width - fixed - GAP * (columns.length - 1)) / Math.max(1, open);
  let x = from;
  return columns.map((column) => {
    const placed = { x, width: column.width ?? share, align: column.align ?? 'left', label: column.label };
    x += placed.width + GAP;
    return placed;
  });
}

function layLabel(sheet: Sheet, column: Placed): LaidCell {
  const laid = sheet.type.layWithin(column.label, column.width, LABEL, 2);
  return { parts: [laid], height: laid.height };
}

function layCell(sheet: Sheet, cell: Cell, column: Placed, style: TextStyle): LaidCell {
  const { text, note, strong, again } = typeof cell === 'string' ? { text: cell } : cell;
  const own = { ...style, bold: strong ?? style.bold };
  const figures = column.align === 'right';
  const main = figures
    ? sheet.type.layWithin(text, column.width, own, 1)
    : sheet.type.lay(text, column.width, own);
  const parts = note ? [main, sheet.type.lay(note, column.width, NOTE)] : [main];
  return { parts, height: parts.reduce((sum, part) => sum + part.height, 0), again };
}

const toldAgain = (cell: LaidCell): LaidCell => ({ ...cell, again: false });

const heightOf = (row: LaidCell[]): number =>
  Math.max(0, ...row.map((cell) => (cell.again ? 0 : cell.height))) + 2 * PADDING;

const lastOf = (rows: LaidCell[][]): number => heightOf(rows.at(-1) ?? []);

function drawRow(sheet: Sheet, columns: Placed[], row: LaidCell[]): void {
  columns.forEach((column, index) => {
    const cell = row[index];
    if (!cell || cell.again) return;
    let y = sheet.y + PADDING;
    for (const part of cell.parts) y = sheet.type.set(part, column.x, y, column.width, column.align);
  });
  sheet.y += heightOf(row);
}
