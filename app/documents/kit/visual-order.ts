import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

const FROM_THE_RIGHT = /[\p{scx=Arabic}\p{scx=Hebrew}]/u;

/** A word of a script written from the right, whose letters its font turns round, or any other sign. */
const WORD = /[\p{scx=Arabic}\p{scx=Hebrew}\p{M}]+|./gsu;

/**
 * One line as its words stand from left to right on paper, in a text written from the left (Unicode UAX #9): words of a
 * script written from the right change places, and their brackets turn; their letters are left to the shaping of the font.
 */
export function inVisualOrder(line: string): string {
  if (!FROM_THE_RIGHT.test(line)) return line;
  const found = bidi.getEmbeddingLevels(line, 'ltr');
  const mirrored = bidi.getMirroredCharactersMap(line, found.levels);
  let stretches: Stretch[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const level = found.levels[at] ?? 0;
    const sign = mirrored.get(at) ?? line.charAt(at);
    const last = stretches.at(-1);
    if (last?.level === level) last.text += sign;
    else stretches.push({ level, text: sign });
  }
  const deepest = Math.max(...stretches.map(({ level }) => level));
  for (let level = deepest; level > 0; level -= 1) stretches = turned(stretches, level);
  return stretches.map(wordsOf).join('');
}

type Stretch = { level: number; text: string };

/** Every sequence of stretches of this level or deeper, the other way round (rule L2). */
function turned(stretches: Stretch[], level: number): Stretch[] {
  const out: Stretch[] = [];
  let turning: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.level >= level) turning = [stretch, ...turning];
    else {
      out.push(...turning, stretch);
      turning = [];
    }
  }
  return [...out, ...turning];
}

const wordsOf = ({ level, text }: Stretch): string =>
  level % 2 === 0 ? text : (text.match(WORD) ?? []).reverse().join('');
