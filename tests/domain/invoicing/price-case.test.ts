import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerPriceCase } from '#app/domain/invoicing/price-case';
import { parsePriceLists } from '#app/domain/invoicing/price-list';

const file = JSON.parse(readFileSync('db/seed/data/price-lists.json', 'utf8'));
const parsed = parsePriceLists(file);
const lists = parsed.ok ? parsed.value : [];

test('a file of cases is answered in order, expected values in the input ignored', () => {
  expect(file.examples.map((example: unknown) => answerPriceCase(lists, example))).toEqual([
    {
      id: 'a',
      spaceCents: 707400,
      cornerCents: 56592,
      feesCents: 35000,
      optionsCents: 0,
      discountCents: 0,
      totalExclVatCents: 798992,
    },
    {
      id: 'b',
      spaceCents: 297000,
      cornerCents: 18000,
      feesCents: 55840,
      optionsCents: 0,
      discountCents: 0,
      totalExclVatCents: 370840,
    },
    {
      id: 'c',
      spaceCents: 480000,
      cornerCents: 96000,
      feesCents: 0,
      optionsCents: 0,
      discountCents: 0,
      totalExclVatCents: 576000,
    },
    { id: 'd', refused: 'CORNER_NEEDS_12_M2' },
    {
      id: 'e',
      spaceCents: 708500,
      cornerCents: 60000,
      feesCents: 0,
      optionsCents: 0,
      discountCents: 0,
      totalExclVatCents: 768500,
    },
  ]);
});

test.each<[string, unknown, unknown]>([
  [
    'numbers instead of strings',
    { priceList: 'holz-type', area: 24, openSides: 1, options: [{ code: 'FURNITURE_CHAIR', quantity: 2 }] },
    {
      spaceCents: 480000,
      cornerCents: 0,
      feesCents: 0,
      optionsCents: 2310,
      discountCents: 0,
      totalExclVatCents: 482310,
    },
  ],
  [
    'an unknown list',
    { id: 7, priceList: 'none', area: '9', openSides: 1 },
    { id: 7, refused: 'UNKNOWN_PRICE_LIST' },
  ],
  ['a malformed case', { area: '9' }, { refused: 'INVALID_CASE' }],
  ['a null', null, { refused: 'INVALID_CASE' }],
])('%s', (_name, raw, expected) => {
  expect(answerPriceCase(lists, raw)).toEqual(expected);
});
