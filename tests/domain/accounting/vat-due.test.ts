import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line, stillToBook } from '#app/domain/accounting/entry';
import { openingOf } from '#app/domain/accounting/opening';
import { linesOfVatDue } from '#app/domain/accounting/vat-due';

const vat = (paid: number) => linesOfVatDue([{ ratePercent: '20', taxCents: 111858 }], paid, 671152);

test('half of E5b paid: half of its VAT is due', () => {
  expect(vat(335576).map(({ cents }) => cents)).toEqual([55929, -55929]);
  expect(vat(0)).toEqual([]);
});

test('part by part, the VAT due adds up to the whole, and goes back to nothing when all is undone', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(parts, (paid) => {
      let settled = 0;
      const booked: Line[] = [];
      for (const part of paid) {
        settled = Math.min(671152, settled + part);
        booked.push(...stillToBook(vat(settled), booked));
      }
      booked.push(...stillToBook(vat(671152), booked));
      expect(stillToBook(vat(671152), booked)).toEqual([]);
      const due = booked.filter(({ account }) => 'role' in account && account.role === 'VAT');
      expect(due.reduce((sum, { cents }) => sum + cents, 0)).toBe(-111858);
      booked.push(...stillToBook([], booked));
      expect(booked.reduce((sum, { cents }) => sum + cents, 0)).toBe(0);
    }),
  );
});

test('a paper with nothing left to pay is due at once', () => {
  expect(linesOfVatDue([{ ratePercent: '20', taxCents: 500 }], 0, 0).map(({ cents }) => cents)).toEqual([
    500, -500,
  ]);
});

test('opening balances: firms go on, income and expense end as the result', () => {
  const balance = (number: string, cents: number, aux: string | null = null) => ({
    ...{ number, label: number, aux, auxLabel: aux, cents },
  });
  const result = {
    gain: { number: '120000', label: 'Résultat' },
    loss: { number: '129000', label: 'Perte' },
  };
  const year = [
    balance('411000', 300, 'C1'),
    balance('411000', -100, 'C2'),
    balance('512000', 500),
    balance('706000', -700),
    balance('471000', 0),
  ];
  expect(openingOf(year, result).map(({ number, aux, cents }) => [number, aux, cents])).toEqual([
    ['411000', 'C1', 300],
    ['411000', 'C2', -100],
    ['512000', null, 500],
    ['120000', null, -700],
  ]);
  const loss = openingOf([balance('512000', -50), balance('654000', 50)], result);
  expect(loss.map(({ number, cents }) => [number, cents])).toEqual([
    ['512000', -50],
    ['129000', 50],
  ]);
});
