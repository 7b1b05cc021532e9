import { readFileSync } from 'node:fs';
import type { AidQuestion } from '#app/domain/funding/assess-facts';
import { type CostLine, costLines } from '#app/domain/funding/cost-lines';
import { parseSchemeRules, type Scheme } from '#app/domain/funding/scheme';
import { parsePriceList } from '#app/domain/invoicing/price-list';
import { price } from '#app/domain/invoicing/pricing';

const json = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`db/seed/data/${name}.json`, 'utf8'));

const schemes = parseSchemeRules(json('subsidies').schemes);

export function schemeCalled(id: string, version?: number): Scheme {
  const found = schemes.ok
    ? schemes.value.findLast((one) => one.id === id && (version === undefined || one.version === version))
    : undefined;
  if (!found) throw new Error(`no scheme ${id}`);
  return found;
}

/** A stand line of this price. */
export const stand = (netCents: number): CostLine => ({
  ...{ code: 'SPACE', labelFr: 'Stand', labelEn: 'Stand', netCents, onStand: true },
  kinds: ['STAND_EQUIPPED_NET', 'SPACE_RENTAL'],
});

/** E1 of the worked invoices: 12 m² at the member rate, a corner and the registration fee. */
export function workedOrder(): CostLine[] {
  const { lists, currency } = json('price-lists');
  const raw = Array.isArray(lists) ? lists.find(({ id }) => id === 'pavilion-2026-per-m2') : undefined;
  const list = parsePriceList({ currency, ...raw });
  if (!list.ok) throw new Error(JSON.stringify(list.problems));
  const priced = price(list.value, { area: '12', openSides: 2, member: true });
  if (!priced.ok) throw new Error(JSON.stringify(priced.problems));
  return costLines(priced.value);
}

/** A firm that every built-in scheme would take, asking on 20 November 2026. */
export function asked(scheme: Scheme, change: Partial<AidQuestion> = {}): AidQuestion {
  const region = scheme.regions[0] ?? 'Centre-Val de Loire';
  return {
    scheme,
    on: '2026-11-20',
    firm: {
      ...{ company: 'A', country: 'FR', region, smeClass: 'SMALL', participations: [], group: [] },
      equityCents: 100_000_000,
    },
    event: {
      ...{ year: 2026, previousYear: 2025, endsOn: '2026-11-13' },
      firmsByRegion: new Map([[region, 3]]),
    },
    order: { lines: workedOrder(), areaM2: '12', estimated: false },
    ...{ otherAid: [], eventLeftCents: null, ledger: [] },
    ...change,
  };
}
