import { drawFacts, drawHero, drawParty, drawSection } from '#app/documents/kit/blocks.server';
import { BODY, CONTENT_WIDTH } from '#app/documents/kit/look';
import { LEFT, Sheet } from '#app/documents/kit/sheet.server';
import { type Column, drawTable } from '#app/documents/kit/table.server';
import type { StatementSnapshot } from '#app/domain/payments/papers';
import type { StatementContent } from './content';

export function drawStatement(content: StatementContent, statement: StatementSnapshot): Promise<Uint8Array> {
  const { head, firm, due, open, credit, lines, payment } = content;
  const sheet = new Sheet(head, {
    title: `${head.title} ${statement.firm.name}`,
    author: statement.organiser.name,
    subject: head.title,
    language: statement.locale,
    issuedAt: statement.issuedAt,
  });
  const width = CONTENT_WIDTH / 2 - 10;
  const left = drawParty(sheet, firm.label, firm.lines, LEFT, width);
  const right = drawHero(sheet, due, LEFT + CONTENT_WIDTH - width, width);
  sheet.y = Math.max(left, right) + 16;

  drawSection(sheet, open.title, 60);
  if (open.rows.length === 0) sheet.paragraph(open.none);
  else drawTable(sheet, columnsOf(open.columns, [undefined, 90, 110, -90]), open.rows);
  if (credit) {
    sheet.space(6);
    sheet.paragraph(credit, { ...BODY, bold: true });
  }
  if (payment.facts.length > 0) {
    sheet.space(12);
    drawSection(sheet, payment.title);
    drawFacts(sheet, payment.facts, [2, 1]);
  }
  sheet.space(12);
  drawSection(sheet, lines.title, 60);
  drawTable(sheet, columnsOf(lines.columns, [64, undefined, -76, -76, -80]), lines.rows, {
    style: { size: 8.5 },
  });
  return sheet.finish();
}

/** Widths in points; negative ones stand at the right, those without share what is left. */
const columnsOf = (labels: readonly string[], widths: readonly (number | undefined)[]): Column[] =>
  labels.map((label, at) => {
    const width = widths[at];
    if (width === undefined) return { label };
    return width < 0 ? { label, width: -width, align: 'right' } : { label, width };
  });
