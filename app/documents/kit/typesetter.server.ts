import type { ArchivePdf } from './archive-pdf.server';
import { type Face, fontOf, shapedWordsOf, type Weight } from './fonts.server';
import { breakLines } from './lines';
import { COLOURS, lineHeight, SMALLEST, type TextStyle } from './look';
import { runsOf } from './runs.server';

export type Align = 'left' | 'right' | 'centre';

export type SetText = { lines: string[]; style: TextStyle; height: number };

/** Measures, breaks and sets text on a PDF; the only place that calls pdfkit's text. */
export class Typesetter {
  readonly #pdf: ArchivePdf;
  readonly #registered = new Set<string>();

  constructor(pdf: ArchivePdf) {
    this.#pdf = pdf;
  }

  widthOf(text: string, style: TextStyle): number {
    const key = `${style.bold ? 'b' : 'r'}${style.size} ${text}`;
    const known = measured.get(key) ?? this.#measure(text, style);
    if (measured.size >= MANY) measured.clear();
    measured.set(key, known);
    // The file names its faces in the order in which they are met: it must be the same whatever was measured before.
    for (const face of known.faces) this.#open(face, style);
    return known.width;
  }

  /** Text broken to a width. */
  lay(text: string, width: number, style: TextStyle): SetText {
    const lines = breakLines(text, width, (part) => this.widthOf(part, style));
    return { lines, style, height: lines.length * lineHeight(style) };
  }

  /** As `lay`, in the largest size from the style's down to `smallest` that needs no more than `mostLines`. */
  layWithin(text: string, width: number, style: TextStyle, mostLines = 1, smallest = SMALLEST): SetText {
    let laid = this.lay(text, width, style);
    for (let size = style.size - 0.5; laid.lines.length > mostLines && size >= smallest; size -= 0.5) {
      laid = this.lay(text, width, { ...style, size });
    }
    return laid;
  }

  /** Sets laid text with its top left corner at (x, y) of a column; answers the y below it. */
  set({ lines, style, height }: SetText, x: number, y: number, width: number, align: Align = 'left'): number {
    lines.forEach((line, index) => {
      const spare = align === 'left' ? 0 : width - this.widthOf(line, style);
      const top = y + index * lineHeight(style);
      this.setLine(line, x + (align === 'centre' ? spare / 2 : spare), baselineOf(top, style), style);
    });
    return y + height;
  }

  setLine(text: string, x: number, baseline: number, style: TextStyle): void {
    let at = x;
    const runs = runsOf(text);
    for (const run of runs) {
      const pdf = this.#use(run.face, style);
      pdf.fillColor(style.colour ?? COLOURS.ink);
      pdf.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      if (run !== runs.at(-1)) at += this.widthOf(run.text, style);
    }
  }

  #measure(text: string, style: TextStyle): Measured {
    const runs = runsOf(text);
    const width = runs.reduce((sum, run) => sum + this.#use(run.face, style).widthOfString(run.text), 0);
    return { width, faces: [...new Set(runs.map(({ face }) => face))] };
  }

  #use(face: Face, style: TextStyle): ArchivePdf {
    return this.#pdf.font(this.#open(face, style)).fontSize(style.size);
  }

  #open(face: Face, style: TextStyle): string {
    const weight: Weight = style.bold ? 'bold' : 'regular';
    const name = `${face}-${weight}`;
    if (this.#registered.has(name)) return name;
    this.#pdf.registerFont(name, fontOf(face, weight));
    this.#pdf.font(name);
    this.#pdf.shareWords(shapedWordsOf(face, weight));
    this.#registered.add(name);
    return name;
  }
}

type Measured = { width: number; faces: Face[] };

const MANY = 50_000;

/** Widths in points of what papers said before, for the whole process. */
const measured = new Map<string, Measured>();

/** Capitals stand in the middle of their line. */
const baselineOf = (top: number, style: TextStyle): number =>
  top + lineHeight(style) / 2 + style.size * 0.357;
