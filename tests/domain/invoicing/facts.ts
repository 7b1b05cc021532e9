import { readFileSync } from 'node:fs';
import type { BalanceFacts } from '#app/domain/invoicing/balance';
import { parsePriceLists } from '#app/domain/invoicing/price-list';
import { type Price, price } from '#app/domain/invoicing/pricing';

const parsed = parsePriceLists(JSON.parse(readFileSync('db/seed/data/price-lists.json', 'utf8')));
const list = parsed.ok ? parsed.value.find(({ id }) => id === 'pavilion-2026-per-m2') : undefined;

export function priceOf(request: Parameters<typeof price>[1]): Price {
  if (!list) throw new Error('no list');
  const result = price(list, request);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The member booth of E1a and E5b (DOMAIN §4.8), its deposit issued and paid. */
export function balanceFacts(change: Partial<BalanceFacts> = {}): BalanceFacts {
  return {
    number: 'FA-2026-00049',
    issuedAt: '2026-06-12T08:30:00.000Z',
    issueDate: '2026-06-12',
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
      nonEuCategory: 'G',
      vatOnDebits: false,
      cancellationTaxable: true,
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
    supply: { from: '2026-11-11', to: '2026-11-13' },
    event: 'Pavillon France – Cosmoprof Asia 2026',
    booth: '3E-F12A',
    price: priceOf({ area: '12', openSides: 2, member: true }),
    depositPercent: '30',
    currency: 'EUR',
    locale: 'fr',
    registration: 'cosmoprof-asia-2026/FR-900000019',
    dueDaysBefore: 60,
    deposits: [
      {
        ...{ number: 'AC-2026-00017', issueDate: '2026-04-15', openCents: 0 },
        ...{ exclVatCents: 239698, vatCents: 47940, inclVatCents: 287638 },
      },
    ],
    aids: [],
    ...change,
  };
}

export const korean: BalanceFacts['buyer'] = {
  ...{ name: 'Seoul Cosmetic Co., Ltd.', addressLines: ['12 Seongsui-ro'], postcode: '04766', city: 'Seoul' },
  ...{ country: 'KR', nationalId: '8398678050', email: 'accounts@seoul.example', vatIdProven: false },
};
