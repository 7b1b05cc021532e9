/** One line set in a frame: its font size in metres and whether it is the bold one. */
export type FittedLine = { text: string; size: number; bold: boolean };

export type TextWanted = { label: string; area?: string; sublabel?: string };

const LABEL = 0.62;
const AREA = 0.46;
const SUBLABEL = 0.46;
const SMALLEST = 0.28;
export const LINE_HEIGHT = 1.22;

/**
 * Width in em, never less than Noto Sans Bold's: wide letters and full-width scripts counted as such,
 * so that what fits here fits in any of the fonts.
 */
export function emWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
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
export function fitText(wanted: TextWanted, width: number, height: number): FittedLine[] {
  for (let scale = 1; scale >= 0.45; scale -= 0.05) {
    const lines = linesAt(wanted, width, scale);
    if (heightOf(lines) <= height) return lines;
  }
  const lines = linesAt(wanted, width, 0.45);
  const kept = lines.filter((_, index) => heightOf(lines.slice(0, index + 1)) <= height);
  return kept.map((line, index) =>
    index === kept.length - 1 && kept.length < lines.length && !line.bold ? ellipsised(line, width) : line,
  );
}

export const heightOf = (lines: FittedLine[]) => lines.reduce((sum, { size }) => sum + size * LINE_HEIGHT, 0);

function linesAt({ label, area, sublabel }: TextWanted, width: number, scale: number): FittedLine[] {
  const single = (text: string, size: number, bold: boolean): FittedLine => ({
    text,
    size: Math.min(size * scale, width / emWidth(text)),
    bold,
  });
  const longestWord = Math.max(1, ...(sublabel ?? '').split(/[ -]+/).map(emWidth));
  const size = Math.max(SMALLEST, Math.min(SUBLABEL * scale, width / longestWord));
  return [
    single(label, LABEL, true),
    ...(area ? [single(area, AREA, false)] : []),
    ...(sublabel ? wrap(sublabel, width / size).map((text) => ({ text, size, bold: false })) : []),
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
  for (const letter of word) {
    if (piece && emWidth(piece + letter) > ems) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece ? [...pieces, piece] : pieces;
}

function ellipsised(line: FittedLine, width: number): FittedLine {
  const letters = [...line.text];
  while (letters.length > 0 && emWidth(`${letters.join('')}…`) * line.size > width) letters.pop();
  return { ...line, text: `${letters.join('').trimEnd()}…` };
}
