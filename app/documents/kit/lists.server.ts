import { drawSection } from './blocks.server';
import { BODY, CONTENT_WIDTH, lineHeight, NOTE, type TextStyle } from './look';
import { LEFT, RIGHT, type Sheet } from './sheet.server';
import { type Cell, type Column, drawTable, rowHeights } from './table.server';

/** One table of a list that has several, all with the same columns. */
export type ListSection = { title: string; note?: string; rows: Cell[][] };

/** Column by column: its width in points, as `figures` when they stand at the right; the columns without share what is left. */
export type ListLook = { widths: (number | { figures: number } | undefined)[]; style?: TextStyle };

export function drawListSection(sheet: Sheet, labels: string[], section: ListSection, look: ListLook): void {
  const columns = columnsOf(labels, look);
  const { header, each } = rowHeights(sheet, columns, section.rows.slice(0, 2), { style: look.style });
  const begin = each.reduce((sum, height) => sum + height, header + lineHeight(NOTE) + 10);
  drawSection(sheet, section.title, begin);
  if (section.note) {
    sheet.paragraph(section.note, NOTE);
    sheet.space(4);
  }
  drawTable(sheet, columns, section.rows, { style: look.style });
}

const GUTTER = 20;
const HALF = (CONTENT_WIDTH - GUTTER) / 2;

/** A long narrow table as two columns of a page, read down the left, then down the right, page after page. */
export function drawInTwo(sheet: Sheet, labels: string[], rows: Cell[][], look: ListLook): void {
  const columns = columnsOf(labels, look);
  const style = look.style ?? BODY;
  const { header, each } = rowHeights(sheet, columns, rows, { width: HALF, style });
  for (let from = 0; from < rows.length; ) {
    sheet.keep(header + (each[from] ?? 0));
    const top = sheet.y;
    const room = sheet.left - header;
    const middle = from + countWithin(each.slice(from), Math.min(room, halfOf(each.slice(from))));
    const end = middle + countWithin(each.slice(middle), room);
    const sides = [
      { x: LEFT, rows: rows.slice(from, middle) },
      { x: RIGHT - HALF, rows: rows.slice(middle, end) },
    ].filter(({ rows }) => rows.length > 0);
    const below = sides.map(({ x, rows }) => {
      sheet.y = top;
      drawTable(sheet, columns, rows, { x, width: HALF, style });
      return sheet.y;
    });
    sheet.y = Math.max(...below);
    from = end;
    if (from < rows.length) sheet.keep(sheet.left + 1);
  }
}

function columnsOf(labels: string[], { widths }: ListLook): Column[] {
  return labels.map((label, index) => {
    const width = widths[index];
    return typeof width === 'object' ? { label, width: width.figures, align: 'right' } : { label, width };
  });
}

/** How many rows fit; one always does, however tall. */
function countWithin(heights: number[], room: number): number {
  let used = 0;
  const fit = heights.findIndex((height) => {
    used += height;
    return used > room + 0.01;
  });
  return fit === -1 ? heights.length : Math.max(1, fit);
}

/** Down to the row in which the middle lies, so that the left column is never the shorter one. */
function halfOf(heights: number[]): number {
  const whole = heights.reduce((sum, height) => sum + height, 0);
  let used = 0;
  for (const height of heights) {
    used += height;
    if (used >= whole / 2) break;
  }
  return used;
}
