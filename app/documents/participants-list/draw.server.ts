import { drawHero, drawSection } from '#app/documents/kit/blocks.server';
import { CONTENT_WIDTH } from '#app/documents/kit/look';
import { LEFT, Sheet } from '#app/documents/kit/sheet.server';
import { type Column, drawTable } from '#app/documents/kit/table.server';
import type { ParticipantsContent, ParticipantsSnapshot } from './content';

const WIDTHS = [undefined, 140, 130, 56];

export function drawParticipants(
  content: ParticipantsContent,
  { locale, mission }: ParticipantsSnapshot,
): Promise<Uint8Array> {
  const sheet = new Sheet(content.head, {
    title: `${content.head.title} ${mission.name}`,
    author: mission.organiser.name,
    subject: mission.name,
    language: locale,
    issuedAt: mission.changedAt,
  });
  sheet.y = drawHero(sheet, content.count, LEFT, CONTENT_WIDTH) + 18;
  const columns = content.columns.map((label, index): Column => ({ label, width: WIDTHS[index] }));
  for (const section of content.sections) {
    drawSection(sheet, section.title, 60);
    drawTable(sheet, columns, section.rows);
    sheet.space(16);
  }
  return sheet.finish();
}
