import { drawFacts, drawHero, drawParty, drawSection, drawTotals } from '#app/documents/kit/blocks.server';
import { BODY, CONTENT_WIDTH, NOTE } from '#app/documents/kit/look';
import { LEFT, Sheet } from '#app/documents/kit/sheet.server';
import { drawTable } from '#app/documents/kit/table.server';
import type { ReminderSnapshot } from '#app/domain/payments/papers';
import type { ReminderContent } from './content';

export function drawReminder(content: ReminderContent, reminder: ReminderSnapshot): Promise<Uint8Array> {
  const { head, firm, due, opening, items, interest, totals, payment, closing } = content;
  const sheet = new Sheet(head, {
    title: `${head.title} ${reminder.firm.name}`,
    author: reminder.organiser.name,
    subject: head.title,
    language: reminder.locale,
    issuedAt: reminder.issuedAt,
  });
  const width = CONTENT_WIDTH / 2 - 10;
  const left = drawParty(sheet, firm.label, firm.lines, LEFT, width);
  const right = drawHero(sheet, due, LEFT + CONTENT_WIDTH - width, width);
  sheet.y = Math.max(left, right) + 18;
  sheet.paragraph(opening);
  sheet.space(10);
  const [number = '', issued = '', dueOn = '', total = '', open = ''] = items.columns;
  drawTable(
    sheet,
    [
      { label: number },
      { label: issued, width: 70 },
      { label: dueOn, width: 70 },
      { label: total, width: 90, align: 'right' },
      { label: open, width: 90, align: 'right' },
    ],
    items.rows,
  );
  if (interest) drawInterest(sheet, interest);
  sheet.space(10);
  drawTotals(sheet, totals, 280);
  sheet.space(14);
  drawSection(sheet, payment.title);
  drawFacts(
    sheet,
    payment.facts,
    payment.facts.map(({ value }) => (value.length > 24 ? 2 : 1)),
  );
  sheet.space(8);
  for (const text of closing) {
    sheet.paragraph(text, BODY);
    sheet.space(6);
  }
  return sheet.finish();
}

function drawInterest(
  sheet: Sheet,
  { title, columns, rows }: NonNullable<ReminderContent['interest']>,
): void {
  if (rows.length === 0) return;
  const [number = '', period = '', days = '', open = '', rate = '', cents = ''] = columns;
  sheet.space(12);
  drawSection(sheet, title, 50);
  drawTable(
    sheet,
    [
      { label: number },
      { label: period, width: 130 },
      { label: days, width: 40, align: 'right' },
      { label: open, width: 80, align: 'right' },
      { label: rate, width: 55, align: 'right' },
      { label: cents, width: 70, align: 'right' },
    ],
    rows,
    { style: NOTE },
  );
}
