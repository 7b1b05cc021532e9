import { FACES, type Face, has } from './fonts.server';
import { inVisualOrder } from './visual-order';

export type Run = { face: Face; text: string };

const UNKNOWN = '\uFFFD';

const MARK = /^\p{M}$/u;

/**
 * A line as stretches that one face can set, in the order in which they stand on paper. A stretch without Noto Sans glyphs stays whole in the first East Asian
 * face that has all of it, so that a Chinese name isn't set in two designs; a sign that no face has becomes U+FFFD.
 */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const stretch of stretchesOf(inVisualOrder(clean(text)))) {
    for (const run of facesOf(stretch)) {
      const last = runs.at(-1);
      if (last && last.face === run.face) last.text += run.text;
      else runs.push(run);
    }
  }
  return runs;
}

const clean = (text: string): string => text.normalize('NFC').replace(UNSEEN, '');

/** Controls, and what chooses a picture's colours or joins several: papers set them plain, one after the other. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE0E\uFE0F]|\p{Emoji_Modifier}/gu;

function stretchesOf(text: string): { latin: boolean; text: string }[] {
  const stretches: { latin: boolean; text: string }[] = [];
  for (const sign of text) {
    const last = stretches.at(-1);
    const latin = has('latin', sign);
    if (last && (last.latin === latin || MARK.test(sign))) last.text += sign;
    else stretches.push({ latin, text: sign });
  }
  return stretches;
}

function facesOf(stretch: { latin: boolean; text: string }): Run[] {
  if (stretch.latin) return [{ face: 'latin', text: stretch.text }];
  const signs = [...stretch.text];
  const whole = FACES.find((face) => signs.every((sign) => has(face, sign)));
  if (whole) return [{ face: whole, text: stretch.text }];
  return signs.map((sign) => {
    const face = FACES.find((candidate) => has(candidate, sign));
    return face ? { face, text: sign } : { face: 'latin', text: UNKNOWN };
  });
}
