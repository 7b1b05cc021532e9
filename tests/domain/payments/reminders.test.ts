import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateInterest } from '#app/domain/payments/late-interest';
import { checkSteps, DEFAULT_STEPS, nextReminder } from '#app/domain/payments/reminder-steps';
import { plusDays } from '#app/domain/shared/dates';

const rates = [
  { semester: '2026-1', percent: '12.15' },
  { semester: '2026-2', percent: '12' },
];

describe('late interest', () => {
  const debt = { dueCents: 671152, dueOn: '2026-06-10', until: '2026-07-10', paid: [], rates };

  it('is unpaid × rate × days / 365 half-up, with a period for each half of a year', () => {
    // 6,711.52 × 12.15 % × 20 / 365 = 44.6821…, × 12 % × 10 / 365 = 22.0652…
    expect(lateInterest(debt)).toEqual({
      ok: true,
      cents: 6675,
      periods: [
        { from: '2026-06-10', to: '2026-06-30', days: 20, openCents: 671152, percent: '12.15', cents: 4468 },
        { from: '2026-06-30', to: '2026-07-10', days: 10, openCents: 671152, percent: '12', cents: 2207 },
      ],
    });
  });

  it('rounds half a cent up: 365 × 1 % for one day is one cent', () => {
    const half = { ...debt, dueCents: 18_250, dueOn: '2026-07-01', until: '2026-07-02' };
    expect(lateInterest({ ...half, rates: [{ semester: '2026-2', percent: '1' }] })).toMatchObject({
      cents: 1,
    });
  });

  it('runs on what is left after each part; the day of a payment still counts, later ones change nothing', () => {
    const paid = [
      { on: '2026-06-20', cents: 600_000 },
      { on: '2026-08-01', cents: 71_152 },
    ];
    const answer = lateInterest({ ...debt, paid });
    expect(answer.ok && answer.periods.map(({ days, openCents }) => [days, openCents])).toEqual([
      [10, 671152],
      [10, 71152],
      [10, 71152],
    ]);
  });

  it('is nothing on the due date, and nothing once all is paid', () => {
    expect(lateInterest({ ...debt, until: '2026-06-10' })).toEqual({ ok: true, cents: 0, periods: [] });
    const paid = [{ on: '2026-06-01', cents: 671_152 }];
    expect(lateInterest({ ...debt, paid })).toEqual({ ok: true, cents: 0, periods: [] });
  });

  it('is not computed where a rate is missing, and says which', () => {
    expect(lateInterest({ ...debt, until: '2027-01-05' })).toEqual({ ok: false, missing: ['2027-1'] });
    expect(lateInterest({ ...debt, rates: [] })).toEqual({ ok: false, missing: ['2026-1', '2026-2'] });
  });

  it('property: periods touch, and their days are those since the due date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (days, paidAfter) => {
        const many = ['2026', '2027', '2028'].flatMap((year) =>
          [1, 2].map((half) => ({ semester: `${year}-${half}`, percent: '10' })),
        );
        const paid = [{ on: plusDays(debt.dueOn, paidAfter), cents: 1000 }];
        const until = plusDays(debt.dueOn, days);
        const answer = lateInterest({ ...debt, until, paid, rates: many });
        if (!answer.ok) throw new Error(answer.missing.join());
        expect(answer.periods.reduce((sum, period) => sum + period.days, 0)).toBe(days);
        answer.periods.forEach((period, at) => {
          expect(period.from).toBe(answer.periods[at - 1]?.to ?? debt.dueOn);
        });
      }),
    );
  });
});

describe('steps of reminding', () => {
  const next = (today: string, sent: [string, string][] = [], steps = DEFAULT_STEPS) => {
    const found = nextReminder(
      steps,
      { dueOn: '2026-06-20', sent: sent.map(([code, on]) => ({ code, on })) },
      today,
    );
    return found && [found.code, found.on, found.isDue];
  };

  it('follow the calendar', () => {
    expect(next('2026-06-01')).toEqual(['UPCOMING', '2026-06-13', false]);
    expect(next('2026-06-13')).toEqual(['UPCOMING', '2026-06-13', true]);
    expect(next('2026-06-21')).toEqual(['FIRST', '2026-06-27', false]);
    expect(next('2026-06-14', [['UPCOMING', '2026-06-13']])).toEqual(['FIRST', '2026-06-27', false]);
  });

  it('never begin with a formal notice, and keep their distance when one was late', () => {
    expect(next('2026-11-20')).toEqual(['FIRST', '2026-06-27', true]);
    expect(next('2026-11-21', [['FIRST', '2026-11-20']])).toEqual(['SECOND', '2026-12-04', false]);
    const two: [string, string][] = [
      ['FIRST', '2026-11-20'],
      ['SECOND', '2026-12-04'],
    ];
    expect(next('2026-12-28', two)).toEqual(['FORMAL_NOTICE', '2026-12-28', true]);
    expect(next('2027-12-28', [...two, ['FORMAL_NOTICE', '2026-12-28']])).toBeUndefined();
  });

  it('leave out those that are off', () => {
    const steps = DEFAULT_STEPS.map((step) => ({ ...step, on: step.code !== 'FIRST' }));
    expect(next('2026-07-12', [], steps)).toEqual(['SECOND', '2026-07-11', true]);
    expect(next('2026-07-12', [], [])).toBeUndefined();
  });

  it('are refused out of order, on the wrong side of the due date, or beyond a year', () => {
    const codes = (days: [number, number, number, number]) =>
      checkSteps(DEFAULT_STEPS.map((step, at) => ({ ...step, days: days[at] ?? 0 }))).map(({ code }) => code);
    expect(codes([-7, 7, 21, 45])).toEqual([]);
    expect(codes([-7, 21, 21, 45])).toEqual(['REMINDER_ORDER']);
    expect(codes([0, 7, 21, 45])).toEqual(['REMINDER_SIDE']);
    expect(codes([-7, 0, 21, 45])).toEqual(['REMINDER_SIDE']);
    expect(codes([-7, 7, 21, 366])).toEqual(['REMINDER_DAYS']);
    expect(codes([Number.NaN, 7, 21, 45])).toEqual(['REMINDER_DAYS']);
  });
});
