import { z } from 'zod';
import { decimalOf, isDecimal } from './money';

/** Ten milliard euros in cents: what is above was mistyped, and sums of such amounts stay exact. */
export const MOST_CENTS = 1_000_000_000_000;

/** An amount as data give it: whole cents, neither negative nor beyond belief. */
export const centsFigure = z.int().nonnegative().max(MOST_CENTS);

/** A number or a decimal as people write it, never negative; as a `Decimal`. */
export const decimalFigure = z
  .union([z.string(), z.number()])
  .transform((value) => (typeof value === 'number' ? decimalOf(value) : value.trim()))
  .refine((value) => isDecimal(value) && !value.startsWith('-'), { message: 'NOT_A_DECIMAL', abort: true });

/** 0 to 100. */
export const percentFigure = decimalFigure.refine((value) => Number(value) <= 100, {
  message: 'ABOVE_100_PERCENT',
});
