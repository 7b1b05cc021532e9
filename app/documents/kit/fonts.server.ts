import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Font, openSync } from 'fontkit';

/** The order is the order of preference: Noto Sans, small faces of one script each, then the East Asian one that has the sign. */
export const FACES = ['latin', 'arabic', 'thai', 'korean', 'chinese', 'emoji'] as const;

export type Face = (typeof FACES)[number];

export type Weight = 'regular' | 'bold';

const FILES: Record<Face, Record<Weight, [packageEntry: string, ...path: string[]]>> = {
  latin: {
    regular: ['@expo-google-fonts/noto-sans', '400Regular', 'NotoSans_400Regular.ttf'],
    bold: ['@expo-google-fonts/noto-sans', '700Bold', 'NotoSans_700Bold.ttf'],
  },
  arabic: {
    regular: ['@expo-google-fonts/noto-sans-arabic', '400Regular', 'NotoSansArabic_400Regular.ttf'],
    bold: ['@expo-google-fonts/noto-sans-arabic', '700Bold', 'NotoSansArabic_700Bold.ttf'],
  },
  thai: {
    regular: ['@expo-google-fonts/noto-sans-thai', '400Regular', 'NotoSansThai_400Regular.ttf'],
    bold: ['@expo-google-fonts/noto-sans-thai', '700Bold', 'NotoSansThai_700Bold.ttf'],
  },
  korean: {
    regular: ['@embedpdf/fonts-kr', '..', 'fonts', 'NotoSansKR-Regular.otf'],
    bold: ['@embedpdf/fonts-kr', '..', 'fonts', 'NotoSansKR-Bold.otf'],
  },
  chinese: {
    regular: ['@embedpdf/fonts-sc', '..', 'fonts', 'NotoSansHans-Regular.otf'],
    bold: ['@embedpdf/fonts-sc', '..', 'fonts', 'NotoSansHans-Bold.otf'],
  },
  emoji: {
    regular: ['@expo-google-fonts/noto-emoji', '400Regular', 'NotoEmoji_400Regular.ttf'],
    bold: ['@expo-google-fonts/noto-emoji', '700Bold', 'NotoEmoji_700Bold.ttf'],
  },
};

const opened = new Map<string, Font>();

/** Parsed once per process: parsing anew for each paper costs fifteen times the drawing. */
export function fontOf(face: Face, weight: Weight): Font {
  const key = `${face}-${weight}`;
  const known = opened.get(key);
  if (known) return known;
  const font = openSync(fileOf(face, weight));
  if (!('layout' in font)) throw new TypeError(`a collection, not a font: ${key}`);
  rememberSigns(font);
  opened.set(key, font);
  return font;
}

/**
 * fontkit keeps a glyph as it was first asked for. Asked for as a part of another ("E" within "É"), it would stand for no
 * sign ever after in this process, and the text of later papers could be neither searched nor read aloud.
 */
function rememberSigns(font: Font): void {
  const glyphOf = font.getGlyph.bind(font);
  font.getGlyph = (id, signs = []) => {
    const glyph = glyphOf(id, signs);
    if (glyph.codePoints.length === 0) glyph.codePoints = signs;
    return glyph;
  };
}

/** What a document of pdfkit has shaped of a face: word to glyphs and positions, the same in every size. */
export type ShapedWords = Record<string, unknown>;

const shaped = new Map<Font, { words: ShapedWords; papers: number }>();

/** So many papers share their words; then memory is given back. */
const SHARED_BY = 200;

/** Shaping a word takes longer than all else that is done for it, and papers say the same words. */
export function shapedWordsOf(face: Face, weight: Weight): ShapedWords {
  const font = fontOf(face, weight);
  const known = shaped.get(font);
  if (known && known.papers < SHARED_BY) {
    known.papers += 1;
    return known.words;
  }
  const words: ShapedWords = Object.create(null);
  shaped.set(font, { words, papers: 1 });
  return words;
}

const coverage = new Map<string, boolean>();

export function has(face: Face, sign: string): boolean {
  const key = face + sign;
  const known = coverage.get(key);
  if (known !== undefined) return known;
  const covered = fontOf(face, 'regular').hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  coverage.set(key, covered);
  return covered;
}

function fileOf(face: Face, weight: Weight): string {
  const [entry, ...path] = FILES[face][weight];
  return join(createRequire(import.meta.url).resolve(entry), '..', ...path);
}
