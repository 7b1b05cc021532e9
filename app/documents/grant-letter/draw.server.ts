import { drawFacts, drawHero, drawParty, drawSection, drawTotals } from '#app/documents/kit/blocks.server';
import { CONTENT_WIDTH, LEGAL } from '#app/documents/kit/look';
import { LEFT, Sheet } from '#app/documents/kit/sheet.server';
import { drawTable } from '#app/documents/kit/table.server';
import type { GrantLetterSnapshot } from '#app/domain/funding/paper-snapshots';
import type { GrantLetterContent } from './content';

export function drawGrantLetter(
  content: GrantLetterContent,
  { organiser, locale, issuedAt }: GrantLetterSnapshot,
): Promise<Uint8Array> {
  const sheet = new Sheet(content.head, {
    title: content.head.title,
    author: organiser.name,
    subject: content.subject,
    language: locale,
    issuedAt,
  });
  const width = CONTENT_WIDTH / 2 - 10;
  const left = drawParty(sheet, content.firm.label, content.firm.lines, LEFT, width);
  const right = drawHero(sheet, content.hero, LEFT + CONTENT_WIDTH - width, width);
  sheet.y = Math.max(left, right) + 16;
  sheet.paragraph(content.subject, { size: 11, bold: true });
  sheet.space(8);
  for (const facts of content.facts) drawFacts(sheet, facts, [2, 1.4, 1.4]);
  sheet.space(4);
  for (const paragraph of content.paragraphs) {
    sheet.paragraph(paragraph);
    sheet.space(7);
  }
  sheet.space(4);
  if (content.calculation) drawCalculation(sheet, content.calculation);
  sheet.space(16);
  sheet.paragraph(content.foot, LEGAL);
  return sheet.finish();
}

function drawCalculation(
  sheet: Sheet,
  { title, columns, rows, totals }: NonNullable<GrantLetterContent['calculation']>,
): void {
  drawSection(sheet, title, 90);
  const [line = '', net = ''] = columns;
  drawTable(sheet, [{ label: line }, { label: net, width: 100, align: 'right' }], rows);
  sheet.space(8);
  drawTotals(sheet, totals, 300);
}
