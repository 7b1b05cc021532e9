import { type Cents, compareDecimals, type Decimal, percentOf, times } from '#app/domain/shared/money';

export type SmeClass = 'MICRO' | 'SMALL' | 'MEDIUM' | 'NOT_SME';

/** Yearly figures of a firm: full-time equivalents, turnover and balance sheet in cents. */
export type SmeFigures = { headcount: Decimal; turnoverCents: Cents; balanceCents: Cents };

/** A firm that owns or is owned: above 50 % it is linked and counts whole, from 25 % it is a partner and counts pro rata. */
export type RelatedFirm = SmeFigures & { sharePercent: Decimal };

export type SmeYear = SmeFigures & {
  related: readonly RelatedFirm[];
  /** Share of capital or votes that public bodies hold. */
  publicPercent: Decimal;
};

const FROM_SMALLEST: readonly SmeClass[] = ['MICRO', 'SMALL', 'MEDIUM', 'NOT_SME'];

const LIMITS = [
  { class: 'MICRO', below: 10, turnoverCents: 200_000_000, balanceCents: 200_000_000 },
  { class: 'SMALL', below: 50, turnoverCents: 1_000_000_000, balanceCents: 1_000_000_000 },
  { class: 'MEDIUM', below: 250, turnoverCents: 5_000_000_000, balanceCents: 4_300_000_000 },
] as const;

/**
 * The class of a firm after consecutive accounting years, oldest first (Rec. 2003/361/EC, annex): a class is lost or gained
 * only when two years running lie on the same side of it (art. 4(2)). RangeError without a year.
 */
export function smeClass(years: readonly SmeYear[]): SmeClass {
  const [first, ...later] = years.map((year) => FROM_SMALLEST.indexOf(classOfYear(year)));
  if (first === undefined) throw new RangeError('a class needs at least one year');
  let status = first;
  let before = first;
  for (const now of later) {
    if (before > status && now > status) status = Math.min(before, now);
    else if (before < status && now < status) status = Math.max(before, now);
    before = now;
  }
  return FROM_SMALLEST[status] ?? 'NOT_SME';
}

/** Headcount must fit, and one of turnover and balance (art. 2); 25 % in public hands is no SME (art. 3(4)). */
function classOfYear(year: SmeYear): SmeClass {
  if (compareDecimals(year.publicPercent, '25') >= 0) return 'NOT_SME';
  const { microFte, turnoverCents, balanceCents } = aggregated(year);
  const fits = LIMITS.find(
    (limit) =>
      microFte < limit.below * MICRO &&
      (turnoverCents <= limit.turnoverCents || balanceCents <= limit.balanceCents),
  );
  return fits?.class ?? 'NOT_SME';
}

/** Headcounts are summed in millionths of a full-time post, so that a share of 9.5 stays exact. */
const MICRO = 1_000_000;

function aggregated(year: SmeYear): { microFte: number; turnoverCents: Cents; balanceCents: Cents } {
  const sum = {
    microFte: times(MICRO, year.headcount),
    turnoverCents: year.turnoverCents,
    balanceCents: year.balanceCents,
  };
  for (const { sharePercent, headcount, turnoverCents, balanceCents } of year.related) {
    if (compareDecimals(sharePercent, '25') < 0) continue;
    const share = compareDecimals(sharePercent, '50') > 0 ? '100' : sharePercent;
    sum.microFte += percentOf(times(MICRO, headcount), share);
    sum.turnoverCents += percentOf(turnoverCents, share);
    sum.balanceCents += percentOf(balanceCents, share);
  }
  return sum;
}
