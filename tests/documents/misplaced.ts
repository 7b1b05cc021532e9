import { A4, MARGIN, SMALLEST } from '#app/documents/kit/look';
import type { ReadPdf, Stretch } from './read-pdf';

/** Text beside the margins or below the foot, without a glyph, smaller than `smallest` points, or over other text. */
export function misplacedIn({ stretches }: ReadPdf, smallest = SMALLEST): string[] {
  const told = (what: string, found: Stretch[]) =>
    found.map(({ page, text }) => `${what} p. ${page}: ${text}`);
  return [
    ...told(
      'beside the margins',
      stretches.filter(({ x, right }) => x < MARGIN - 0.5 || right > A4.width - MARGIN + 0.5),
    ),
    ...told(
      'without a glyph',
      stretches.filter(({ notdef }) => notdef > 0),
    ),
    ...told(
      'below the foot',
      stretches.filter(({ baseline }) => baseline > A4.height - MARGIN),
    ),
    ...told(
      'too small',
      stretches.filter(({ size }) => size < smallest),
    ),
    ...told(
      'over other text',
      stretches.filter((one, index) => stretches.slice(index + 1).some((other) => over(one, other))),
    ),
  ];
}

const over = (one: Stretch, other: Stretch): boolean =>
  other.page === one.page &&
  Math.abs(other.baseline - one.baseline) < Math.min(one.size, other.size) * 0.7 &&
  other.x < one.right - 0.6 &&
  one.x < other.right - 0.6;
