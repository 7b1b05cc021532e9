import type { ArchivePdf } from './archive-pdf.server';
import { fontOf, type Weight } from './fonts.server';
import { breakLines } from './lines';
import { COLOURS, lineHeight, SMALLEST, type TextStyle } from './look';
import { type Run, runsOf } from './runs.server';

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
    return runsOf(text).reduce((width, run) => width + this.#use(run, style).widthOfString(run.text), 0);
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
    for (const run of runsOf(text)) {
      const pdf = this.#use(run, style);
      pdf.fillColor(style.colour ?? COLOURS.ink);
      pdf.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      at += pdf.widthOfString(run.text);
    }
  }

  #use(run: Run, style: TextStyle): ArchivePdf {
    const weight: Weight = style.bold ? 'bold' : 'regular';
    const name = `${run.face}-${weight}`;
    if (!this.#registered.has(name)) {
      this.#pdf.registerFont(name, fontOf(run.face, weight));
      this.#registered.add(name);
    }
    return this.#pdf.font(name).fontSize(style.size);
  }
}

/** Capitals stand in the middle of their line. */
const baselineOf = (top: number, style: TextStyle): number =>
  top + lineHeight(style) / 2 + style.size * 0.357;
