import { drawHero, drawParty, drawSection } from '#app/documents/kit/blocks.server';
import { BODY, CONTENT_WIDTH, LEGAL, NOTE } from '#app/documents/kit/look';
import { LEFT, Sheet } from '#app/documents/kit/sheet.server';
import { type Column, drawTable } from '#app/documents/kit/table.server';
import type { DeclarationSnapshot } from '#app/domain/funding/paper-snapshots';
import type { DeclarationContent } from './content';

export function drawDeclaration(
  content: DeclarationContent,
  { organiser, locale, issuedAt, firm }: DeclarationSnapshot,
): Promise<Uint8Array> {
  const sheet = new Sheet(content.head, {
    title: content.head.title,
    author: organiser.name,
    subject: firm.name,
    language: locale,
    issuedAt,
  });
  const width = CONTENT_WIDTH / 2 - 10;
  const left = drawParty(sheet, content.firm.label, content.firm.lines, LEFT, width);
  const right = drawHero(sheet, content.hero, LEFT + CONTENT_WIDTH - width, width);
  sheet.y = Math.max(left, right) + 14;
  sheet.paragraph(content.intro);
  sheet.space(10);
  drawPart(sheet, content.perimeter, [undefined, 110, 170]);
  drawPart(sheet, content.aids, [70, undefined, 150, { figures: 84 }]);
  drawSection(sheet, content.statements.title, 40);
  for (const item of content.statements.items) {
    sheet.paragraph(`– ${item}`, BODY);
    sheet.space(3);
  }
  sheet.space(2);
  sheet.paragraph(content.foot, LEGAL);
  drawSignature(sheet, content.signature);
  return sheet.finish();
}

function drawPart(
  sheet: Sheet,
  { title, note, columns, rows }: DeclarationContent['aids'],
  widths: (number | { figures: number } | undefined)[],
): void {
  drawSection(sheet, title, 60);
  sheet.paragraph(note, NOTE);
  sheet.space(4);
  const placed = columns.map((label, at): Column => {
    const width = widths[at];
    return typeof width === 'object' ? { label, width: width.figures, align: 'right' } : { label, width };
  });
  // A blank row is as high as a written one, to be filled in by hand.
  drawTable(
    sheet,
    placed,
    rows.map((row) => row.map((cell) => (cell === '' ? '\u00a0' : cell))),
  );
  sheet.space(12);
}

const BOX = 60;

/** Who signs, where and when, and room for the signature. */
function drawSignature(sheet: Sheet, labels: string[]): void {
  sheet.space(8);
  sheet.keep(BOX);
  const gap = 12;
  const width = (CONTENT_WIDTH - gap * (labels.length - 1)) / labels.length;
  labels.forEach((label, at) => {
    const x = LEFT + at * (width + gap);
    sheet.put(label, NOTE, x, width);
    sheet.pdf
      .roundedRect(x, sheet.y + 14, width, BOX - 14, 3)
      .lineWidth(0.6)
      .stroke();
  });
  sheet.y += BOX;
}
