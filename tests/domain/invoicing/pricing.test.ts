import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PriceList, parsePriceList, parsePriceLists } from '#app/domain/invoicing/price-list';
import { type PriceRequest, price } from '#app/domain/invoicing/pricing';
import { percentOf, sumCents, times } from '#app/domain/shared/money';

const file = JSON.parse(readFileSync('db/seed/data/price-lists.json', 'utf8'));
const parsed = parsePriceLists(file);
const lists: PriceList[] = parsed.ok ? parsed.value : [];

function list(id: string): PriceList {
  const found = lists.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no list ${id}`);
  return found;
}

function amounts(id: string, request: PriceRequest) {
  const result = price(list(id), request);
  if (!result.ok) return { refused: result.problems[0]?.code };
  const { lines: _lines, discounts: _discounts, ...rest } = result.value;
  return rest;
}

test('the price file parses whole', () => {
  expect(parsed.ok ? parsed.value.map(({ id }) => id) : parsed.problems).toEqual([
    'bci-bologna-2021',
    'beauty-dusseldorf-2023',
    'holz-type',
    'pavilion-2026-per-m2',
    'salon-france-2027',
  ]);
});

type Example = PriceRequest & {
  id: string;
  priceList: string;
  refused?: string;
  spaceCents: number;
  cornerCents: number;
  feesCents: number;
  totalExclVatCents: number;
};
const examples: Example[] = file.examples;

describe('the examples of the price file', () => {
  test.each(examples)(
    '$id',
    ({ priceList, refused, spaceCents, cornerCents, feesCents, totalExclVatCents, ...request }) => {
      const expected = refused
        ? { refused }
        : { spaceCents, cornerCents, feesCents, optionsCents: 0, discountCents: 0, totalExclVatCents };
      expect(amounts(priceList, request)).toEqual(expected);
    },
  );
});

describe('prices by the rules of each list', () => {
  const row = (
    spaceCents: number,
    cornerCents: number,
    feesCents: number,
    optionsCents: number,
    discountCents: number,
  ) => ({
    spaceCents,
    cornerCents,
    feesCents,
    optionsCents,
    discountCents,
    totalExclVatCents: spaceCents + cornerCents + feesCents + optionsCents - discountCents,
  });

  test.each<[string, string, PriceRequest, ReturnType<typeof row> | { refused: string }]>([
    [
      'row booth, no corner',
      'pavilion-2026-per-m2',
      { area: '9', openSides: 1 },
      row(589500, 0, 35000, 0, 0),
    ],
    [
      'closed booth, no corner',
      'pavilion-2026-per-m2',
      { area: '9', openSides: 0 },
      row(589500, 0, 35000, 0, 0),
    ],
    [
      'member',
      'pavilion-2026-per-m2',
      { area: '9', openSides: 1, member: true },
      row(530550, 0, 35000, 0, 0),
    ],
    ['island 15 %', 'pavilion-2026-per-m2', { area: '24', openSides: 4 }, row(1572000, 235800, 35000, 0, 0)],
    [
      'two discounts on space + corner, added and not compounded',
      'pavilion-2026-per-m2',
      { area: '12', openSides: 2, member: true, firstTime: true, startUp: true },
      row(707400, 56592, 35000, 0, 38200 + 76399),
    ],
    [
      'discounts never touch fees and options',
      'pavilion-2026-per-m2',
      { area: '9', openSides: 1, firstTime: true, options: [{ code: 'FURNITURE_CHAIR', quantity: '3' }] },
      row(589500, 0, 35000, 3465, 29475),
    ],
    [
      'early rate',
      'beauty-dusseldorf-2023',
      { area: '18', openSides: 2, early: true },
      row(277200, 18000, 55840, 0, 0),
    ],
    [
      'least area inclusive',
      'beauty-dusseldorf-2023',
      { area: '15', openSides: 1 },
      row(247500, 0, 54850, 0, 0),
    ],
    [
      'below the least area',
      'beauty-dusseldorf-2023',
      { area: '14.99', openSides: 1 },
      { refused: 'AREA_BELOW_MINIMUM' },
    ],
    [
      'member without member rate',
      'beauty-dusseldorf-2023',
      { area: '15', openSides: 1, member: true },
      row(247500, 0, 54850, 0, 0),
    ],
    ['corner waived from 150 m²', 'holz-type', { area: '150', openSides: 3 }, row(3000000, 0, 0, 0, 0)],
    ['corner below 150 m²', 'holz-type', { area: '149.5', openSides: 3 }, row(2990000, 598000, 0, 0, 0)],
    [
      'early bird 5 % of space + corner',
      'holz-type',
      { area: '24', openSides: 3, early: true },
      row(480000, 96000, 0, 0, 28800),
    ],
    [
      'per m² early bird',
      'salon-france-2027',
      { area: '7.5', openSides: 2, early: true },
      row(386250, 7500, 29000, 0, 18750),
    ],
    [
      'start-up at 6 m² inclusive',
      'salon-france-2027',
      { area: '6', openSides: 1, startUp: true },
      row(309000, 0, 29000, 0, 61800),
    ],
    [
      'start-up above 6 m²',
      'salon-france-2027',
      { area: '6.01', openSides: 1, startUp: true },
      row(309515, 0, 29000, 0, 0),
    ],
    [
      'no such discount in the list',
      'holz-type',
      { area: '24', openSides: 1, firstTime: true },
      row(480000, 0, 0, 0, 0),
    ],
    [
      'half a square metre',
      'salon-france-2027',
      { area: '10.5', openSides: 3, member: true },
      row(483000, 21000, 29000, 0, 0),
    ],
    ['package by area', 'bci-bologna-2021', { area: '16.0', openSides: 1 }, row(920000, 0, 0, 0, 0)],
    ['package by code', 'bci-bologna-2021', { package: 'P26', openSides: 1 }, row(1620000, 0, 0, 0, 0)],
    ['collective by code', 'bci-bologna-2021', { package: 'BUZZ', openSides: 1 }, row(330000, 0, 0, 0, 0)],
    ['flat corner', 'bci-bologna-2021', { area: '26', openSides: 4 }, row(1620000, 60000, 0, 0, 0)],
    [
      'a half of a 16 m² corner stand',
      'bci-bologna-2021',
      { area: '8', standArea: '16', openSides: 2 },
      row(465000, 60000, 0, 0, 0),
    ],
    ['8 m² corner alone', 'bci-bologna-2021', { area: '8', openSides: 2 }, { refused: 'CORNER_NEEDS_12_M2' }],
    [
      'no package of 9 m²',
      'bci-bologna-2021',
      { area: '9', openSides: 1 },
      { refused: 'NO_PACKAGE_OF_THAT_AREA' },
    ],
    [
      'unknown package',
      'bci-bologna-2021',
      { area: '12', package: 'P13', openSides: 1 },
      { refused: 'UNKNOWN_PACKAGE' },
    ],
    [
      'package of another area',
      'bci-bologna-2021',
      { area: '14', package: 'P12', openSides: 1 },
      { refused: 'PACKAGE_AREA_MISMATCH' },
    ],
    [
      'option on request',
      'bci-bologna-2021',
      { area: '12', openSides: 1, options: [{ code: 'REPRESENTATION', quantity: '1' }] },
      { refused: 'OPTION_PRICE_ON_REQUEST' },
    ],
    [
      'fraction of an option, half-up',
      'bci-bologna-2021',
      { area: '12', openSides: 1, options: [{ code: 'FURNITURE_CHAIR', quantity: '0.5' }] },
      row(708500, 0, 0, 578, 0),
    ],
    [
      'unknown option',
      'holz-type',
      { area: '9', openSides: 1, options: [{ code: 'SAUNA', quantity: '1' }] },
      { refused: 'UNKNOWN_OPTION' },
    ],
    [
      'negative quantity',
      'holz-type',
      { area: '9', openSides: 1, options: [{ code: 'INSURANCE', quantity: '-1' }] },
      { refused: 'INVALID_QUANTITY' },
    ],
    [
      'not a quantity',
      'holz-type',
      { area: '9', openSides: 1, options: [{ code: 'INSURANCE', quantity: 'NaN' }] },
      { refused: 'INVALID_QUANTITY' },
    ],
    ['no area', 'holz-type', { openSides: 1 }, { refused: 'INVALID_AREA' }],
    ['zero area', 'holz-type', { area: '0', openSides: 1 }, { refused: 'INVALID_AREA' }],
    ['five open sides', 'holz-type', { area: '9', openSides: 5 }, { refused: 'INVALID_OPEN_SIDES' }],
  ])('%s', (_name, id, request, expected) => {
    expect(amounts(id, request)).toEqual(expected);
  });
});

test('each line names its rule and is worded in both languages', () => {
  const result = price(list('pavilion-2026-per-m2'), {
    area: '12',
    openSides: 2,
    member: true,
    firstTime: true,
    options: [{ code: 'INTERPRETER_DAY', quantity: '2' }],
  });
  expect(
    result.ok && [
      ...result.value.lines.map((line) => [
        line.rule.name,
        line.labelFr,
        line.labelEn,
        line.quantity,
        line.unit,
      ]),
      ...result.value.discounts.map((discount) => [
        discount.rule.name,
        discount.labelFr,
        discount.amountCents,
      ]),
    ],
  ).toEqual([
    ['MEMBER_RATE', 'Stand équipé', 'Equipped booth', '12', 'MTK'],
    ['CORNER_PERCENT', 'Stand d’angle (2 faces ouvertes)', 'Corner booth (2 open sides)', '1', 'C62'],
    ['FEE', 'Droit d’inscription et catalogue', 'Registration and catalogue', '1', 'C62'],
    ['OPTION', 'Interprète (jour)', 'Interpreter (day)', '2', 'DAY'],
    ['DISCOUNT_PERCENT', 'Remise première participation', 38200],
  ]);
});

test('a list that is not one is refused with the path of what is wrong', () => {
  const result = parsePriceList({
    id: 'x',
    pricing: 'PER_M2',
    memberRate: { perM2Cents: -1 },
    corner: { strategy: 'DRAW' },
  });
  expect(result.ok ? [] : result.problems.map(({ code, field }) => [code, field]).sort()).toEqual([
    ['PRICE_LIST_INVALID', 'corner.strategy'],
    ['PRICE_LIST_INVALID', 'memberRate.perM2Cents'],
  ]);
});

const requests = fc.record({
  area: fc.integer({ min: 15, max: 400 }).map(String),
  openSides: fc.integer({ min: 0, max: 4 }),
  member: fc.boolean(),
  early: fc.boolean(),
  firstTime: fc.boolean(),
  startUp: fc.boolean(),
  options: fc.array(
    fc.record({
      code: fc.constantFrom('FURNITURE_CHAIR', 'ELECTRICITY_KW', 'INSURANCE'),
      quantity: fc.integer({ min: 0, max: 40 }).map((quarters) => String(quarters / 4)),
    }),
    { maxLength: 4 },
  ),
});
const perM2 = fc.constantFrom(
  'beauty-dusseldorf-2023',
  'holz-type',
  'pavilion-2026-per-m2',
  'salon-france-2027',
);

test('property: lines and discounts add up to the total, and each line is quantity × unit price', () => {
  fc.assert(
    fc.property(perM2, requests, (id, request) => {
      const result = price(list(id), request);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      const {
        lines,
        discounts,
        totalExclVatCents,
        spaceCents,
        cornerCents,
        feesCents,
        optionsCents,
        discountCents,
      } = result.value;
      expect(totalExclVatCents).toBe(spaceCents + cornerCents + feesCents + optionsCents - discountCents);
      expect(totalExclVatCents).toBe(
        sumCents(lines.map((line) => line.netCents)) -
          sumCents(discounts.map((discount) => discount.amountCents)),
      );
      for (const line of lines) expect(line.netCents).toBe(times(line.unitPriceCents, line.quantity));
    }),
  );
});

test('property: percent discounts are each a share of space + corner alone', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const result = price(list('pavilion-2026-per-m2'), request);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      const base = result.value.spaceCents + result.value.cornerCents;
      expect(result.value.discountCents).toBe(
        (request.firstTime ? percentOf(base, '5') : 0) + (request.startUp ? percentOf(base, '10') : 0),
      );
    }),
  );
});

test('property: a member never pays more, an early firm never pays more', () => {
  fc.assert(
    fc.property(perM2, requests, (id, request) => {
      const totals = [
        { ...request, member: true, early: true },
        { ...request, member: false, early: true },
        { ...request, member: false, early: false },
      ].map((variant) => {
        const result = price(list(id), variant);
        return result.ok ? result.value.totalExclVatCents : Number.NaN;
      });
      expect(totals).toEqual([...totals].sort((a, b) => a - b));
    }),
  );
});
