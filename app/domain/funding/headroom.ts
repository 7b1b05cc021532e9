import { daysBetween, type LocalDate } from '#app/domain/shared/dates';
import { type Cents, sumCents } from '#app/domain/shared/money';
import type { CeilingFacts } from './paper-snapshots';

export type HeadroomStep = { on: LocalDate; amountCents: Cents; sumCents: Cents; x: number; y: number };

export type HeadroomDrawing = {
  /** Where the sum rises, from left to right; x and y are shares of the picture, y downwards. */
  steps: HeadroomStep[];
  ceilingY: number;
  /** The first of January of each year in the window. */
  years: { year: string; x: number }[];
};

/** The sum of the counted aid over the days of the window, under its ceiling, as shares of a picture's width and height. */
export function headroomDrawing(
  { windowStart, windowEnd, ceilingCents, usedCents }: CeilingFacts,
  counted: readonly { on: LocalDate; amountCents: Cents }[],
): HeadroomDrawing {
  const days = Math.max(1, daysBetween(windowStart, windowEnd));
  const top = Math.max(ceilingCents, usedCents) * 1.1;
  const x = (on: LocalDate) => daysBetween(windowStart, on) / days;
  const y = (cents: Cents) => 1 - cents / top;
  const inOrder = counted.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const steps = inOrder.map(({ on, amountCents }, at) => {
    const sum = sumCents(inOrder.slice(0, at + 1).map((each) => each.amountCents));
    return { on, amountCents, sumCents: sum, x: x(on), y: y(sum) };
  });
  const first = Number(windowStart.slice(0, 4)) + 1;
  const last = Number(windowEnd.slice(0, 4));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String(first + at));
  return {
    steps,
    ceilingY: y(ceilingCents),
    years: years.map((year) => ({ year, x: x(`${year}-01-01`) })),
  };
}
