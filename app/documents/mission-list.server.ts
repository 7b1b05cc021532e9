import { drawHero } from './kit/blocks.server';
import { drawListSection, type ListLook, type ListSection } from './kit/lists.server';
import { CONTENT_WIDTH, NOTE } from './kit/look';
import { LEFT, type PaperHead, Sheet } from './kit/sheet.server';
import type { MissionSnapshot } from './mission-paper';

/** What a list of a mission's people says: a figure that sums it up and what explains it, then tables, all with the same columns. */
export type MissionListContent = {
  head: PaperHead;
  sum: { label: string; value: string; note: string };
  columns: string[];
  sections: ListSection[];
  note?: string;
};

export const drawMissionList =
  ({
    apart,
    ...look
  }: ListLook & { /** Each table on pages of its own: it may be sent alone. */ apart?: boolean }) =>
  <Person>(
    content: MissionListContent,
    { locale, mission }: MissionSnapshot<Person>,
  ): Promise<Uint8Array> => {
    const sheet = new Sheet(content.head, {
      title: `${content.head.title} ${mission.name}`,
      author: mission.organiser.name,
      subject: mission.name,
      language: locale,
      issuedAt: mission.changedAt,
    });
    sheet.y = drawHero(sheet, content.sum, LEFT, CONTENT_WIDTH) + (content.note ? 8 : 18);
    if (content.note) {
      sheet.paragraph(content.note, NOTE);
      sheet.space(14);
    }
    for (const [index, section] of content.sections.entries()) {
      if (apart && index > 0) sheet.keep(sheet.left + 1);
      drawListSection(sheet, content.columns, section, look);
      sheet.space(18);
    }
    return sheet.finish();
  };
