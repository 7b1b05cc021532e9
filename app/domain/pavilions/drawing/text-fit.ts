/** One line set in a frame: its font size in metres and whether it is the bold one. */
export type FittedLine = { text: string; size: number; bold: boolean };

export type TextWanted = { label: string; area?: string; sublabel?: string };

/** In metres; all shrink together to `least` of these, a name no further than `smallest`; `whole`: no word is broken. */
export type Sizes = {
  label: number;
  area: number;
  sublabel: number;
  smallest: number;
  least: number;
  whole: boolean;
};

export const PRINTED: Sizes = {
  ...{ label: 0.62, area: 0.46, sublabel: 0.46, smallest: 0.28, least: 0.45, whole: false },
};

export const LINE_HEIGHT = 1.22;

/**
 * Width in em, never less than Noto Sans Bold's: wide letters and full-width scripts counted as such,
 * so that what fits here fits in any of the fonts.
 */
export function emWidth(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return sum;
}

/** A plan asks for tens of thousands of letters, of which there are a hundred. */
const widths = new Map<string, number>();

function letterWidth(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  const width = measured(letter);
  widths.set(letter, width);
  return width;
}

function measured(letter: string): number {
  const bare = letter.normalize('NFD').charAt(0);
  if (/[ijlI.,:;'’|!() -]/.test(bare)) return 0.4;
  if (/[cfrstz]/.test(bare)) return 0.52;
  if (/[mwMW%@&—…]/.test(bare)) return 1;
  if (/[0-9a-z²]/.test(bare)) return 0.64;
  if (/[ABCEFKLPRSTVXYZ]/.test(bare)) return 0.7;
  return bare > '\u1100' ? 1.05 : 0.82;
}

/**
 * Label, area and firm's name in a frame (metres): shrunk together until they fit, the name wrapped at its spaces and,
 * at the smallest size, cut with "…". Never wider or higher than the frame; [] when nothing can be read in it.
 */
export function fitText(
  wanted: TextWanted,
  width: number,
  height: number,
  sizes: Sizes = PRINTED,
): FittedLine[] {
  const longestWord = Math.max(1, ...(wanted.sublabel ?? '').split(/[ -]+/).map(emWidth));
  const at = (scale: number) => linesAt(wanted, longestWord, width, scale, sizes);
  for (let scale = 1; scale >= sizes.least; scale -= 0.05) {
    const lines = at(scale);
    if (heightOf(lines) <= height) return lines;
  }
  const lines = at(sizes.least);
  const kept = lines.filter((_, index) => heightOf(lines.slice(0, index + 1)) <= height);
  return kept.map((line, index) =>
    index === kept.length - 1 && kept.length < lines.length && index > (wanted.area ? 1 : 0)
      ? ellipsised(line, width)
      : line,
  );
}

export const heightOf = (lines: FittedLine[]) => lines.reduce((sum, { size }) => sum + size * LINE_HEIGHT, 0);

function linesAt(
  { label, area, sublabel }: TextWanted,
  longestWord: number,
  width: number,
  scale: number,
  sizes: Sizes,
): FittedLine[] {
  const single = (text: string, size: number, bold: boolean): FittedLine => ({
    text,
    size: Math.min(size * scale, width / emWidth(text)),
    bold,
  });
  const size = Math.max(sizes.smallest, Math.min(sizes.sublabel * scale, width / longestWord));
  const named = sublabel && !(sizes.whole && longestWord * size > width) ? wrap(sublabel, width / size) : [];
  return [
    single(label, sizes.label, true),
    ...(area ? [single(area, sizes.area, false)] : []),
    ...named.map((text) => ({ text, size, bold: false })),
  ];
}

function wrap(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +|(?<=-)/).flatMap((word) => broken(word, ems))) {
    const longer = line ? `${line}${line.endsWith('-') ? '' : ' '}${word}` : word;
    if (line && emWidth(longer) > ems) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

function broken(word: string, ems: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let wide = 0;
  for (const letter of word) {
    const width = letterWidth(letter);
    if (piece && wide + width > ems) {
      pieces.push(piece);
      piece = '';
      wide = 0;
    }
    piece += letter;
    wide += width;
  }
  return piece ? [...pieces, piece] : pieces;
}

function ellipsised(line: FittedLine, width: number): FittedLine {
  const letters = [...line.text];
  while (letters.length > 0 && emWidth(`${letters.join('')}…`) * line.size > width) letters.pop();
  return { ...line, text: `${letters.join('').trimEnd()}…` };
}
