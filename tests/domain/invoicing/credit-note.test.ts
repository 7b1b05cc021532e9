import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceInvoice } from '#app/domain/invoicing/balance';
import type { CreditChoice } from '#app/domain/invoicing/credit-lines';
import { creditNote } from '#app/domain/invoicing/credit-note';
import { invoiceXml } from '#app/domain/invoicing/factur-x/invoice-xml';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { leftOf } from '#app/domain/invoicing/left';
import { percentOf, sumCents } from '#app/domain/shared/money';
import { balanceFacts } from './facts';
import { schemaFaults } from './factur-x/schema';
import { invoiceOf, worked } from './factur-x/worked';

const AT = { number: 'AV-2026-00005', issuedAt: '2026-07-20T08:00:00.000Z', issueDate: '2026-07-20' };

const draft = (invoice: InvoiceSnapshot, choice: CreditChoice, earlier: InvoiceSnapshot[] = []) =>
  creditNote({ ...AT, invoice, earlier, choice, reason: 'Angle annulé' });

function credit(invoice: InvoiceSnapshot, choice: CreditChoice, earlier: InvoiceSnapshot[] = []) {
  const result = draft(invoice, choice, earlier);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.snapshot;
}

const codes = (...asked: Parameters<typeof draft>) => {
  const result = draft(...asked);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

const final = worked.E5b ?? invoiceOf({ of: [] });
const at20 = (exclVatCents: number): CreditChoice => ({
  kind: 'AMOUNTS',
  amounts: [{ category: 'S', ratePercent: '20', exclVatCents }],
});

test('E6a: the corner of E5b cancelled; what remains is right at its rate', () => {
  const note = credit(final, { kind: 'LINES', lines: [{ line: 2, quantity: '1' }] });
  expect([note.type, note.totals.exclVatCents, note.totals.vatCents, note.totals.dueCents]).toEqual([
    '381',
    56592,
    11318,
    67910,
  ]);
  expect(note.corrects).toEqual([{ number: 'FA-2026-00049', issueDate: '2026-06-12' }]);
  expect([note.deposits, note.payment, note.subject]).toEqual([
    undefined,
    { reference: 'AV-2026-00005' },
    'Avoir sur la facture FA-2026-00049\u00a0: Angle annulé',
  ]);
  expect(leftOf(final, [note]).map(({ basisCents, taxCents }) => [basisCents, taxCents])).toEqual([
    [742400, 148480],
  ]);
});

test('the whole of an invoice is its own lines; the rest of one is a line a rate', () => {
  const whole = credit(final, { kind: 'WHOLE' });
  expect([whole.lines, whole.totals.inclVatCents]).toEqual([final.lines, final.totals.inclVatCents]);
  const first = credit(final, at20(56592));
  const rest = credit(final, { kind: 'WHOLE' }, [first]);
  expect(rest.lines.map(({ netCents }) => netCents)).toEqual([742400]);
  expect(leftOf(final, [first, rest]).map(({ basisCents, taxCents }) => [basisCents, taxCents])).toEqual([
    [0, 0],
  ]);
  expect(codes(final, { kind: 'WHOLE' }, [first, rest])).toEqual(['CREDIT_NOTHING']);
});

test('a whole invoice with discounts is credited with them', () => {
  const facts = balanceFacts({
    aids: [{ mode: 'PRICE_REDUCTION', label: 'Aide', funder: 'Région', amountCents: 10_000 }],
  });
  const balance = balanceInvoice(facts);
  if (!balance.ok) throw new Error('no balance');
  const { snapshot } = balance.value;
  const note = credit(snapshot, { kind: 'WHOLE' });
  expect([note.allowances, note.totals.inclVatCents]).toEqual([
    snapshot.allowances,
    snapshot.totals.inclVatCents,
  ]);
});

test('a part of a line keeps its share of the line’s discount', () => {
  const invoice = invoiceOf({
    of: [
      ['Badges', '4', 1000, 'C62', { amountCents: 1001 }],
      ['Jours', '2', 1000, 'DAY', { amountCents: 200, percent: '10' }],
    ],
  });
  const lines = [
    { line: 1, quantity: '1' },
    { line: 2, quantity: '0.5' },
  ];
  const note = credit(invoice, { kind: 'LINES', lines });
  expect(note.lines.map(({ netCents, discount }) => [netCents, discount?.amountCents])).toEqual([
    [750, 250],
    [450, 50],
  ]);
});

test('aid paid to the organiser goes back to the funder only beyond the firm’s own part', () => {
  const invoice = worked.E1b ?? final;
  expect(credit(invoice, at20(56592)).totals.dueCents).toBe(67910);
  const whole = credit(invoice, { kind: 'WHOLE' });
  expect([whole.totals.inclVatCents, whole.totals.prepaidCents, whole.totals.dueCents]).toEqual([
    958790, 399496, 559294,
  ]);
});

test('in another currency its VAT is told in euros at the rate of the invoice', () => {
  const euroRate = { unitsPerEuro: '1.25', from: '2026-06-12', until: '2026-06-12', source: 'BCE' };
  const balance = balanceInvoice(balanceFacts({ currency: 'USD', euroRate }));
  if (!balance.ok) throw new Error(JSON.stringify(balance.problems));
  expect(credit(balance.value.snapshot, at20(10_000)).vatInEuroCents).toBe(1600);
});

describe('refusals', () => {
  const first = credit(final, at20(700000));
  test.each<[string, CreditChoice, InvoiceSnapshot[], string]>([
    ['a cent more than the invoice', at20(798993), [], 'CREDIT_BEYOND_INVOICE'],
    ['a cent more than what is left', at20(98993), [first], 'CREDIT_BEYOND_INVOICE'],
    [
      'a line again that is no longer left',
      { kind: 'LINES', lines: [{ line: 1, quantity: '12' }] },
      [first],
      'CREDIT_BEYOND_INVOICE',
    ],
    [
      'a rate that the invoice hasn’t',
      { kind: 'AMOUNTS', amounts: [{ category: 'S', ratePercent: '8.5', exclVatCents: 1 }] },
      [],
      'CREDIT_BEYOND_INVOICE',
    ],
    ['less than nothing', at20(-1), [], 'CREDIT_BEYOND_INVOICE'],
    ['not a number', at20(Number.NaN), [], 'CREDIT_BEYOND_INVOICE'],
    ['10^12', at20(1e14), [], 'CREDIT_BEYOND_INVOICE'],
    ['nothing', at20(0), [], 'CREDIT_NOTHING'],
    ['no line', { kind: 'LINES', lines: [] }, [], 'CREDIT_NOTHING'],
    [
      'a line that isn’t there',
      { kind: 'LINES', lines: [{ line: 9, quantity: '1' }] },
      [],
      'CREDIT_LINE_UNKNOWN',
    ],
    ['more than the line', { kind: 'LINES', lines: [{ line: 2, quantity: '1.5' }] }, [], 'CREDIT_QUANTITY'],
    [
      'less than none of the line',
      { kind: 'LINES', lines: [{ line: 2, quantity: '-1' }] },
      [],
      'CREDIT_QUANTITY',
    ],
    ['NaN of the line', { kind: 'LINES', lines: [{ line: 2, quantity: 'NaN' }] }, [], 'CREDIT_QUANTITY'],
  ])('%s', (_name, choice, earlier, code) => {
    expect(codes(final, choice, earlier)).toEqual([code]);
  });

  test('no reason, a credit note, a day before the invoice', () => {
    const facts = { ...AT, invoice: final, earlier: [], choice: at20(100), reason: 'x' };
    const asked = [
      creditNote({ ...facts, reason: ' ' }),
      creditNote({ ...facts, invoice: first }),
      creditNote({ ...facts, issueDate: '2026-06-11' }),
    ];
    expect(asked.map((result) => (result.ok ? '' : result.problems[0]?.code))).toEqual([
      'CREDIT_REASON_MISSING',
      'CREDIT_ON_CREDIT',
      'CREDIT_BEFORE_INVOICE',
    ]);
  });
});

test('credit notes of every kind are valid against the official schema', async () => {
  const notes = [
    credit(final, { kind: 'WHOLE' }),
    credit(final, at20(1)),
    credit(worked.E1b ?? final, { kind: 'WHOLE' }),
    credit(worked.E2 ?? final, { kind: 'WHOLE' }),
    credit(worked.E5a ?? final, { kind: 'WHOLE' }),
  ];
  expect(await schemaFaults(...notes.map(invoiceXml))).toEqual([]);
});

test('property: after any credits the rest of an invoice is its base at its rate, and never below nothing', () => {
  const prices = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 500_000 }), fc.constantFrom('20', '8.5', '5.5')),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(prices, shares, (lines, parts) => {
      const invoice = mixed(lines);
      const notes: InvoiceSnapshot[] = [];
      for (const part of parts) {
        const amounts = leftOf(invoice, notes).map(({ category, ratePercent, basisCents }) => ({
          ...{ category, ratePercent, exclVatCents: Math.floor((basisCents * part) / 100) },
        }));
        const result = draft(invoice, { kind: 'AMOUNTS', amounts }, notes);
        if (result.ok) notes.push(result.value.snapshot);
        else expect(result.problems).toEqual([{ code: 'CREDIT_NOTHING' }]);
      }
      const left = leftOf(invoice, notes);
      for (const { basisCents, taxCents, ratePercent } of left) {
        expect(taxCents).toBe(percentOf(basisCents, ratePercent));
        expect(basisCents).toBeGreaterThanOrEqual(0);
      }
      const credited = sumCents(notes.map(({ totals }) => totals.inclVatCents));
      const remaining = sumCents(left.map(({ basisCents, taxCents }) => basisCents + taxCents));
      expect(invoice.totals.inclVatCents - credited).toBe(remaining);
    }),
  );
});

function mixed(lines: [number, string][]): InvoiceSnapshot {
  const rates = [...new Set(lines.map(([, rate]) => rate))];
  const parts = rates.map((rate) =>
    invoiceOf({ of: lines.filter((line) => line[1] === rate).map(([cents]) => ['x', '1', cents]), rate }),
  );
  const sum = (amount: (invoice: InvoiceSnapshot) => number) => sumCents(parts.map(amount));
  const inclVatCents = sum(({ totals }) => totals.inclVatCents);
  return {
    ...final,
    deposits: undefined,
    lines: parts.flatMap((part) => part.lines),
    totals: {
      lineNetCents: parts.flatMap(({ totals }) => totals.lineNetCents),
      allowancesCents: 0,
      vat: parts.flatMap(({ totals }) => totals.vat),
      exclVatCents: sum(({ totals }) => totals.exclVatCents),
      vatCents: sum(({ totals }) => totals.vatCents),
      inclVatCents,
      prepaidCents: 0,
      dueCents: inclVatCents,
    },
  };
}
