import { expect, test } from 'vitest';
import { planDrawing, type Shape } from '#app/domain/pavilions/drawing';
import { planMarkup } from '#app/features/pavilions/plan-markup';
import { pictureOf } from '#app/features/pavilions/plan-picture';
import { planOf } from '../../domain/pavilions/plans';

const wall = { token: 'ink', weight: 'wall' } as const;
const line = (x: number): Shape => ({
  ...{ shape: 'line', part: 'wall', booth: 'A1' },
  ...{ x1: x, y1: 0, x2: x, y2: 3, stroke: wall },
});

test('what follows and looks alike is one path, with each of its lines', () => {
  const markup = planMarkup([line(0), line(2), line(4)]);
  expect(markup).toBe("<path d='M0 0L0 3M2 0L2 3M4 0L4 3' fill='none' stroke='#1C1B2E' stroke-width='1'/>");
});

test('a firm’s name is text, whatever signs it has', () => {
  const place = { x: 1, y: 1, size: 0.5, anchor: 'middle', bold: true, token: 'ink' } as const;
  const markup = planMarkup([{ shape: 'text', part: 'text', text: `<b>O'Neil & "Fils"</b>`, ...place }]);
  expect(markup).toContain(`>&lt;b&gt;O'Neil &amp; "Fils"&lt;/b&gt;</text>`);
  expect(markup).not.toContain('<b>');
});

test('a picture’s booths are a few paths, and each word is still there', () => {
  const plan = planOf('cosmoprof-asia-2026');
  for (const { id } of plan.halls) {
    const drawing = planDrawing(plan, { hall: id, locale: 'en', highlight: ['3E-G11'] });
    const { markup } = pictureOf(drawing);
    const words = drawing.shapes.flatMap((shape) => (shape.shape === 'text' ? shape.text : []));
    const written = [...markup.matchAll(/>([^<]+)<\/text>/g)].map((match) => match[1]);
    expect(written.sort()).toEqual(words.sort());
    expect(markup.match(/<(rect|path|g)\b/g)?.length).toBeLessThan(30);
  }
});
