import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BalanceFacts, balanceDueDate, balanceInvoice } from '#app/domain/invoicing/balance';
import { depositInvoice } from '#app/domain/invoicing/deposit-invoice';
import { invoiceXml } from '#app/domain/invoicing/factur-x/invoice-xml';
import { balanceFacts, korean, priceOf } from './facts';
import { schemaFaults } from './factur-x/schema';

function issued(change: Partial<BalanceFacts> = {}) {
  const result = balanceInvoice(balanceFacts(change));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const codesOf = (change: Partial<BalanceFacts>) => {
  const result = balanceInvoice(balanceFacts(change));
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

const region = { label: 'Aide aux salons', funder: 'Région Centre-Val de Loire' };

test('E5b: the whole order with its whole VAT, less the deposit', () => {
  const { snapshot, warnings } = issued();
  const { exclVatCents, vatCents, inclVatCents, prepaidCents, dueCents } = snapshot.totals;
  expect([exclVatCents, vatCents, inclVatCents, prepaidCents, dueCents]).toEqual([
    798992, 159798, 958790, 287638, 671152,
  ]);
  expect([snapshot.type, snapshot.subject, warnings]).toEqual([
    '380',
    'Solde – Pavillon France – Cosmoprof Asia 2026, stand 3E-F12A',
    [],
  ]);
  expect(snapshot.deposits).toEqual([
    {
      ...{ number: 'AC-2026-00017', issueDate: '2026-04-15' },
      ...{ exclVatCents: 239698, vatCents: 47940, inclVatCents: 287638 },
    },
  ]);
  expect(invoiceXml(snapshot)).toContain('<ram:ID>S4</ram:ID>');
});

test('without a deposit it is an ordinary invoice', () => {
  const { snapshot } = issued({ deposits: [] });
  expect([snapshot.totals.dueCents, snapshot.deposits, snapshot.subject.slice(0, 5)]).toEqual([
    958790,
    undefined,
    'Pavil',
  ]);
  expect(invoiceXml(snapshot)).toContain('<ram:ID>S1</ram:ID>');
});

test('E1b: aid paid to the organiser stays in the base and lowers what is due; a price reduction lowers the base', () => {
  const third = issued({
    deposits: [],
    aids: [{ mode: 'THIRD_PARTY_PAYMENT', ...region, amountCents: 399496 }],
  }).snapshot;
  expect([third.totals.exclVatCents, third.totals.vatCents, third.totals.dueCents]).toEqual([
    798992, 159798, 559294,
  ]);
  expect(third.thirdPartyAid?.description).toContain('Région Centre-Val de Loire : 3994,96 EUR');

  const reduced = issued({
    deposits: [],
    aids: [{ mode: 'PRICE_REDUCTION', ...region, amountCents: 100000 }],
  }).snapshot;
  expect([reduced.totals.exclVatCents, reduced.totals.vatCents, reduced.totals.dueCents]).toEqual([
    698992, 139798, 838790,
  ]);
  expect(reduced.allowances?.map(({ description }) => description)).toEqual([
    'Aide aux salons – Région Centre-Val de Loire',
  ]);
});

test('two deposits are both listed and deducted; what is unpaid of them is said', () => {
  const [first] = balanceFacts().deposits;
  if (!first) throw new Error('no deposit');
  const second = { ...first, number: 'AC-2026-00090', openCents: 100 };
  const { snapshot, warnings } = issued({ deposits: [first, second] });
  expect(snapshot.totals.dueCents).toBe(958790 - 2 * 287638);
  expect(warnings).toEqual([{ code: 'DEPOSIT_UNPAID', params: { number: 'AC-2026-00090' } }]);
});

describe('refusals', () => {
  const [deposit] = balanceFacts().deposits;
  const aid = { mode: 'THIRD_PARTY_PAYMENT', ...region, amountCents: 700000 } as const;
  const cases: [string, Partial<BalanceFacts>, string[]][] = [
    [
      'a booth cheaper than what was paid',
      { deposits: deposit ? [{ ...deposit, inclVatCents: 958791 }] : [] },
      ['DEPOSITS_ABOVE_ORDER'],
    ],
    ['more aid than is left', { aids: [aid] }, ['AID_ABOVE_ORDER']],
    ['no rate for dollars', { currency: 'USD' }, ['EXCHANGE_RATE_MISSING']],
    [
      'a rate that is too old',
      {
        currency: 'USD',
        euroRate: { unitsPerEuro: '1.08', from: '2026-05-01', until: '2026-05-31', source: 'BCE' },
      },
      ['EXCHANGE_RATE_EXPIRED'],
    ],
    ['a currency without cents', { currency: 'JPY' }, ['CURRENCY_NOT_KNOWN']],
    ['dates unknown', { supply: null }, ['FAIR_DATES_MISSING']],
    ['unknown country', { buyer: { ...balanceFacts().buyer, country: 'ZZ' } }, ['UNKNOWN_COUNTRY']],
  ];
  test.each(cases)('%s', (_name, change, codes) => {
    expect(codesOf(change)).toEqual(codes);
  });
});

test.each<[string, string, number, 'NET' | 'END_OF_MONTH', number, string]>([
  ['thirty days, though the terms want it later: at most sixty', '2026-06-12', 30, 'NET', 60, '2026-08-11'],
  ['the day of the terms, 60 days before the fair', '2026-08-01', 30, 'NET', 60, '2026-09-12'],
  ['thirty days once that day has passed', '2026-09-20', 30, 'NET', 60, '2026-10-20'],
  ['the eve of the fair when that is sooner', '2026-10-25', 30, 'NET', 60, '2026-11-10'],
  ['thirty days after a fair that is over', '2026-11-20', 30, 'NET', 60, '2026-12-20'],
  ['45 days, then the end of the month', '2026-11-20', 45, 'END_OF_MONTH', 60, '2027-01-31'],
  ['into February of a leap year', '2028-01-10', 45, 'END_OF_MONTH', 60, '2028-02-29'],
  ['at the end of December', '2026-11-20', 30, 'END_OF_MONTH', 60, '2026-12-31'],
])('due: %s', (_name, issueDate, balanceDueDays, balanceDueBasis, before, expected) => {
  expect(balanceDueDate(issueDate, '2026-11-11', before, { balanceDueDays, balanceDueBasis })).toBe(expected);
});

describe('another currency', () => {
  const euroRate = { unitsPerEuro: '1.0823', from: '2026-06-12', until: '2026-06-30', source: 'BCE' };

  test('VAT is told in euros at the rate of the day, which the paper names', async () => {
    const { snapshot } = issued({ currency: 'USD', euroRate });
    // 1,597.98 USD ÷ 1.0823 = 1,476.47 EUR
    expect(snapshot.vatInEuroCents).toBe(147647);
    expect(snapshot.mentions.find(({ code }) => code === 'RATE')?.text).toBe(
      'TVA en euros au taux de 1 EUR = 1,0823 USD du 12/06/2026 (BCE).',
    );
    const xml = invoiceXml(snapshot);
    expect(xml).toContain('<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode>');
    expect(xml).toContain('<ram:TaxTotalAmount currencyID="EUR">1476.47</ram:TaxTotalAmount>');
    expect(await schemaFaults(xml)).toEqual([]);
  });

  test('no VAT is no VAT in euros too', () => {
    expect(issued({ currency: 'USD', euroRate, buyer: korean, deposits: [] }).snapshot.vatInEuroCents).toBe(
      0,
    );
  });
});

test('on debits: the mention, and 5 in the XML instead of 72', () => {
  const { snapshot } = issued({ seller: { ...balanceFacts().seller, vatOnDebits: true } });
  expect(snapshot.mentions.find(({ code }) => code === 'TXD')?.text).toBe(
    'Option pour le paiement de la taxe d’après les débits.',
  );
  expect(invoiceXml(snapshot)).toContain('<ram:DueDateTypeCode>5</ram:DueDateTypeCode>');
  expect(invoiceXml(issued().snapshot)).toContain('<ram:DueDateTypeCode>72</ram:DueDateTypeCode>');
});

test('every kind of balance is valid against the official schema', async () => {
  const kinds = [
    {},
    { deposits: [] },
    { buyer: korean, deposits: [], locale: 'en' as const },
    { aids: [{ mode: 'THIRD_PARTY_PAYMENT' as const, ...region, amountCents: 1000 }] },
    { aids: [{ mode: 'PRICE_REDUCTION' as const, ...region, amountCents: 1000 }] },
    { price: priceOf({ area: '12', openSides: 2, member: true, firstTime: true }) },
  ];
  expect(await schemaFaults(...kinds.map((change) => invoiceXml(issued(change).snapshot)))).toEqual([]);
});

test('property: deposit + balance = the full price, in HT, VAT and TTC', () => {
  const shapes = fc.record({
    area: fc.integer({ min: 6, max: 60 }).map(String),
    member: fc.boolean(),
    firstTime: fc.boolean(),
    percent: fc.integer({ min: 1, max: 100 }).map(String),
  });
  fc.assert(
    fc.property(shapes, ({ percent, ...asked }) => {
      const facts = balanceFacts({ price: priceOf({ ...asked, openSides: 1 }), depositPercent: percent });
      const deposit = depositInvoice(facts);
      if (!deposit.ok) throw new Error(JSON.stringify(deposit.problems));
      const { number, issueDate, totals } = deposit.value.snapshot;
      const { exclVatCents, vatCents, inclVatCents } = totals;
      const held = { number, issueDate, exclVatCents, vatCents, inclVatCents, openCents: 0 };
      const { snapshot } = issued({ ...facts, deposits: [held] });
      const whole = snapshot.totals;
      expect(whole).toMatchObject({
        exclVatCents: facts.price.totalExclVatCents,
        dueCents: whole.inclVatCents - inclVatCents,
      });
      expect(whole.inclVatCents - whole.exclVatCents).toBe(whole.vatCents);
      const [listed] = snapshot.deposits ?? [];
      expect(listed).toEqual({ number, issueDate, exclVatCents, vatCents, inclVatCents });
      expect(whole.dueCents).toBe(whole.exclVatCents - exclVatCents + (whole.vatCents - vatCents));
    }),
  );
});
