import type { LocalDate } from '#app/domain/shared/dates';
import { type Cents, type Decimal, percentOfShare } from '#app/domain/shared/money';

/** How many units of a currency one euro is worth, the days this is good for (both included), and who says so. */
export type EuroRate = { unitsPerEuro: Decimal; from: LocalDate; until: LocalDate; source: string };

/** Cents of another currency in euro cents, half-up: 10 823 cents at 1.0823 for a euro are 10 000. */
export const inEuros = (cents: Cents, unitsPerEuro: Decimal): Cents =>
  percentOfShare(cents, '100', '1', unitsPerEuro);
