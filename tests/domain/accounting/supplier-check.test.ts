import { describe, expect, test } from 'vitest';
import { checkSupplierInvoice } from '#app/domain/accounting/supplier-check';
import type { SupplierInvoice } from '#app/domain/accounting/supplier-invoice';
import { amountsOf } from '#app/domain/accounting/supplier-invoice';
import { supplierKeyOf } from '#app/domain/accounting/supplier-key';

const us = { name: 'Cosmetic Valley', siren: '413570375', vatId: 'FR45413570375' };
const nobody = { name: '', address: [], country: null, siren: null, siret: null, vatId: null };

const INVOICE: SupplierInvoice = {
  ...{ profile: 'EN_16931', guideline: 'urn:cen.eu:en16931:2017', typeCode: '380', number: 'S-1' },
  ...{ issuedOn: '2026-10-02', dueOn: '2026-11-01', currency: 'EUR', refersTo: [], notes: [] },
  seller: { ...nobody, name: 'Halls SAS', country: 'FR', siren: '900000019' },
  buyer: { ...nobody, name: 'COSMETIC VALLEY', siren: '413570375' },
  lines: [
    {
      ...{ id: '1', description: 'Floor', quantity: '100', unit: 'MTK', unitPrice: '10.505' },
      ...{
        baseQuantity: '1',
        adjustmentCents: -50,
        netCents: 105000,
        vatCategory: 'S',
        vatRatePercent: '20',
      },
    },
    {
      ...{ id: '2', description: 'Cable', quantity: '3', unit: 'C62', unitPrice: '100' },
      ...{ baseQuantity: '10', adjustmentCents: 0, netCents: 3000, vatCategory: 'S', vatRatePercent: '20' },
    },
  ],
  adjustments: [
    { charge: false, reason: 'Early', amountCents: 8000, vatCategory: 'S', vatRatePercent: '20' },
    { charge: true, reason: 'Transport', amountCents: 1001, vatCategory: 'S', vatRatePercent: '20' },
  ],
  vat: [{ category: 'S', ratePercent: '20', basisCents: 101001, taxCents: 20200, exemption: null }],
  totals: {
    ...{ linesCents: 108000, allowancesCents: 8000, chargesCents: 1001, exclVatCents: 101001 },
    ...{ vatCents: 20200, inclVatCents: 121201, prepaidCents: 20000, roundingCents: -1, dueCents: 101200 },
  },
};

const TODAY = '2026-11-20';
const faults = (invoice: SupplierInvoice) => checkSupplierInvoice(invoice, us, TODAY).faults;
const warnings = (invoice: SupplierInvoice) =>
  checkSupplierInvoice(invoice, us, TODAY).warnings.map(({ code }) => code);

test('sums that agree are no fault', () => {
  expect(faults(INVOICE)).toEqual([]);
});

describe('each sum is held against what it is made of, to the cent', () => {
  const total = (changed: Partial<SupplierInvoice['totals']>): SupplierInvoice => ({
    ...INVOICE,
    totals: { ...INVOICE.totals, ...changed },
  });
  const terms = (invoice: SupplierInvoice) => faults(invoice).map(({ code, params }) => params?.term ?? code);

  test.each([
    ['BR-CO-10', { linesCents: 108001 }, ['BT-106', 'BT-109']],
    ['BR-CO-11', { allowancesCents: 8001 }, ['BT-107', 'BT-109']],
    ['BR-CO-12', { chargesCents: 1000 }, ['BT-108', 'BT-109']],
    ['BR-CO-13', { exclVatCents: 101000 }, ['BT-109', 'BT-116', 'BT-112']],
    ['BR-CO-14', { vatCents: 20201 }, ['BT-110', 'BT-112']],
    ['BR-CO-15', { inclVatCents: 121200 }, ['BT-112', 'BT-115']],
    ['BR-CO-16', { dueCents: 101201 }, ['BT-115']],
    ['a paid sum forgotten', { prepaidCents: null }, ['BT-115']],
  ])('%s', (_, changed, expected) => {
    expect(terms(total(changed))).toEqual(expected);
  });

  test('BR-CO-17: the tax of a rate is the base’s, half-up', () => {
    const [vat] = INVOICE.vat;
    if (!vat) throw new Error('no VAT');
    const wrong = { ...total({ vatCents: 20201, inclVatCents: 121202, dueCents: 101201 }) };
    expect(faults({ ...wrong, vat: [{ ...vat, taxCents: 20201 }] })).toEqual([
      { code: 'SUPPLIER_VAT_TAX', params: { rate: 20, said: 202.01, exact: 202 } },
    ]);
  });

  test('BR-S-8: the base of a rate is its lines’', () => {
    const [first, second] = INVOICE.lines;
    if (!first || !second) throw new Error('no lines');
    const moved = { ...INVOICE, lines: [first, { ...second, vatRatePercent: '10' }] };
    expect(faults(moved)).toEqual([
      { code: 'SUPPLIER_VAT_BASE', params: { rate: 20, said: 1010.01, exact: 980.01 } },
    ]);
  });

  test('a line that isn’t price × quantity is to know, no fault', () => {
    const [first, second] = INVOICE.lines;
    if (!first || !second) throw new Error('no lines');
    const rounded = { ...INVOICE, lines: [first, { ...second, unitPrice: '100.33' }] };
    expect(faults(rounded)).toEqual([]);
    expect(warnings(rounded)).toEqual(['SUPPLIER_LINE', 'SUPPLIER_PREPAID']);
  });

  test('MINIMUM says neither lines nor what was paid', () => {
    const minimum: SupplierInvoice = {
      ...{ ...INVOICE, profile: 'MINIMUM', lines: [], adjustments: [], vat: [] },
      totals: {
        ...{ ...INVOICE.totals, linesCents: null, allowancesCents: null },
        ...{ chargesCents: null, prepaidCents: null, roundingCents: null },
      },
    };
    expect(faults(minimum)).toEqual([]);
    expect(warnings(minimum)).toEqual(['SUPPLIER_NOT_AN_INVOICE']);
  });
});

