import { BODY, COLOURS, CONTENT_WIDTH, LABEL, NOTE, type TextStyle } from './look';
import { LEFT, type Sheet } from './sheet.server';
import type { Align, SetText } from './typesetter.server';

export type Column = {
  label: string /** Points; the columns without share what is left. */;
  width?: number;
  align?: Align;
};

export type Cell = string | { text: string; note?: string; strong?: boolean };

export type TablePlace = { x?: number; width?: number; style?: TextStyle };

type Placed = { x: number; width: number; align: Align; label: string };

type LaidCell = { parts: SetText[]; height: number };

const GAP = 10;
const PADDING = 4;

/** Rows between hairlines; a row is never torn, and the header stands again on each page. */
export function drawTable(sheet: Sheet, columns: Column[], rows: Cell[][], place: TablePlace = {}): void {
  const placed = placeColumns(columns, place.x ?? LEFT, place.width ?? CONTENT_WIDTH);
  const style = place.style ?? BODY;
  const edges = { from: place.x ?? LEFT, to: (place.x ?? LEFT) + (place.width ?? CONTENT_WIDTH) };
  const labels = placed.map((column) => layLabel(sheet, column));
  const header = () => {
    drawRow(sheet, placed, labels);
    sheet.rule(sheet.y, edges.from, edges.to, COLOURS.ink, 0.8);
  };
  const laid = rows.map((row) =>
    placed.map((column, index) => layCell(sheet, row[index] ?? '', column, style)),
  );
  const first = laid[0] ? heightOf(laid[0]) : 0;
  sheet.keep(heightOf(labels) + first);
  header();
  for (const row of laid) {
    if (sheet.keep(heightOf(row))) header();
    drawRow(sheet, placed, row);
    sheet.rule(sheet.y, edges.from, edges.to);
  }
}

/** What `drawTable` takes of a page when nothing is torn. */
export function tableHeight(sheet: Sheet, columns: Column[], rows: Cell[][], place: TablePlace = {}): number {
  const placed = placeColumns(columns, place.x ?? LEFT, place.width ?? CONTENT_WIDTH);
  const style = place.style ?? BODY;
  const header = heightOf(placed.map((column) => layLabel(sheet, column)));
  return rows.reduce(
    (sum, row) =>
      sum + heightOf(placed.map((column, index) => layCell(sheet, row[index] ?? '', column, style))),
    header,
  );
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
  const { text, note, strong } = typeof cell === 'string' ? { text: cell } : cell;
  const own = { ...style, bold: strong ?? style.bold };
  const figures = column.align === 'right';
  const main = figures
    ? sheet.type.layWithin(text, column.width, own, 1)
    : sheet.type.lay(text, column.width, own);
  const parts = note ? [main, sheet.type.lay(note, column.width, NOTE)] : [main];
  return { parts, height: parts.reduce((sum, part) => sum + part.height, 0) };
}

const heightOf = (row: LaidCell[]): number => Math.max(...row.map((cell) => cell.height)) + 2 * PADDING;

function drawRow(sheet: Sheet, columns: Placed[], row: LaidCell[]): void {
  columns.forEach((column, index) => {
    let y = sheet.y + PADDING;
    for (const part of row[index]?.parts ?? []) {
      y = sheet.type.set(part, column.x, y, column.width, column.align);
    }
  });
  sheet.y += heightOf(row);
}
