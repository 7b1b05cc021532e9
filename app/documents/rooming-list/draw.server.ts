import { drawHero, drawSection } from '#app/documents/kit/blocks.server';
import { CONTENT_WIDTH, NOTE } from '#app/documents/kit/look';
import { LEFT, Sheet } from '#app/documents/kit/sheet.server';
import { type Column, drawTable } from '#app/documents/kit/table.server';
import type { RoomingContent, RoomingSnapshot } from './content';

const WIDTHS = [16, undefined, 60, 58, 56, 56, 70];

export function drawRoomingList(
  content: RoomingContent,
  { locale, mission }: RoomingSnapshot,
): Promise<Uint8Array> {
  const sheet = new Sheet(content.head, {
    title: `${content.head.title} ${mission.name}`,
    author: mission.organiser.name,
    subject: mission.name,
    language: locale,
    issuedAt: mission.changedAt,
  });
  sheet.y = drawHero(sheet, content.rooms, LEFT, CONTENT_WIDTH) + 18;
  const columns = content.columns.map((label, index): Column => ({ label, width: WIDTHS[index] }));
  for (const hotel of content.hotels) {
    drawSection(sheet, hotel.title, 90);
    sheet.paragraph(hotel.counts, NOTE);
    sheet.space(4);
    drawTable(sheet, columns, hotel.rows, { style: { size: 8.5 } });
    sheet.space(18);
  }
  sheet.paragraph(content.note, NOTE);
  return sheet.finish();
}
