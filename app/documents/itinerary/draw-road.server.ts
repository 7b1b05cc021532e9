import { drawFacts, drawSection } from '#app/documents/kit/blocks.server';
import { BODY, COLOURS, CONTENT_WIDTH, LABEL, NOTE, STRONG, type TextStyle } from '#app/documents/kit/look';
import { LEFT, RIGHT, type Sheet } from '#app/documents/kit/sheet.server';
import type { ItineraryContent } from './content';
import type { Fact } from './practical';
import type { HotelBlock } from './road';

const PADDING = 8;
const SHOWN = CONTENT_WIDTH * 0.55;

/** Large enough to be read from the front of a car by who holds the paper at the back. */
const DRIVER: TextStyle = { size: 16, bold: true };

/** Each hotel in a frame: what one needs there at the left, what a driver is shown at the right. */
export function drawHotels(sheet: Sheet, hotels: readonly HotelBlock[]): void {
  for (const hotel of hotels) {
    const told = hotel.driver ? CONTENT_WIDTH - SHOWN - 3 * PADDING : CONTENT_WIDTH - 2 * PADDING;
    const left = [
      sheet.type.lay(hotel.hotel, told, STRONG),
      ...hotel.lines.map((line) => sheet.type.lay(line, told, BODY)),
    ];
    const right = hotel.driver
      ? [
          sheet.type.lay(hotel.driver.label, SHOWN, LABEL),
          ...hotel.driver.lines.map((line) => sheet.type.lay(line, SHOWN, DRIVER)),
        ]
      : [];
    const height = Math.max(heightOf(left), heightOf(right)) + 2 * PADDING;
    sheet.keep(height);
    sheet.pdf
      .roundedRect(LEFT, sheet.y, CONTENT_WIDTH, height, 3)
      .lineWidth(0.8)
      .strokeColor(COLOURS.line)
      .stroke();
    let y = sheet.y + PADDING;
    for (const part of left) y = sheet.type.set(part, LEFT + PADDING, y, told);
    y = sheet.y + PADDING;
    for (const part of right) y = sheet.type.set(part, RIGHT - SHOWN - PADDING, y, SHOWN);
    sheet.y += height;
    sheet.space(8);
  }
}

const heightOf = (parts: readonly { height: number }[]): number =>
  parts.reduce((sum, { height }) => sum + height, 0);

/** So many numbers stand side by side. */
const ABREAST = 4;

export function drawUrgent(sheet: Sheet, { urgent }: ItineraryContent): void {
  if (!urgent) return;
  drawSection(sheet, urgent.title, 50);
  for (const row of rowsOf(urgent.facts)) drawFacts(sheet, row, Array(ABREAST).fill(1).slice(0, row.length));
  sheet.space(6);
}

/** What `drawUrgent` takes of a page. */
export function urgentHeight(sheet: Sheet, { urgent }: ItineraryContent): number {
  if (!urgent) return 0;
  const width = CONTENT_WIDTH / ABREAST - 14;
  const lines = ({ label, value, note = '' }: Fact) => [
    sheet.type.lay(label, width, LABEL),
    sheet.type.lay(value, width, STRONG),
    ...(note ? [sheet.type.lay(note, width, NOTE)] : []),
  ];
  const rows = rowsOf(urgent.facts).map((row) => Math.max(...row.map((fact) => heightOf(lines(fact)))) + 8);
  return rows.reduce((sum, height) => sum + height, 30);
}

const rowsOf = (facts: readonly Fact[]): Fact[][] =>
  Array.from({ length: Math.ceil(facts.length / ABREAST) }, (_, row) =>
    facts.slice(row * ABREAST, (row + 1) * ABREAST),
  );
