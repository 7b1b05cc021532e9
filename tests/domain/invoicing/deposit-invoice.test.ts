import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depositInvoice } from '#app/domain/invoicing/deposit-invoice';
import type { StandFacts } from '#app/domain/invoicing/ground';
import { parsePriceLists } from '#app/domain/invoicing/price-list';
import { type Price, price } from '#app/domain/invoicing/pricing';

const parsed = parsePriceLists(JSON.parse(readFileSync('db/seed/data/price-lists.json', 'utf8')));
const list = parsed.ok ? parsed.value.find(({ id }) => id === 'pavilion-2026-per-m2') : undefined;

function priceOf(request: Parameters<typeof price>[1]): Price {
  if (!list) throw new Error('no list');
  const result = price(list, request);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function facts(change: Partial<StandFacts> = {}): StandFacts {
  return {
    number: 'AC-2026-00017',
    issuedAt: '2026-04-15T08:00:00.000Z',
    issueDate: '2026-04-15',
    seller: {
      name: 'COSMETIC VALLEY',
      addressLines: ['1 place de la Cathédrale'],
      postcode: '28000',
      city: 'Chartres',
      country: 'FR',
      siren: '413570375',
      vatId: 'FR45413570375',
      iban: 'FR7630006000011234567890189',
      latePenalty: {},
      depositDueDays: 30,
      balanceDueDays: 30,
      balanceDueBasis: 'NET',
      vatOnDebits: false,
      cancellationTaxable: true,
      nonEuCategory: 'G',
    },
    buyer: {
      name: 'LABO BEAUCE SAS',
      addressLines: ['12 rue des Essences'],
      postcode: '45000',
      city: 'Orléans',
      country: 'FR',
      siren: '900000019',
      vatId: 'FR25900000019',
      vatIdProven: false,
    },
    supply: { from: '2026-11-10', to: '2026-11-13' },
    event: 'Pavillon France – Cosmoprof Asia 2026',
    booth: '3E-F12A',
    price: priceOf({ area: '12', openSides: 2, member: true }),
    depositPercent: '30',
    currency: 'EUR',
    locale: 'fr',
    registration: 'cosmoprof-asia-2026/FR-900000019',
    ...change,
  };
}

function issued(change: Partial<StandFacts> = {}) {
  const result = depositInvoice(facts(change));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const seller = facts().seller;
const buyer = facts().buyer;
const spanish = {
  ...buyer,
  country: 'ES',
  postcode: '41700',
  siren: undefined,
  vatId: 'ESA12345674',
  vatIdProven: true,
};

test('E5a: deposit of 30 % on the member booth of E1a, to the cent', () => {
  const { snapshot, warnings } = issued();
  expect(snapshot.totals).toEqual({
    lineNetCents: [239698],
    allowancesCents: 0,
    vat: [{ category: 'S', ratePercent: '20', basisCents: 239698, taxCents: 47940 }],
    exclVatCents: 239698,
    vatCents: 47940,
    inclVatCents: 287638,
    prepaidCents: 0,
    dueCents: 287638,
  });
  expect(snapshot.order.totals.inclVatCents).toBe(958790);
  expect(snapshot.lines).toEqual([
    {
      description: 'Acompte de 30\u00a0% – Pavillon France – Cosmoprof Asia 2026, stand 3E-F12A',
      quantity: '1',
      unit: 'C62',
      unitPriceCents: 239698,
      netCents: 239698,
      vatCategory: 'S',
      vatRatePercent: '20',
    },
  ]);
  expect([snapshot.type, snapshot.issueDate, snapshot.dueDate, snapshot.payment.reference]).toEqual([
    '386',
    '2026-04-15',
    '2026-05-15',
    'AC-2026-00017',
  ]);
  expect(warnings).toEqual([]);
});

test('each line of the order names its rule, in the language of the paper', () => {
  const [french, english] = (['fr', 'en'] as const).map(
    (locale) =>
      issued({ locale, price: priceOf({ area: '12', openSides: 2, member: true, firstTime: true }) }).snapshot
        .order,
  );
  expect(
    [...(french?.lines ?? []), ...(french?.allowances ?? [])].map(({ description }) => description),
  ).toEqual([
    'Stand équipé – 3E-F12A (tarif adhérent)',
    'Stand d’angle (2 faces ouvertes) (8\u00a0% de l’espace)',
    'Droit d’inscription et catalogue',
    'Remise première participation (5\u00a0% de l’espace et de l’angle)',
  ]);
  expect(
    [...(english?.lines ?? []), ...(english?.allowances ?? [])].map(({ description }) => description),
  ).toEqual([
    'Equipped booth – 3E-F12A (member rate)',
    'Corner booth (2 open sides) (8% of the space)',
    'Registration and catalogue',
    'First-time exhibitor discount (5% of space and corner)',
  ]);
  expect(french?.totals.allowancesCents).toBe(38200);
  expect(french?.totals.exclVatCents).toBe(798992 - 38200);
});

describe('legal mentions', () => {
  const codes = (change: Partial<StandFacts>) => issued(change).snapshot.mentions.map(({ code }) => code);

  test('France', () => {
    expect(codes({})).toEqual(['PMD', 'PMT', 'AAB', 'CATEGORY']);
  });

  test('reverse charge, legal form and register when the seller gave them', () => {
    const { mentions } = issued({
      buyer: spanish,
      seller: { ...seller, legalForm: 'association loi 1901', rcs: 'RNA W281000000' },
    }).snapshot;
    expect(mentions.map(({ code }) => code)).toEqual(['VAT', 'PMD', 'PMT', 'AAB', 'CATEGORY', 'REG', 'ABL']);
    expect(mentions[0]?.text).toBe(
      'Autoliquidation – art. 283-2 du CGI, art. 44 et 196 directive 2006/112/CE',
    );
    expect(mentions.slice(5).map(({ text }) => text)).toEqual([
      'COSMETIC VALLEY – association loi 1901',
      'RNA W281000000',
    ]);
  });

  test('in French with a translation beside on an English paper, without on a French one', () => {
    const english = issued({ locale: 'en' }).snapshot.mentions;
    const french = issued({ locale: 'fr' }).snapshot.mentions;
    expect(english.map(({ text }) => text)).toEqual(french.map(({ text }) => text));
    expect(english.every(({ translation }) => Boolean(translation))).toBe(true);
    expect(french.some(({ translation }) => translation !== undefined)).toBe(false);
    expect(french.find(({ code }) => code === 'PMT')?.text).toBe(
      'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00a0: 40\u00a0€.',
    );
  });

  test('the seller’s own late-penalty wording replaces the usual one', () => {
    const { mentions } = issued({
      seller: { ...seller, latePenalty: { fr: 'Pénalités : 12 % par an.' } },
    }).snapshot;
    expect(mentions.find(({ code }) => code === 'PMD')?.text).toBe('Pénalités : 12 % par an.');
  });
});

test.each([
  ['30 days', '2026-04-15', 30, '2026-05-15'],
  ['the eve of the fair when that is sooner', '2026-10-20', 30, '2026-11-09'],
  ['at once when the fair has opened', '2026-11-10', 30, '2026-11-10'],
  ['at once when the organiser wants it so', '2026-04-15', 0, '2026-04-15'],
])('due: %s', (_name, issueDate, depositDueDays, expected) => {
  expect(issued({ issueDate, seller: { ...seller, depositDueDays } }).snapshot.dueDate).toBe(expected);
});

describe('what stops an invoice', () => {
  test.each<[string, Partial<StandFacts>, string[]]>([
    ['a seller without SIREN', { seller: { ...seller, siren: undefined } }, ['SELLER_SIREN_MISSING']],
    [
      'a seller without anything',
      { seller: { ...seller, siren: undefined, vatId: undefined, addressLines: [] } },
      ['SELLER_SIREN_MISSING', 'SELLER_VAT_ID_MISSING', 'SELLER_ADDRESS_MISSING'],
    ],
    ['a seller elsewhere', { seller: { ...seller, country: 'KR' } }, ['SELLER_NOT_IN_FRANCE']],
    ['a fair without dates', { supply: null }, ['FAIR_DATES_MISSING']],
    ['another currency', { currency: 'USD' }, ['EXCHANGE_RATE_MISSING']],
    ['a buyer without name', { buyer: { ...buyer, name: ' ' } }, ['BUYER_NAME_MISSING']],
    ['a country that is none', { buyer: { ...buyer, country: 'France' } }, ['UNKNOWN_COUNTRY']],
    ['reverse charge without VAT id', { buyer: { ...spanish, vatId: undefined } }, ['BUYER_VAT_ID_MISSING']],
    ['a deposit of nothing', { depositPercent: '0' }, ['NOTHING_TO_INVOICE']],
  ])('%s', (_name, change, codes) => {
    const result = depositInvoice(facts(change));
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('what is worth a warning', () => {
  test.each<[string, Partial<StandFacts>, string[]]>([
    [
      'an EU firm without proof of its VAT id',
      { buyer: { ...spanish, vatIdProven: false } },
      ['EU_WITHOUT_VAT_PROOF'],
    ],
    ['a French firm without SIREN', { buyer: { ...buyer, siren: undefined } }, ['BUYER_SIREN_MISSING']],
    ['a firm without address', { buyer: { ...buyer, addressLines: [] } }, ['BUYER_ADDRESS_MISSING']],
    ['no bank account to pay to', { seller: { ...seller, iban: undefined } }, ['SELLER_IBAN_MISSING']],
  ])('%s', (_name, change, codes) => {
    expect(issued(change).warnings.map(({ code }) => code)).toEqual(codes);
  });

  test('an EU firm without proof pays French VAT', () => {
    const { snapshot } = issued({ buyer: { ...spanish, vatIdProven: false } });
    expect([snapshot.regime, snapshot.totals.vatCents]).toEqual(['EU_NO_VAT_ID', 47940]);
  });
});

test('a snapshot says nothing of how it was decided, and survives being kept as JSON', () => {
  const { snapshot } = issued({ buyer: spanish, locale: 'en' });
  expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  expect(Object.keys(snapshot.seller).sort()).toEqual(
    ['addressLines', 'city', 'country', 'name', 'postcode', 'siren', 'vatId'].sort(),
  );
});

test('property: the deposit is the share of the order, and never asks more than the whole', () => {
  const request = fc.record({
    area: fc.integer({ min: 1, max: 300 }).map(String),
    openSides: fc.integer({ min: 1, max: 4 }),
    member: fc.boolean(),
    firstTime: fc.boolean(),
    startUp: fc.boolean(),
  });
  fc.assert(
    fc.property(
      request,
      fc.integer({ min: 1, max: 100 }).map(String),
      fc.constantFrom(buyer, spanish),
      (asked, percent, to) => {
        const { snapshot } = issued({ price: priceOf(asked), depositPercent: percent, buyer: to });
        const { order, totals, lines } = snapshot;
        expect(totals.exclVatCents).toBe(lines.reduce((sum, line) => sum + line.netCents, 0));
        expect(totals.dueCents).toBe(totals.exclVatCents + totals.vatCents);
        expect(totals.dueCents).toBeLessThanOrEqual(order.totals.inclVatCents);
        expect(
          Math.abs(totals.exclVatCents * 100 - order.totals.exclVatCents * Number(percent)),
        ).toBeLessThanOrEqual(50);
      },
    ),
  );
});
