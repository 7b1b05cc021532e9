import { planPalette } from '#app/domain/pavilions/drawing';
import { COLOURS, CONTENT_WIDTH, LEGAL, lineHeight } from './look';
import { LEFT, RIGHT, type Sheet } from './sheet.server';

/** What a sign on a floor plan stands for. */
export type LegendEntry = { mark: keyof typeof MARKS; label: string };

const SIDE = 7;
const TO_LABEL = 4;
const BETWEEN = 14;

type Draw = (sheet: Sheet, x: number, y: number) => void;

const MARKS = {
  own: ({ pdf }, x, y) =>
    pdf.rect(x, y, SIDE, SIDE).lineWidth(1.2).fillAndStroke(planPalette.roseTint, planPalette.accent),
  taken: ({ pdf }, x, y) =>
    pdf.rect(x, y, SIDE, SIDE).lineWidth(0.5).fillAndStroke(planPalette.accentTint, planPalette.ink),
  free: ({ pdf }, x, y) =>
    pdf
      .moveTo(x, y + SIDE / 2)
      .lineTo(x + SIDE / 2, y)
      .moveTo(x, y + SIDE)
      .lineTo(x + SIDE, y)
      .moveTo(x + SIDE / 2, y + SIDE)
      .lineTo(x + SIDE, y + SIDE / 2)
      .lineWidth(0.25)
      .strokeColor(planPalette.muted)
      .stroke()
      .rect(x, y, SIDE, SIDE)
      .lineWidth(0.5)
      .strokeColor(planPalette.ink)
      .stroke(),
  open: ({ pdf }, x, y) =>
    pdf
      .moveTo(x, y + SIDE)
      .lineTo(x, y)
      .lineTo(x + SIDE, y)
      .lineTo(x + SIDE, y + SIDE)
      .lineWidth(0.8)
      .strokeColor(COLOURS.ink)
      .stroke()
      .moveTo(x, y + SIDE)
      .lineTo(x + SIDE, y + SIDE)
      .lineWidth(0.5)
      .dash(1, { space: 1 })
      .stroke()
      .undash(),
  aisle: ({ pdf }, x, y) =>
    pdf.rect(x, y, SIDE, SIDE).lineWidth(0.4).fillAndStroke(planPalette.aisle, COLOURS.line),
  pillar: ({ pdf }, x, y) => pdf.rect(x + 1, y + 1, SIDE - 2, SIDE - 2).fill(planPalette.ink),
  // As on the plan: in through a gap of the wall, out through a bar; a grey print tells them apart.
  entrance: ({ pdf }, x, y) =>
    pdf
      .moveTo(x, y + 0.5)
      .lineTo(x + 1.4, y + 0.5)
      .moveTo(x + SIDE - 1.4, y + 0.5)
      .lineTo(x + SIDE, y + 0.5)
      .lineWidth(1)
      .strokeColor(planPalette.ink)
      .stroke()
      .polygon([x + 1, y + SIDE], [x + SIDE - 1, y + SIDE], [x + SIDE / 2, y + 1.6])
      .fill(planPalette.accent),
  exit: ({ pdf }, x, y) =>
    pdf
      .rect(x, y, SIDE, 1.8)
      .fill(planPalette.done)
      .polygon([x + 1, y + 2.6], [x + SIDE - 1, y + 2.6], [x + SIDE / 2, y + SIDE + 0.6])
      .fill(planPalette.done),
} as const satisfies Record<string, Draw>;

/** Signs with their words in lines, as many side by side as fit. */
export function drawLegend(sheet: Sheet, entries: readonly LegendEntry[]): void {
  const line = lineHeight(LEGAL) + 2;
  let x = LEFT;
  for (const { mark, label } of entries) {
    const laid = sheet.type.lay(label, CONTENT_WIDTH, LEGAL);
    const width = SIDE + TO_LABEL + sheet.type.widthOf(label, LEGAL) + 1;
    if (x > LEFT && x + width > RIGHT) {
      x = LEFT;
      sheet.y += line;
    }
    MARKS[mark](sheet, x, sheet.y + 1.5);
    sheet.type.set(laid, x + SIDE + TO_LABEL, sheet.y, width);
    x += width + BETWEEN;
  }
  sheet.y += line;
}
