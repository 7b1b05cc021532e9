import type { Labels } from '#app/domain/invoicing/price-labels';
import type { Price } from '#app/domain/invoicing/pricing';
import type { Cents } from '#app/domain/shared/money';
import type { Scheme } from './scheme';

/** Kinds of cost that schemes name as eligible or excluded. */
export const COST_KINDS = [
  'STAND_EQUIPPED_NET',
  'SPACE_RENTAL',
  'STAND_BUILDING',
  'FIT_OUT',
  'REGISTRATION',
  'TRAVEL',
  'HOTEL',
  'INTERPRETER',
  'COMMUNICATION',
  'INSURANCE',
] as const;

export type CostKind = (typeof COST_KINDS)[number];

/** A line of what a firm pays, excluding VAT, in cents; a discount is negative. */
export type CostLine = Labels & {
  code: string;
  netCents: Cents;
  /** What a scheme may know it as: an equipped stand is space rented as well. */
  kinds: readonly CostKind[];
  /** Lines that grow with the stand are cut by an area cap; others are not (DOMAIN §5). */
  onStand: boolean;
};

const STAND: readonly CostKind[] = ['STAND_EQUIPPED_NET', 'SPACE_RENTAL'];

const OPTIONS: readonly { starts: string; kinds: readonly CostKind[] }[] = [
  { starts: 'FURNITURE', kinds: ['FIT_OUT', 'STAND_BUILDING'] },
  { starts: 'ELECTRICITY', kinds: ['FIT_OUT', 'STAND_BUILDING'] },
  { starts: 'INTERPRETER', kinds: ['INTERPRETER'] },
  { starts: 'CATALOGUE', kinds: ['COMMUNICATION'] },
  { starts: 'SOCIAL_MEDIA', kinds: ['COMMUNICATION'] },
  { starts: 'CO_EXHIBITOR', kinds: ['REGISTRATION'] },
  { starts: 'INSURANCE', kinds: ['INSURANCE'] },
];

/** A firm's price as cost lines: space, package and corner are the stand, mandatory fees registration; discounts lower the stand. */
export function costLines({ lines, discounts }: Price): CostLine[] {
  const costs = lines.map(({ code, labelFr, labelEn, netCents, rule }): CostLine => {
    const shown = { code, labelFr, labelEn, netCents };
    if (code === 'SPACE' || code === 'CORNER' || rule.name === 'PACKAGE')
      return { ...shown, kinds: STAND, onStand: true };
    if (rule.name.startsWith('FEE')) return { ...shown, kinds: ['REGISTRATION'], onStand: false };
    const option = OPTIONS.find(({ starts }) => code.startsWith(starts));
    return { ...shown, kinds: option?.kinds ?? [], onStand: false };
  });
  const allowances = discounts.map(
    ({ code, labelFr, labelEn, amountCents }): CostLine => ({
      ...{ code, labelFr, labelEn, netCents: -amountCents },
      kinds: STAND,
      onStand: true,
    }),
  );
  return [...costs, ...allowances];
}

/** Whether a scheme pays for a line: it names one of its kinds, and excludes none. */
export const isEligible = (scheme: Scheme, { kinds }: CostLine): boolean =>
  kinds.some((kind) => scheme.eligible.includes(kind)) &&
  !kinds.some((kind) => scheme.excluded.includes(kind));
