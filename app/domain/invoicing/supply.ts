import type { LocalDate } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { TREATMENTS, type VatCustomer, type VatSettings, type VatTreatment, vatRegime } from './vat';

/** What a line sells: its place of taxation follows from that (DOMAIN §4.3). */
export const SUPPLIES = [
  'STAND',
  'BARE_SPACE',
  'ADMISSION',
  'COMPENSATION',
  'TRAVEL',
  'DISBURSEMENT',
] as const;

export type Supply = (typeof SUPPLIES)[number];

/** Where a supply between businesses is taxed: where the customer is, where the fair is, nowhere, or never on this paper. */
type Place = 'CUSTOMER' | 'FAIR' | 'OUTSIDE_SCOPE' | 'NOT_HERE';

/** A rule holds from its day until the next of the same supply; `article` is what the invoice cites when France doesn't tax. */
type SupplyRule = { supply: Supply; from: LocalDate; place: Place; article?: string; vatex?: string };

const RULES: readonly SupplyRule[] = [
  // Dir. 2006/112/CE art. 44, CJEU C-530/09 Inter-Mark.
  { supply: 'STAND', from: '2010-01-01', place: 'CUSTOMER' },
  // Immovable property: dir. art. 47.
  { supply: 'BARE_SPACE', from: '2010-01-01', place: 'FAIR', article: '259 A, 2°' },
  // Admission to fairs: dir. art. 53.
  { supply: 'ADMISSION', from: '2011-01-01', place: 'FAIR', article: '259 A, 5° bis' },
  // CJEU C-277/05, where the organiser's settings say so.
  { supply: 'COMPENSATION', from: '2007-07-18', place: 'OUTSIDE_SCOPE', article: '256, I' },
  // Travel agents' margin scheme, and sums laid out for others (CGI art. 267, II-2°): papers of their own.
  { supply: 'TRAVEL', from: '2010-01-01', place: 'NOT_HERE' },
  { supply: 'DISBURSEMENT', from: '2010-01-01', place: 'NOT_HERE' },
];

/** Territories where French VAT is charged as in mainland France. */
const FRANCE = ['FR', 'MC'];

/**
 * VAT on a supply of the pavilion on a day: a stand with services where the customer is, bare space and admission where the
 * fair is (20 % for everybody in France, no French VAT abroad), compensation outside the scope. Travel and sums laid out never
 * stand on the invoice of a stand: TRAVEL_ON_STAND_INVOICE. Problems: that, SUPPLY_WITHOUT_RULE, those of `vatRegime`.
 */
export function supplyTreatment(
  supply: Supply,
  customer: VatCustomer,
  settings: VatSettings,
  fair: { country: string; on: LocalDate },
): Result<VatTreatment> {
  const rule = RULES.findLast((one) => one.supply === supply && one.from <= fair.on);
  if (!rule) return refuse({ code: 'SUPPLY_WITHOUT_RULE', params: { supply, on: fair.on } });
  const customers = vatRegime(customer, settings);
  if (!customers.ok || rule.place === 'CUSTOMER') return customers;
  if (rule.place === 'NOT_HERE') return refuse({ code: 'TRAVEL_ON_STAND_INVOICE' });
  if (rule.place === 'OUTSIDE_SCOPE') return ok(outside(rule.article ?? ''));
  if (FRANCE.includes(fair.country)) return ok(TREATMENTS.FRANCE);
  return ok(abroad(rule.article ?? '', settings));
}

const abroad = (article: string, settings: VatSettings): VatTreatment => ({
  ...TREATMENTS[settings.nonEuCategory],
  regime: 'FAIR_ABROAD',
  exemptionText: {
    fr: `TVA non applicable en France – art. ${article} du CGI`,
    en: `VAT not applicable in France – art. ${article} of the French tax code (CGI)`,
  },
});

const outside = (article: string): VatTreatment => ({
  regime: 'OUTSIDE_SCOPE',
  category: 'O',
  ratePercent: '0',
  exemptionText: {
    fr: `Indemnité hors du champ d’application de la TVA – art. ${article} du CGI`,
    en: `Compensation outside the scope of VAT – art. ${article} of the French tax code (CGI)`,
  },
  vatex: 'VATEX-EU-O',
});
