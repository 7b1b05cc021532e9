import type { DrawingToken, Shape } from './shapes';
import { emWidth } from './text-fit';

/** A sign in a booth's corner, so that a state never hangs on colour alone; a text is a wish's rank or a number. */
export type Mark = 'tick' | 'cross' | 'dot' | 'ring' | 'lock' | 'away' | 'triangle' | { text: string };

export const MARK_SIZE = 0.6;

type Square = { x: number; y: number; size: number };

/** The mark in a square whose top left corner is (x, y). */
export function markShapes(mark: Mark, { x, y, size }: Square, token: DrawingToken, booth?: string): Shape[] {
  const common = { part: 'mark' as const, ...(booth ? { booth } : {}) };
  const stroke = { token, weight: 'ring' as const };
  const at = (across: number, down: number): [number, number] => [x + across * size, y + down * size];
  const [middleX, middleY] = at(0.5, 0.5);
  if (typeof mark === 'object') {
    const letters = Math.min(0.7 * size, (size * 0.8) / emWidth(mark.text));
    return [
      { shape: 'circle', x: middleX, y: middleY, radius: size / 2, fill: token, ...common },
      {
        shape: 'text',
        x: middleX,
        y: middleY + letters * 0.36,
        size: letters,
        text: mark.text,
        anchor: 'middle',
        bold: true,
        token: 'booth',
        ...common,
      },
    ];
  }
  switch (mark) {
    case 'tick':
      return [{ shape: 'polyline', points: [at(0.1, 0.55), at(0.4, 0.85), at(0.9, 0.2)], stroke, ...common }];
    case 'cross':
      return [
        { shape: 'polyline', points: [at(0.15, 0.15), at(0.85, 0.85)], stroke, ...common },
        { shape: 'polyline', points: [at(0.85, 0.15), at(0.15, 0.85)], stroke, ...common },
      ];
    case 'dot':
      return [{ shape: 'circle', x: middleX, y: middleY, radius: size / 3, fill: token, ...common }];
    case 'ring':
      return [{ shape: 'circle', x: middleX, y: middleY, radius: size / 3, stroke, ...common }];
    case 'away':
      return [
        { shape: 'circle', x: middleX, y: middleY, radius: 0.4 * size, stroke, ...common },
        { shape: 'polyline', points: [at(0.22, 0.78), at(0.78, 0.22)], stroke, ...common },
      ];
    case 'triangle':
      return [
        { shape: 'polygon', points: [at(0.5, 0.1), at(0.95, 0.9), at(0.05, 0.9)], fill: token, ...common },
      ];
    case 'lock': {
      const shackle = [
        at(0.3, 0.5),
        at(0.3, 0.25),
        at(0.4, 0.12),
        at(0.6, 0.12),
        at(0.7, 0.25),
        at(0.7, 0.5),
      ];
      const body = [at(0.15, 0.48), at(0.85, 0.48), at(0.85, 0.95), at(0.15, 0.95)];
      return [
        { shape: 'polyline', points: shackle, stroke, ...common },
        { shape: 'polygon', points: body, fill: token, ...common },
      ];
    }
  }
}