describe('whose invoice it is', () => {
  const toBuyer = (buyer: Partial<SupplierInvoice['buyer']>) => ({
    ...INVOICE,
    buyer: { ...nobody, ...buyer },
  });
  const codes = (invoice: SupplierInvoice) => faults(invoice).map(({ code }) => code);

  test.each([
    ['the SIREN', { siren: '413570375', name: 'Another name' }],
    ['a SIRET of ours', { siret: '41357037500027' }],
    ['the VAT id', { vatId: 'FR45413570375' }],
    ['the name alone', { name: 'Cosmetic  valley' }],
  ])('%s is enough', (_, buyer) => {
    expect(codes(toBuyer(buyer))).toEqual([]);
    expect(warnings(toBuyer(buyer))).not.toContain('SUPPLIER_BUYER_UNSURE');
  });

  test('another number is a fault, even under our name; another name alone is unsure', () => {
    expect(codes(toBuyer({ name: 'Cosmetic Valley', siren: '900000027' }))).toEqual(['SUPPLIER_NOT_FOR_US']);
    expect(codes(toBuyer({ name: 'Labo Beauce' }))).toEqual([]);
    expect(warnings(toBuyer({ name: 'Labo Beauce' }))).toContain('SUPPLIER_BUYER_UNSURE');
  });

  test('our own invoice is no cost, and one of tomorrow isn’t here yet', () => {
    expect(codes({ ...INVOICE, seller: { ...nobody, name: 'Us', vatId: 'FR45413570375' } })).toEqual([
      'SUPPLIER_IS_US',
    ]);
    expect(codes({ ...INVOICE, issuedOn: '2026-11-21' })).toEqual(['SUPPLIER_DATED_LATER']);
  });

  test('a supplier without number, or with a mistyped one, is told of', () => {
    expect(warnings({ ...INVOICE, seller: { ...nobody, name: 'Halls' } })).toContain(
      'SUPPLIER_WITHOUT_IDENTIFIER',
    );
    expect(warnings({ ...INVOICE, seller: { ...nobody, name: 'Halls', siren: '900000018' } })).toContain(
      'SUPPLIER_IDENTIFIER_WRONG',
    );
  });
});

test('one firm has one key, whichever number its paper gives', () => {
  const key = (party: Partial<SupplierInvoice['seller']>) =>
    supplierKeyOf({ ...nobody, name: 'Halls, S.A.S.', country: 'FR', ...party });
  const keys = [{ siren: '413570375' }, { siret: '41357037500027' }, { vatId: 'FR45413570375' }].map(key);
  expect(new Set(keys)).toEqual(new Set(['FR:413570375']));
  expect(key({ vatId: 'DE136695976' })).toBe('DE136695976');
  expect(key({})).toBe('FR:halls s a s');
  expect(key({ name: 'HALLS SAS' })).not.toBe(key({ name: 'Halls SARL' }));
});

test('a credit note’s amounts turn round; one written with a minus as an invoice stays below zero', () => {
  expect(amountsOf({ ...INVOICE, typeCode: '381' })).toEqual({ exclVatCents: -101001, vatCents: -20200 });
  const negative = { ...INVOICE.totals, exclVatCents: -100, inclVatCents: -120 };
  expect(amountsOf({ ...INVOICE, totals: negative })).toEqual({ exclVatCents: -100, vatCents: -20 });
});
