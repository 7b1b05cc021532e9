import { type ArchiveFacts, ArchivePdf } from './archive-pdf.server';
import {
  A4,
  BAND,
  BODY,
  brandOf,
  COLOURS,
  CONTENT_WIDTH,
  LEGAL,
  lineHeight,
  MARGIN,
  NOTE,
  STRONG,
  type TextStyle,
} from './look';
import { type Align, type SetText, Typesetter } from './typesetter.server';

/** What every paper says at its head and foot. */
export type PaperHead = {
  organiser: { name: string; lines: string[]; brandColour?: string };
  title: string;
  /** "N° AC-2026-00012" and the day, one under the other. */
  marks: string[];
  /** Who issues it, in one line: legal form, identifiers. */
  foot: string;
};

export const LEFT = MARGIN;
export const RIGHT = A4.width - MARGIN;

/** The pages of one paper, filled from top to bottom: `y` is where the next thing goes. */
export class Sheet {
  readonly pdf: ArchivePdf;
  readonly type: Typesetter;
  readonly brand: string;
  y = MARGIN;
  readonly #head: PaperHead;
  readonly #foot: SetText;
  readonly #bottom: number;

  constructor(head: PaperHead, facts: ArchiveFacts) {
    this.pdf = new ArchivePdf(facts);
    this.type = new Typesetter(this.pdf);
    this.brand = brandOf(head.organiser.brandColour);
    this.#head = head;
    this.#foot = this.type.lay(head.foot, CONTENT_WIDTH - 70, LEGAL);
    this.#bottom = A4.height - MARGIN - this.#foot.height - 10;
    this.#openPage();
    this.#drawFirstHead();
  }

  /** Height left on this page. */
  get left(): number {
    return this.#bottom - this.y;
  }

  /** Height of a page that holds nothing else. */
  get tallest(): number {
    return this.#bottom - MARGIN - 40;
  }

  /** Makes sure that `height` fits below, on a new page when it must. Answers whether one was begun. */
  keep(height: number): boolean {
    if (height <= this.left) return false;
    this.#openPage();
    this.#drawRunningHead();
    return true;
  }

  space(height: number): void {
    this.y += height;
  }

  /** A paragraph over a column's width; breaks over pages line by line. */
  paragraph(text: string, style: TextStyle = BODY, x = LEFT, width = CONTENT_WIDTH): void {
    for (const line of this.type.lay(text, width, style).lines) {
      this.keep(lineHeight(style));
      this.put(line, style, x, width);
      this.y += lineHeight(style);
    }
  }

  /** One line at the current height, without moving on. */
  put(line: string, style: TextStyle, x: number, width: number, align: Align = 'left'): void {
    this.type.set({ lines: [line], style, height: lineHeight(style) }, x, this.y, width, align);
  }

  rule(y = this.y, from = LEFT, to = RIGHT, colour: string = COLOURS.line, weight = 0.6): void {
    this.pdf.moveTo(from, y).lineTo(to, y).lineWidth(weight).strokeColor(colour).stroke();
  }

  /** Moves to where a block of this height ends at the foot of the page. */
  sinkTo(height: number): void {
    this.keep(height);
    this.y = Math.max(this.y, this.#bottom - height);
  }

  /** Numbers the pages and answers the file. */
  finish(): Promise<Uint8Array> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(start + page);
      const top = A4.height - MARGIN - this.#foot.height;
      this.rule(top - 5);
      this.type.set(this.#foot, LEFT, top, CONTENT_WIDTH);
      const number = this.type.lay(`Page ${page + 1} / ${count}`, 60, LEGAL);
      this.type.set(number, RIGHT - 60, top, 60, 'right');
    }
    return this.pdf.bytes();
  }

  #openPage(): void {
    this.pdf.addPage();
    this.pdf.rect(0, 0, A4.width, BAND).fill(this.brand);
    this.y = MARGIN;
  }

  #drawFirstHead(): void {
    const { organiser, title, marks } = this.#head;
    const half = CONTENT_WIDTH / 2 - 10;
    const name = this.type.layWithin(organiser.name, half, { size: 14, bold: true }, 2, 9);
    let left = this.type.set(name, LEFT, this.y, half) + 2;
    for (const line of organiser.lines) left = this.#setIn(line, NOTE, LEFT, left, half);
    const heading = this.type.layWithin(title, half, { size: 20, bold: true, leading: 1.15 }, 2, 12);
    let right = this.type.set(heading, RIGHT - half, this.y - 3, half, 'right') + 3;
    for (const mark of marks) right = this.#setIn(mark, STRONG, RIGHT - half, right, half, 'right');
    this.y = Math.max(left, right) + 22;
  }

  #drawRunningHead(): void {
    const { organiser, title, marks } = this.#head;
    const half = CONTENT_WIDTH / 2 - 10;
    const name = this.type.layWithin(organiser.name, half, { ...NOTE, bold: true }, 1);
    const heading = this.type.layWithin([title, ...marks.slice(0, 1)].join(' · '), half, NOTE, 1);
    const left = this.type.set(name, LEFT, this.y, half);
    const right = this.type.set(heading, RIGHT - half, this.y, half, 'right');
    this.y = Math.max(left, right) + 6;
    this.rule();
    this.y += 14;
  }

  #setIn(text: string, style: TextStyle, x: number, y: number, width: number, align: Align = 'left'): number {
    return this.type.set(this.type.lay(text, width, style), x, y, width, align);
  }
}
