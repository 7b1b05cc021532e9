import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodOf, type VatPaper, vatEvents, vatPeriods } from '#app/domain/accounting/vat-summary';

const s20 = (basisCents: number, taxCents: number) => ({
  ...{ category: 'S' as const, ratePercent: '20', basisCents, taxCents },
});
const paper = (over: Partial<VatPaper>): VatPaper => ({
  number: 'FA-2026-00001',
  issueDate: '2026-03-20',
  onDebits: false,
  amounts: [s20(559294, 111858)],
  wholeCents: 671152,
  moves: [],
  ...over,
});
const E5A = paper({
  number: 'AC-2026-00001',
  issueDate: '2026-01-10',
  amounts: [s20(239698, 47940)],
  wholeCents: 287638,
});
const tax = (papers: VatPaper[], basis: 'PAYMENT' | 'DEBITS') =>
  vatPeriods(vatEvents(papers, basis), 2026, 'MONTH').map(({ period, taxCents }) => [period, taxCents]);

describe('the VAT of a season with deposit and balance', () => {
  const paid = [
    { ...E5A, moves: [{ on: '2026-02-01', cents: 287638 }] },
    paper({
      moves: [
        { on: '2026-04-30', cents: 300000 },
        { on: '2026-06-01', cents: 371152 },
      ],
    }),
  ];

  test('on payment: when money comes, part by part, to the cent', () => {
    expect(tax(paid, 'PAYMENT')).toEqual([
      ['2026-02', 47940],
      ['2026-04', 50000],
      ['2026-06', 61858],
    ]);
  });

  test('on debits: with each paper, whatever was paid', () => {
    expect(tax(paid, 'DEBITS')).toEqual([
      ['2026-01', 47940],
      ['2026-03', 111858],
    ]);
  });

  test('a paper that says it follows debits does, among others that don’t', () => {
    expect(tax([{ ...paper({}), onDebits: true }, E5A], 'PAYMENT')).toEqual([['2026-03', 111858]]);
  });

  test('in quarters', () => {
    const quarters = vatPeriods(vatEvents(paid, 'PAYMENT'), 2026, 'QUARTER');
    expect(quarters.map(({ period, rows }) => [period, rows[0]?.basisCents, rows[0]?.taxCents])).toEqual([
      ['2026-Q1', 239698, 47940],
      ['2026-Q2', 559294, 111858],
    ]);
    expect(
      ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((day) => periodOf(day, 'QUARTER')),
    ).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']);
  });

  test('a payment undone takes its VAT back, in the period in which it is undone', () => {
    const moves = [
      { on: '2026-04-01', cents: 671152 },
      { on: '2026-05-01', cents: -671152 },
    ];
    expect(tax([paper({ moves })], 'PAYMENT')).toEqual([
      ['2026-04', 111858],
      ['2026-05', -111858],
    ]);
  });

  test('a credit note set off against what it credits makes no VAT due', () => {
    const off = paper({
      moves: [
        { on: '2026-04-01', cents: 67910 },
        { on: '2026-04-02', cents: 603242 },
      ],
    });
    const credit = paper({
      number: 'AV',
      amounts: [s20(-56592, -11318)],
      wholeCents: 67910,
      moves: [{ on: '2026-04-01', cents: 67910 }],
    });
    expect(tax([off, credit], 'PAYMENT')).toEqual([['2026-04', 111858 - 11318]]);
  });
});

test('each rate and what bears no French VAT stand apart; the latter with the paper, not its payment', () => {
  const papers = [
    paper({
      amounts: [s20(1000, 200), { category: 'S', ratePercent: '8.5', basisCents: 1000, taxCents: 85 }],
      wholeCents: 2285,
      moves: [{ on: '2026-07-01', cents: 2285 }],
    }),
    paper({ amounts: [{ category: 'AE', ratePercent: '0', basisCents: 684500, taxCents: 0 }] }),
    paper({ amounts: [{ category: 'E', ratePercent: '0', basisCents: 700, taxCents: 0 }] }),
  ];
  const periods = vatPeriods(vatEvents(papers, 'PAYMENT'), 2026, 'MONTH');
  expect(
    periods.map(({ period, rows }) => [
      period,
      rows.map(({ category, ratePercent, basisCents }) => `${category} ${ratePercent} ${basisCents}`),
    ]),
  ).toEqual([
    ['2026-03', ['AE 0 684500', 'E 0 700']],
    ['2026-07', ['S 20 1000', 'S 8.5 1000']],
  ]);
});

test('whatever the parts, base and tax of all periods are those of the papers', () => {
  const cents = fc.integer({ min: 1, max: 1_000_000_000_000 });
  const day = fc.integer({ min: 0, max: 11 }).map((at) => `2026-${String(at + 1).padStart(2, '0')}-15`);
  fc.assert(
    fc.property(
      cents,
      cents,
      fc.array(fc.tuple(day, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 9 }),
      (basis, whole, parts) => {
        let left = whole;
        const moves = parts.map(([on, share]) => {
          const part = Math.floor(left * share);
          left -= part;
          return { on, cents: part };
        });
        const given = paper({
          amounts: [s20(basis, Math.round(basis / 5))],
          wholeCents: whole,
          moves: [...moves, { on: '2026-12-31', cents: left }],
        });
        const [sums] = [vatEvents([given], 'PAYMENT')];
        expect(sums.reduce((sum, { basisCents }) => sum + basisCents, 0)).toBe(basis);
        expect(sums.reduce((sum, { taxCents }) => sum + taxCents, 0)).toBe(Math.round(basis / 5));
      },
    ),
  );
});
