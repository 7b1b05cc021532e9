import {
  BODY,
  COLOURS,
  CONTENT_WIDTH,
  HERO,
  LABEL,
  LEGAL,
  lineHeight,
  NOTE,
  SECTION,
  STRONG,
  type TextStyle,
} from './look';
import { LEFT, RIGHT, type Sheet } from './sheet.server';

export type Fact = { label: string; value: string; note?: string };

/** A named block of lines, the first strong: whom a paper is for. Answers the y below it. */
export function drawParty(sheet: Sheet, label: string, lines: string[], x: number, width: number): number {
  let y = sheet.type.set(sheet.type.lay(label, width, LABEL), x, sheet.y, width) + 2;
  lines.forEach((line, index) => {
    const laid =
      index === 0
        ? sheet.type.layWithin(line, width, { size: 11, bold: true }, 3, 9)
        : sheet.type.lay(line, width, BODY);
    y = sheet.type.set(laid, x, y, width);
  });
  return y;
}

/** The one thing that the reader needs, large beside the brand's line. Answers the y below it. */
export function drawHero(
  sheet: Sheet,
  hero: { label: string; value: string; note?: string },
  x: number,
  width: number,
): number {
  const inner = width - 14;
  const parts = [
    sheet.type.lay(hero.label, inner, { ...STRONG, colour: sheet.brand }),
    sheet.type.layWithin(hero.value, inner, HERO, 1, 14),
    ...(hero.note ? [sheet.type.lay(hero.note, inner, BODY)] : []),
  ];
  let y = sheet.y;
  for (const part of parts) y = sheet.type.set(part, x + 14, y, inner) + 2;
  sheet.pdf.rect(x, sheet.y, 3, y - sheet.y).fill(sheet.brand);
  return y;
}

/** Small labels over values, side by side; `shares` says how the width is divided. */
export function drawFacts(sheet: Sheet, facts: Fact[], shares: number[]): void {
  const gap = 14;
  const unit = (CONTENT_WIDTH - gap * (facts.length - 1)) / shares.reduce((sum, share) => sum + share, 0);
  let x = LEFT;
  const laid = facts.map((fact, index) => {
    const width = unit * (shares[index] ?? 1);
    const placed = {
      x,
      width,
      label: sheet.type.lay(fact.label, width, LABEL),
      value: sheet.type.lay(fact.value, width, STRONG),
      note: fact.note ? sheet.type.lay(fact.note, width, NOTE) : undefined,
    };
    x += width + gap;
    return placed;
  });
  const height = Math.max(
    ...laid.map(({ label, value, note }) => label.height + value.height + (note?.height ?? 0)),
  );
  sheet.keep(height);
  for (const { x: from, width, label, value, note } of laid) {
    const below = sheet.type.set(value, from, sheet.type.set(label, from, sheet.y, width), width);
    if (note) sheet.type.set(note, from, below, width);
  }
  sheet.y += height + 8;
}

export function drawSection(sheet: Sheet, title: string, roomBelow = 40): void {
  sheet.keep(lineHeight(SECTION) + roomBelow);
  sheet.paragraph(title, SECTION);
  sheet.space(3);
}

export type Total = { label: string; value: string; strong?: boolean };

const BOX_PADDING = 8;

/** Totals in a box at the right; the last word stands out. */
export function drawTotals(sheet: Sheet, totals: Total[], width = 236): void {
  const rows = layTotals(sheet, totals, width);
  const height = totalsHeight(sheet, totals, width);
  const half = (width - 2 * BOX_PADDING) / 2;
  sheet.keep(height);
  const x = RIGHT - width;
  sheet.pdf.roundedRect(x, sheet.y, width, height, 3).lineWidth(0.8).strokeColor(COLOURS.ink).stroke();
  let y = sheet.y + BOX_PADDING;
  for (const row of rows) {
    sheet.type.set(row.label, x + BOX_PADDING, y + 2, half - 6);
    sheet.type.set(row.value, x + BOX_PADDING + half, y + 2, half, 'right');
    y += row.height;
  }
  sheet.y += height;
}

export const totalsHeight = (sheet: Sheet, totals: Total[], width: number): number =>
  layTotals(sheet, totals, width).reduce((sum, row) => sum + row.height, 0) + 2 * BOX_PADDING;

function layTotals(sheet: Sheet, totals: Total[], width: number) {
  const half = (width - 2 * BOX_PADDING) / 2;
  return totals.map((total) => {
    const style: TextStyle = total.strong ? { size: 12, bold: true } : BODY;
    const value = sheet.type.layWithin(total.value, half, style);
    const label = sheet.type.lay(total.label, half - 6, { ...style, size: total.strong ? 10.5 : style.size });
    return { value, label, height: Math.max(value.height, label.height) + 4 };
  });
}

/** Legal mentions, one after the other, at the foot of the last page. */
export function drawMentions(sheet: Sheet, mentions: string[]): void {
  const text = mentions.map((mention) => (/[.!?]$/.test(mention) ? mention : `${mention}.`)).join(' ');
  const laid = sheet.type.lay(text, CONTENT_WIDTH, LEGAL);
  sheet.sinkTo(Math.min(laid.height, sheet.tallest));
  sheet.paragraph(text, LEGAL);
}
