import type { Locale } from '#app/domain/shared/dates';
import type { Decimal } from '#app/domain/shared/money';
import type { InvoiceLine, InvoiceSnapshot } from './invoice';
import type { Labels } from './price-labels';
import type { Price, PriceLine, PriceRule } from './pricing';
import { invoiceTotals } from './totals';
import type { VatTreatment } from './vat';

const RULES: Record<string, Labels> = {
  MEMBER_RATE: { labelFr: 'tarif adhérent', labelEn: 'member rate' },
  CORNER_PERCENT: { labelFr: '{percent} % de l’espace', labelEn: '{percent}% of the space' },
  DISCOUNT_PERCENT: {
    labelFr: '{percent} % de l’espace et de l’angle',
    labelEn: '{percent}% of space and corner',
  },
};

/** A price as an invoice shows it: lines at the customer's VAT, discounts as allowances, totals in cents. */
export function orderOf(
  price: Price,
  booth: string,
  treatment: VatTreatment,
  depositPercent: Decimal,
  locale: Locale,
): InvoiceSnapshot['order'] {
  const vat = { vatCategory: treatment.category, vatRatePercent: treatment.ratePercent };
  const lines = price.lines.map((line): InvoiceLine => {
    const { quantity, unit, unitPriceCents, netCents } = line;
    return { description: describe(line, booth, locale), quantity, unit, unitPriceCents, netCents, ...vat };
  });
  const allowances = price.discounts.map((discount) => ({
    description: withRule(worded(discount, locale), discount.rule, locale),
    amountCents: discount.amountCents,
  }));
  const taxed = allowances.map(({ amountCents }) => ({ netCents: amountCents, ...vat }));
  return {
    lines,
    allowances,
    totals: invoiceTotals(lines, { allowances: taxed, treatment }),
    depositPercent,
  };
}

function describe(line: PriceLine, booth: string, locale: Locale): string {
  const isBooth = line.code === 'SPACE' || line.rule.name === 'PACKAGE';
  const label = worded(line, locale);
  return withRule(isBooth ? `${label} – ${booth}` : label, line.rule, locale);
}

function withRule(label: string, rule: PriceRule, locale: Locale): string {
  const named = RULES[rule.name];
  if (!named) return label;
  const percent = String(rule.params.percent ?? '');
  const words = worded(named, locale).replace(
    '{percent}',
    locale === 'fr' ? percent.replace('.', ',') : percent,
  );
  return `${label} (${words})`;
}

const worded = (labels: Labels, locale: Locale) => (locale === 'fr' ? labels.labelFr : labels.labelEn);
