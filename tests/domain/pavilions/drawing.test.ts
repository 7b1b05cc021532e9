import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boothsOf } from '#app/domain/pavilions/booths';
import { legendSample, planDrawing, type Shape, seenAt, squareMetres } from '#app/domain/pavilions/drawing';
import { emWidth, fitText, heightOf } from '#app/domain/pavilions/drawing/text-fit';
import { PLAN_SLUGS, planOf } from './plans';

const bologna = planOf('cosmoprof-bologna-2027');
/** Room around the hall, in metres. */
const MARGIN = 1.2;
const wallsOf = (shapes: Shape[], label: string) =>
  shapes.filter((shape) => shape.part === 'wall' && shape.booth === label && shape.shape === 'line');

describe('the drawing of a hall', () => {
  test('closed sides are walls, open ones a dashed hair line between two posts', () => {
    const { shapes } = planDrawing(bologna, { hall: '16', locale: 'fr' });
    const weights = wallsOf(shapes, '16-D24').map((wall) =>
      wall.shape === 'line' ? [wall.stroke.weight, wall.stroke.dashed ?? false] : [],
    );
    expect(weights).toEqual([
      ['hair', true],
      ['wall', false],
      ['wall', false],
      ['wall', false],
      ['wall', false],
      ['wall', false],
    ]);
  });

  test('everything lies on the sheet and every booth shows its label, from afar without the hall’s', () => {
    for (const slug of PLAN_SLUGS) {
      const plan = planOf(slug);
      for (const hall of plan.halls) {
        const drawing = planDrawing(plan, { hall: hall.id, locale: 'en' });
        expect(drawing.shapes.filter((shape) => !onSheet(shape, drawing.width, drawing.height))).toEqual([]);
        const sold = plan.stands.filter((stand) => stand.hall === hall.id).map(({ label }) => label);
        for (const level of ['near', 'mid', 'far'] as const) {
          const shown = drawing.shapes.flatMap((s) =>
            s.shape === 'text' && s.bold && seenAt(s, level) ? [s.text] : [],
          );
          const short = (label: string) =>
            level === 'near' ? label : label.replace(new RegExp(`^${hall.id}-`), '');
          expect(shown.filter((label) => !label.includes('COL'))).toEqual(sold.map(short));
        }
      }
    }
  });

  test('state shows as fill, pattern and mark; the ring comes last', () => {
    const fills = { '16-D20': { fill: 'doneTint', ink: 'done', pattern: 'dots', mark: 'tick' } } as const;
    const { shapes } = planDrawing(bologna, { hall: '16', locale: 'fr', fills, highlight: ['16-D21'] });
    const parts = new Set(shapes.filter(({ booth }) => booth === '16-D20').map(({ part }) => part));
    expect(parts).toEqual(new Set(['booth', 'pattern', 'wall', 'text', 'mark']));
    expect(shapes.at(-1)).toMatchObject({ part: 'highlight', booth: '16-D21', stroke: { weight: 'ring' } });
  });

  test('the further away, the larger the letters, and never beyond the booth', () => {
    const [booth] = boothsOf(bologna).filter(({ label }) => label === '16-D20');
    const fills = {
      '16-D20': { mark: { text: '2' }, leftMark: 'lock', sublabel: 'Verrerie de la Bresle' },
    } as const;
    const { shapes } = planDrawing(bologna, { hall: '16', locale: 'fr', fills });
    const textsAt = (level: 'near' | 'mid' | 'far') =>
      shapes.flatMap((shape) =>
        shape.shape === 'text' && shape.booth === '16-D20' && seenAt(shape, level) ? [shape] : [],
      );
    const labelAt = (level: 'near' | 'mid' | 'far') => textsAt(level).find(({ part }) => part === 'text');
    const sizes = (['near', 'mid', 'far'] as const).map((level) => labelAt(level)?.size ?? 0);
    expect(sizes).toEqual(sizes.toSorted());
    expect(new Set(sizes).size).toBe(3);
    expect(textsAt('far').map(({ text }) => text)).toEqual(['D20', '2']);
    for (const { x, y, size, text } of (['near', 'mid', 'far'] as const).flatMap(textsAt)) {
      const half = (emWidth(text) * size) / 2;
      expect(x - half).toBeGreaterThanOrEqual(MARGIN + (booth?.x ?? 0) - 1e-9);
      expect(x + half).toBeLessThanOrEqual(MARGIN + (booth?.x ?? 0) + (booth?.width ?? 0) + 1e-9);
      expect(y).toBeLessThanOrEqual(MARGIN + (booth?.y ?? 0) + (booth?.depth ?? 0));
    }
  });

  test('an unknown hall is an empty sheet', () => {
    expect(planDrawing(bologna, { hall: '99', locale: 'fr' })).toEqual({ width: 0, height: 0, shapes: [] });
  });

  test('a legend sample has the state and no words', () => {
    const { shapes } = legendSample({ fill: 'wrongTint', mark: 'cross', pattern: 'cross', ink: 'wrong' });
    expect(shapes.some((shape) => shape.shape === 'text')).toBe(false);
    expect(shapes.filter(({ part }) => part === 'mark')).toHaveLength(2);
  });
});

describe('text in a booth', () => {
  test('is never wider or higher than its frame', () => {
    const word = fc.string({ minLength: 1, maxLength: 24 });
    const name = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 14 }),
        name,
        fc.double({ min: 0.4, max: 6, noNaN: true }),
        fc.double({ min: 0.4, max: 6, noNaN: true }),
        (label, sublabel, width, height) => {
          const lines = fitText({ label, area: '12 m²', sublabel }, width, height);
          expect(heightOf(lines)).toBeLessThanOrEqual(height + 1e-9);
          for (const line of lines) expect(emWidth(line.text) * line.size).toBeLessThanOrEqual(width + 1e-9);
        },
      ),
    );
  });

  test('a long name is wrapped at its spaces, then cut', () => {
    const name = 'Laboratoires de la Côte Émeraude Biotechnologies Marines';
    const wide = fitText({ label: 'A1', sublabel: name }, 4, 3).map(({ text }) => text);
    expect(wide.join(' ')).toBe(`A1 ${name}`);
    const narrow = fitText({ label: 'A1', area: '4 m²', sublabel: name }, 1.7, 1.7).map(({ text }) => text);
    expect(narrow.slice(0, 2)).toEqual(['A1', '4 m²']);
    expect(narrow.at(-1)).toMatch(/…$/);
  });
});

test('square metres as the reader writes them', () => {
  expect(squareMetres(7.5, 'fr')).toBe('7,5\u00a0m²');
  expect(squareMetres(7.5, 'en')).toBe('7.5\u00a0m²');
});

function onSheet(shape: Shape, width: number, height: number): boolean {
  const points: [number, number][] = [];
  if (shape.shape === 'rect')
    points.push([shape.x, shape.y], [shape.x + shape.width, shape.y + shape.height]);
  if (shape.shape === 'polygon' || shape.shape === 'polyline') points.push(...shape.points);
  if (shape.shape === 'line') points.push([shape.x1, shape.y1], [shape.x2, shape.y2]);
  if (shape.shape === 'circle' || shape.shape === 'text') points.push([shape.x, shape.y]);
  return points.every(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);
}
