const EAST_ASIAN = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}';
const CLOSING = '、。，．：；！？」』）】》〉ー々';

/** Where a line may end: after spaces (no-break ones never, nor before ":" or "»"), after a hyphen or slash in a word, between ideographs. */
const OPPORTUNITY = new RegExp(
  `(?<=[ \\t])(?![ \\t:;?!»])|(?<=\\p{L}[-\\u2010\\u2013/])(?=\\p{L})|(?<=[${EAST_ASIAN}${CLOSING}])(?=[${EAST_ASIAN}])(?![${CLOSING}])`,
  'u',
);

/** Breaks text to a width; a word wider than the line is cut between its letters, so nothing is ever clipped. */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => breakParagraph(paragraph, width, widthOf));
}

function breakParagraph(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of paragraph.split(OPPORTUNITY).flatMap((word) => cutToWidth(word, width, widthOf))) {
    const word = piece.trimEnd();
    const wide = widthOf(word);
    if (line && used + wide > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += piece;
    used += wide + widthOf(piece.slice(word.length));
  }
  return [...lines, line.trimEnd()];
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cutToWidth(piece: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece];
  const cuts: string[] = [];
  let cut = '';
  for (const { segment } of letters.segment(piece)) {
    if (cut && widthOf(cut + segment) > width) {
      cuts.push(cut);
      cut = '';
    }
    cut += segment;
  }
  return [...cuts, cut];
}
