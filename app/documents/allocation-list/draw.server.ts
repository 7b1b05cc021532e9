import { drawHero, drawSection } from '#app/documents/kit/blocks.server';
import { drawInTwo, drawListSection } from '#app/documents/kit/lists.server';
import { CONTENT_WIDTH, NOTE } from '#app/documents/kit/look';
import { drawPlan, planHeight } from '#app/documents/kit/plan.server';
import { drawLegend } from '#app/documents/kit/plan-legend.server';
import { LEFT, Sheet } from '#app/documents/kit/sheet.server';
import { type BoothState, planDrawing } from '#app/domain/pavilions/drawing';
import type { AllocationListContent } from './content';
import type { AllocationListSnapshot } from './snapshot';

const LOOK = { widths: [42, { figures: 24 }, 44, undefined, 108, 84], style: { size: 8.5 } };
const INDEX = { widths: [undefined, 62], style: { size: 8.5 } };

const TAKEN: BoothState = { fill: 'accentTint' };
const FREE: BoothState = { pattern: 'diagonal', ink: 'muted' };

export function drawAllocationList(
  content: AllocationListContent,
  snapshot: AllocationListSnapshot,
): Promise<Uint8Array> {
  const sheet = new Sheet(content.head, {
    title: `${content.head.title} ${snapshot.edition.name}`,
    author: snapshot.organiser.name,
    subject: snapshot.edition.name,
    language: snapshot.locale,
    issuedAt: snapshot.releasedAt,
  });
  sheet.y = drawHero(sheet, content.sum, LEFT, CONTENT_WIDTH) + 18;
  for (const hall of content.halls) {
    drawHall(sheet, content, hall, snapshot);
    drawListSection(sheet, content.columns, hall, LOOK);
    sheet.space(20);
  }
  drawSection(sheet, content.index.title, 90);
  drawInTwo(sheet, content.index.columns, content.index.rows, INDEX);
  return sheet.finish();
}

/** A hall's plan with its signs, never torn; its table follows. */
function drawHall(
  sheet: Sheet,
  { legend }: AllocationListContent,
  { hall, plan: title, counts }: AllocationListContent['halls'][number],
  { plan, booths, holders, locale }: AllocationListSnapshot,
): void {
  const held = new Set(holders.map(({ booth }) => booth));
  const fills = Object.fromEntries(booths.map(({ label }) => [label, held.has(label) ? TAKEN : FREE]));
  const drawing = planDrawing(plan, { hall, locale, fills });
  const height = planHeight(drawing, CONTENT_WIDTH, sheet.tallest - 80);
  drawSection(sheet, title, height + 60);
  sheet.paragraph(counts, NOTE);
  sheet.space(3);
  drawLegend(sheet, legend);
  sheet.space(4);
  drawPlan(sheet, drawing, LEFT, sheet.y, height);
  sheet.space(height + 10);
}
