import { expect, test } from 'vitest';
import { checkInvoice } from '#app/domain/invoicing/factur-x/check';
import type { InvoiceLine, InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { invoiceOf, seoul, sevilla, worked } from './worked';

const base = worked.E5b ?? invoiceOf({ of: [] });
const credit = worked.E6a ?? base;
const spanish = worked.E2 ?? base;
const [deposit] = base.deposits ?? [];

const line = (change: Partial<InvoiceLine>) => ({
  lines: base.lines.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
});
const totals = (change: Partial<InvoiceSnapshot['totals']>) => ({ totals: { ...base.totals, ...change } });
const vat = (invoice: InvoiceSnapshot, change: Partial<InvoiceSnapshot['totals']['vat'][number]>) => ({
  ...invoice,
  totals: { ...invoice.totals, vat: invoice.totals.vat.map((one) => ({ ...one, ...change })) },
});
const without = (code: string) => ({ mentions: base.mentions.filter((mention) => mention.code !== code) });

test('the worked invoices pass', () => {
  expect(Object.values(worked).flatMap(checkInvoice)).toEqual([]);
});

test('a preview has no number yet', () => {
  expect(checkInvoice({ ...base, number: '' })).toEqual([]);
});

test.each<[string, InvoiceSnapshot, string[]]>([
  ['a number with a space', { ...base, number: 'FA 2026' }, ['INVOICE_NUMBER_FORM']],
  ['a number of 36 signs', { ...base, number: 'F'.repeat(36) }, ['INVOICE_NUMBER_FORM']],
  ['a date in 1999', { ...base, issueDate: '1999-12-31' }, ['INVOICE_DATE_RANGE']],
  ['due before its date', { ...base, dueDate: '2026-06-11' }, ['INVOICE_DUE_EARLY']],
  [
    'no SIREN of the seller',
    { ...base, seller: { ...base.seller, siren: undefined, siret: undefined } },
    ['INVOICE_SELLER_SIREN'],
  ],
  [
    'a SIREN with a wrong digit',
    { ...base, buyer: { ...base.buyer, siren: '900000018', siret: undefined } },
    ['INVOICE_BUYER_SIREN'],
  ],
  [
    'the SIRET of another firm',
    { ...base, buyer: { ...base.buyer, siret: '41357037500027' } },
    ['INVOICE_SIRET'],
  ],
  ['a country in words', { ...base, buyer: { ...base.buyer, country: 'France' } }, ['INVOICE_COUNTRY']],
  [
    'a customer whom nothing reaches',
    { ...base, buyer: { ...seoul, email: undefined } },
    ['INVOICE_ENDPOINT'],
  ],
  [
    'an IBAN with a wrong digit',
    { ...base, payment: { iban: 'FR7630006000011234567890188', reference: 'x' } },
    ['INVOICE_IBAN'],
  ],
  ['no penalty', { ...base, ...without('PMD') }, ['INVOICE_MENTION']],
  [
    'the recovery fee twice',
    { ...base, mentions: [...base.mentions, { code: 'PMT', text: 'again' }] },
    ['INVOICE_MENTION'],
  ],
  [
    'an empty discount mention',
    { ...base, mentions: [...without('AAB').mentions, { code: 'AAB', text: ' ' }] },
    ['INVOICE_MENTION'],
  ],
  ['a credit note on nothing', { ...credit, corrects: [] }, ['INVOICE_CREDIT_REFERENCE']],
  ['no line', { ...base, lines: [] }, ['INVOICE_NO_LINES', 'INVOICE_VAT_SUM']],
  ['a negative quantity', { ...base, ...line({ quantity: '-12' }) }, ['INVOICE_QUANTITY']],
  ['no quantity', { ...base, ...line({ quantity: '0' }) }, ['INVOICE_QUANTITY']],
  ['a quantity that is no number', { ...base, ...line({ quantity: 'NaN' }) }, ['INVOICE_QUANTITY']],
  ['five decimals', { ...base, ...line({ quantity: '12.00001' }) }, ['INVOICE_QUANTITY']],
  ['a price of zero', { ...base, ...line({ unitPriceCents: 0 }) }, ['INVOICE_PRICE']],
  ['a price that is no number', { ...base, ...line({ unitPriceCents: Number.NaN }) }, ['INVOICE_PRICE']],
  ['a line one cent off', { ...base, ...line({ unitPriceCents: 58951 }) }, ['INVOICE_LINE_SUM']],
  [
    'a discount that is not its share',
    { ...base, ...line({ quantity: '13', discount: { percent: '7', amountCents: 58950 } }) },
    ['INVOICE_LINE_SUM'],
  ],
  [
    'ten milliard and more',
    { ...base, ...totals({ inclVatCents: 10 ** 12 + 1 }) },
    ['INVOICE_AMOUNT_TOO_LARGE'],
  ],
  [
    'a total one cent off',
    { ...base, ...totals({ inclVatCents: 958_791, dueCents: 671_153 }) },
    ['INVOICE_SUM'],
  ],
  ['an amount due one cent off', { ...base, ...totals({ dueCents: 671_151 }) }, ['INVOICE_SUM']],
  [
    'a deposit of another amount',
    { ...base, deposits: deposit && [{ ...deposit, inclVatCents: 1 }] },
    ['INVOICE_PREPAID_UNEXPLAINED'],
  ],
  [
    'deposits above the price',
    {
      ...base,
      ...totals({ prepaidCents: 958_791, dueCents: -1 }),
      deposits: deposit && [{ ...deposit, inclVatCents: 958_791 }],
    },
    ['INVOICE_PREPAID_ABOVE_TOTAL'],
  ],
  [
    'VAT one cent off, which the official rules let pass',
    vat(
      { ...base, ...totals({ vatCents: 159_799, inclVatCents: 958_791, dueCents: 671_153 }) },
      { taxCents: 159_799 },
    ),
    ['INVOICE_VAT_SUM'],
  ],
  ['a rate that France doesn’t have', vat(base, { ratePercent: '21' }), ['INVOICE_VAT_RATE']],
  ['tax at a zero rate', vat(base, { ratePercent: '0' }), ['INVOICE_VAT_RATE', 'INVOICE_VAT_SUM']],
  ['a reason where there is tax', vat(base, { exemptionText: 'why not' }), ['INVOICE_VAT_REASON']],
  [
    'no reason where there is none',
    vat(spanish, { exemptionText: undefined, vatex: undefined }),
    ['INVOICE_VAT_REASON'],
  ],
  [
    'reverse charge for nobody known',
    { ...spanish, buyer: { ...sevilla, vatId: undefined, email: 'a@b.example' } },
    ['INVOICE_REVERSE_CHARGE_IDS'],
  ],
  ['dollars without VAT in euros', { ...base, currency: 'USD' }, ['INVOICE_VAT_IN_EUROS']],
  ['euros twice', { ...base, vatInEuroCents: 159_798 }, ['INVOICE_VAT_IN_EUROS']],
])('%s', (_name, invoice, codes) => {
  expect(checkInvoice(invoice).map(({ code }) => code)).toEqual(codes);
});

test('outside the scope of VAT beside other lines', () => {
  const [first] = spanish.totals.vat;
  const mixed = vat(spanish, { category: 'O', vatex: 'VATEX-EU-O' });
  const both = {
    ...mixed,
    totals: { ...mixed.totals, vat: [...mixed.totals.vat, ...(first ? [first] : [])] },
  };
  expect(checkInvoice(both).map(({ code }) => code)).toContain('INVOICE_VAT_O_ALONE');
});
