import { correction, generate, mode } from 'lean-qr';
import type { Fact } from './blocks.server';
import { COLOURS, CONTENT_WIDTH, LABEL, MILLIMETRE, NOTE, STRONG } from './look';
import { LEFT, type Sheet } from './sheet.server';

/** Height of the block. */
export const PAYMENT_CODE = 28 * MILLIMETRE;

const LEVEL = correction.M;
/** EPC069-12: no larger, so that every telephone reads it. */
const MOST_VERSION = 13;
/** Modules left white around a code (ISO/IEC 18004). */
const QUIET = 4;

const FACTS = 250;
const GAP = 14;

/** A payment code at the left, the same in words beside it, and how it is used. */
export function drawPaymentCode(
  sheet: Sheet,
  facts: Fact[],
  { payload, how }: { payload: string; how: string },
): void {
  sheet.keep(PAYMENT_CODE);
  const top = sheet.y;
  drawCode(sheet, payload, LEFT, top, PAYMENT_CODE);
  const x = LEFT + PAYMENT_CODE + GAP;
  let y = top;
  for (const { label, value } of facts) {
    y = sheet.type.set(sheet.type.lay(label, FACTS, LABEL), x, y, FACTS);
    y = sheet.type.set(sheet.type.layWithin(value, FACTS, STRONG), x, y, FACTS) + 3;
  }
  const width = CONTENT_WIDTH - PAYMENT_CODE - FACTS - 2 * GAP;
  sheet.type.set(sheet.type.lay(how, width, NOTE), x + FACTS + GAP, top, width);
  sheet.y = Math.max(y, top + PAYMENT_CODE) + 8;
}

/** Squares, row by row, neighbours as one: printers leave no hairlines between them. */
function drawCode(sheet: Sheet, payload: string, x: number, y: number, side: number): void {
  const bytes = mode.bytes(Buffer.from(payload, 'utf8'));
  const level = { minCorrectionLevel: LEVEL, maxCorrectionLevel: LEVEL };
  const code = generate(bytes, { ...level, maxVersion: MOST_VERSION });
  const unit = side / (code.size + 2 * QUIET);
  sheet.pdf.rect(x, y, side, side).fill(COLOURS.white);
  for (let line = 0; line < code.size; line += 1) {
    for (let from = 0; from < code.size; ) {
      const dark = code.get(from, line);
      let to = from + 1;
      while (to < code.size && code.get(to, line) === dark) to += 1;
      const [left, top] = [x + (QUIET + from) * unit, y + (QUIET + line) * unit];
      if (dark) sheet.pdf.rect(left, top, (to - from) * unit, unit);
      from = to;
    }
  }
  sheet.pdf.fill(COLOURS.ink);
}
