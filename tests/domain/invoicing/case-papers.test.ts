import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkIdentifier } from '#app/domain/companies/identifiers';
import { casePapers } from '#app/domain/invoicing/case-papers';
import { invoiceXml } from '#app/domain/invoicing/factur-x/invoice-xml';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { settlementOf, type WorkedCase, workOutCase } from '#app/domain/invoicing/invoice-case';
import { specimenBuyer, specimenSeller } from '#app/domain/invoicing/specimen';
import { schemaFaults } from './factur-x/schema';

const cases: { id: string }[] = JSON.parse(readFileSync('db/seed/data/invoices/cases.json', 'utf8')).cases;

const stamp = (position: number) => ({
  position,
  issuedAt: '2026-11-20T08:00:00.000Z',
  issueDate: '2026-11-20',
});

function worked(raw: unknown): WorkedCase {
  const result = workOutCase(raw);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function papersOf(raw: unknown, position = 1): InvoiceSnapshot[] {
  const papers = casePapers(worked(raw), stamp(position));
  if (!papers.ok) throw new Error(JSON.stringify(papers.problems));
  return papers.value;
}

describe.each(cases.map((one, index) => [one.id, one, index + 1] as const))('%s', (_, raw, position) => {
  const settled = settlementOf(worked(raw));
  const papers = papersOf(raw, position);
  const final = papers.at(-1);

  test('its papers say its totals', () => {
    const { exclVatCents, vatCents, inclVatCents, prepaidCents, dueCents, lineNetCents, allowancesCents } =
      settled;
    const said = {
      exclVatCents,
      vatCents,
      inclVatCents,
      prepaidCents,
      dueCents,
      lineNetCents,
      allowancesCents,
    };
    expect(final?.totals).toMatchObject(said);
    expect(final?.totals.vat).toMatchObject(settled.vat);
    expect(papers.map(({ type }) => type)).toEqual(settled.deposit ? ['386', '380'] : ['380']);
    if (settled.deposit) expect(papers[0]?.totals).toMatchObject(settled.deposit);
  });

  test('deposit, aid and what is due are the whole price', () => {
    const [deposit] = final?.deposits ?? [];
    const aid = final?.thirdPartyAid?.amountCents ?? 0;
    expect((deposit?.inclVatCents ?? 0) + aid + settled.dueCents).toBe(settled.inclVatCents);
  });
});

test('every XML is valid against the official schema', async () => {
  const documents = cases.flatMap((raw, index) => papersOf(raw, index + 1).map(invoiceXml));
  expect(documents.length).toBe(37);
  expect(await schemaFaults(...documents)).toEqual([]);
});

const simple = (customer: object, more: object = {}) => ({
  customer,
  lines: [{ description: 'Stand équipé (m2)', quantity: '9', unitPriceCents: 65500 }],
  ...more,
});

describe('the specimen customer', () => {
  const countries = 'AT BE BG CY CZ DE DK EE GR ES FI HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK MC'.split(
    ' ',
  );
  test.each(countries)('%s: a VAT number with right check digits, another for each case', (country) => {
    const numbers = [1, 2, 24, 999].map(
      (position) => specimenBuyer({ country, postcode: '1000', vatProof: true }, position).vatId ?? '',
    );
    expect(numbers.filter((value) => !checkIdentifier({ type: 'VAT', value }).valid)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test.each([
    ['FR', '28000'],
    ['FR', '97133'],
    ['MQ', '97200'],
    ['YT', '97600'],
  ])('%s %s: SIREN, SIRET and VAT number that belong together', (country, postcode) => {
    const { siren = '', siret = '', vatId = '' } = specimenBuyer({ country, postcode, vatProof: false }, 7);
    expect(checkIdentifier({ type: 'SIREN', value: siren })).toEqual({ valid: true });
    expect(checkIdentifier({ type: 'SIRET', value: siret })).toEqual({ valid: true });
    expect(checkIdentifier({ type: 'VAT', value: vatId })).toEqual({ valid: true });
    expect([siret.slice(0, 9), vatId.slice(4)]).toEqual([siren, siren]);
  });

  test('is plainly marked, as the organiser is', () => {
    const { name, nationalId } = specimenBuyer({ country: 'KR', postcode: '04766', vatProof: false }, 3);
    expect([name, nationalId, specimenSeller().name]).toEqual([
      'SPECIMEN exposant 3',
      'SPECIMEN-KR-3',
      'SPECIMEN organisateur',
    ]);
  });

  test.each([
    ['EL', 'GR'],
    ['UK', 'GB'],
    ['XI', 'GB'],
  ])('%s is written %s in an address', (country, iso) => {
    expect(papersOf(simple({ country, postcode: '1', vatProof: true }))[0]?.buyer.country).toBe(iso);
  });
});

test('units follow the description, a name given stays, French or English by customer', () => {
  const [paper] = papersOf({
    ...simple({ country: 'KR', name: 'Seoul Cosmetic' }),
    lines: ['Stand (m2)', 'Électricité (kW)', 'Interprète (jour)', 'Chaise', ''].map((description) => ({
      description,
      quantity: '1',
      unitPriceCents: 100,
    })),
  });
  expect(paper?.lines.map(({ unit, description }) => `${unit} ${description}`)).toEqual([
    'MTK Stand (m2)',
    'KWT Électricité (kW)',
    'DAY Interprète (jour)',
    'C62 Chaise',
    'C62 SPECIMEN',
  ]);
  expect([paper?.buyer.name, paper?.locale]).toEqual(['Seoul Cosmetic', 'en']);
});

test.each<[string, object, string[]]>([
  [
    'a quantity with five decimals',
    { lines: [{ quantity: '0.00001', unitPriceCents: 100_000 }] },
    ['INVOICE_QUANTITY'],
  ],
  ['a price of zero', { lines: [{ quantity: '1', unitPriceCents: 0 }] }, ['INVOICE_PRICE']],
  [
    'a thousand milliard',
    { lines: [{ quantity: '1000000', unitPriceCents: 1e12 }] },
    ['INVOICE_AMOUNT_TOO_LARGE'],
  ],
  [
    'a rate that France doesn’t have',
    { lines: [{ quantity: '1', unitPriceCents: 100, vatRatePercent: '21' }] },
    ['INVOICE_VAT_RATE'],
  ],
  [
    'more paid before than there is to pay',
    { subsidy: { mode: 'THIRD_PARTY_PAYMENT', ratePercent: '50' }, depositPercent: '100' },
    ['INVOICE_PREPAID_ABOVE_TOTAL'],
  ],
  ['a country that is none', { customer: { country: 'QQ' } }, ['INVOICE_COUNTRY']],
])('%s is refused', (_name, change, codes) => {
  const papers = casePapers(worked({ ...simple({ country: 'FR', postcode: '28000' }), ...change }), stamp(1));
  expect(papers.ok ? [] : [...new Set(papers.problems.map(({ code }) => code))]).toEqual(codes);
});

test.each<[string, object]>([
  ['a negative quantity', { lines: [{ quantity: '-1', unitPriceCents: 100 }] }],
  ['NaN', { lines: [{ quantity: '1', unitPriceCents: Number.NaN }] }],
  [
    'a discount above the whole',
    { lines: [{ quantity: '1', unitPriceCents: 1, discount: { percent: '101' } }] },
  ],
  ['a deposit above the whole', { depositPercent: '101' }],
  ['10^13 cents', { lines: [{ quantity: '1', unitPriceCents: 1e13 }] }],
])('%s is no case', (_name, change) => {
  const result = workOutCase({ ...simple({ country: 'FR' }), ...change });
  expect(result.ok ? [] : [...new Set(result.problems.map(({ code }) => code))]).toEqual(['INVALID_CASE']);
});
