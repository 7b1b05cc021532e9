import {
  drawFacts,
  drawHero,
  drawParty,
  drawSection,
  drawTotals,
  totalsHeight,
} from '#app/documents/kit/blocks.server';
import { BODY, CONTENT_WIDTH, NOTE, SECTION } from '#app/documents/kit/look';
import { drawPlan, planHeight } from '#app/documents/kit/plan.server';
import { drawLegend } from '#app/documents/kit/plan-legend.server';
import { LEFT, RIGHT, Sheet } from '#app/documents/kit/sheet.server';
import { drawTable, tableHeight } from '#app/documents/kit/table.server';
import { planDrawing } from '#app/domain/pavilions/drawing';
import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';
import type { ConfirmationContent } from './content';

const HALF = CONTENT_WIDTH / 2 - 10;
const ONE_COLUMN_STEPS = 5;

export function drawConfirmation(
  content: ConfirmationContent,
  confirmation: ConfirmationSnapshot,
): Promise<Uint8Array> {
  const sheet = new Sheet(content.head, {
    title: `${content.head.title} ${confirmation.booth.label}`,
    author: confirmation.organiser.name,
    subject: content.edition,
    language: confirmation.locale,
    issuedAt: confirmation.confirmedAt,
  });
  drawOpening(sheet, content);
  for (const facts of content.facts)
    drawFacts(sheet, facts, facts.length === 2 ? [1, 1.6] : facts.map(() => 1));
  sheet.space(6);
  drawSteps(sheet, content.next);
  sheet.space(12);
  drawOffer(sheet, content);
  sheet.space(14);
  if (content.contact) sheet.paragraph(content.contact, BODY);
  drawHall(sheet, content, confirmation);
  return sheet.finish();
}

function drawOpening(sheet: Sheet, content: ConfirmationContent): void {
  const left = drawParty(sheet, content.firm.label, content.firm.lines, LEFT, HALF);
  const right = drawHero(sheet, content.booth, RIGHT - HALF, HALF);
  sheet.y = Math.max(left, right) + 16;
  sheet.paragraph(content.edition, { size: 14, bold: true });
  if (content.replaces) sheet.paragraph(content.replaces, BODY);
  sheet.space(6);
}

/** A fair's many deadlines stand in two columns, so that all that is agreed stays on the first page. */
function drawSteps(
  sheet: Sheet,
  { title, columns: [when = '', what = ''], rows }: ConfirmationContent['next'],
) {
  drawSection(sheet, title);
  const columns = [{ label: when, width: 72 }, { label: what }];
  const style = { size: 8.5 };
  const middle = Math.ceil(rows.length / 2);
  const halves = [
    { x: LEFT, rows: rows.slice(0, middle) },
    { x: RIGHT - HALF, rows: rows.slice(middle) },
  ];
  const height = Math.max(
    ...halves.map(({ x, rows }) => tableHeight(sheet, columns, rows, { x, width: HALF, style })),
  );
  if (rows.length <= ONE_COLUMN_STEPS || height > sheet.tallest) {
    drawTable(sheet, columns, rows, { style });
    return;
  }
  sheet.keep(height);
  const top = sheet.y;
  for (const { x, rows } of halves) {
    sheet.y = top;
    drawTable(sheet, columns, rows, { x, width: HALF, style });
  }
  sheet.y = top + height;
}

/** What is included at the left, its price at the right; both stay on one page. */
function drawOffer(sheet: Sheet, { included, price }: ConfirmationContent): void {
  const items = sheet.type.lay(included.items.join(' · '), HALF, BODY);
  const totals = [...price.rows, ...price.totals];
  sheet.keep(Math.max(items.height, totalsHeight(sheet, totals, HALF)) + 24);
  const top = sheet.y;
  drawSection(sheet, included.title, 0);
  sheet.y = sheet.type.set(items, LEFT, sheet.y, HALF);
  const below = sheet.y;
  sheet.y = top;
  sheet.put(price.title, SECTION, RIGHT - HALF, HALF);
  sheet.y += 18;
  drawTotals(sheet, totals, HALF);
  sheet.y = Math.max(sheet.y, below);
}

function drawHall(
  sheet: Sheet,
  content: ConfirmationContent,
  { plan, booth, locale }: ConfirmationSnapshot,
): void {
  const [hall] = plan.halls;
  const drawing = planDrawing(plan, {
    hall: hall.id,
    locale,
    fills: { [booth.label]: { fill: 'roseTint' } },
    highlight: [booth.label],
  });
  const height = planHeight(drawing, CONTENT_WIDTH, sheet.tallest - 80);
  if (height === 0) return;
  sheet.space(12);
  drawSection(sheet, content.plan.title, height + 54);
  sheet.paragraph(content.plan.note, NOTE);
  sheet.space(3);
  drawLegend(sheet, content.plan.legend);
  sheet.space(4);
  drawPlan(sheet, drawing, LEFT, sheet.y, height);
  sheet.y += height;
}
