import type { InvoiceLine, InvoiceParty, InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import type { Cents, Decimal } from '#app/domain/shared/money';
import { formatsOf } from '#app/i18n/formats';
import { isMessageKey, type Translate } from '#app/i18n/translator';

export type Fact = { label: string; value: string };
export type Total = Fact & { strong?: boolean };
export type Cell = string | { text: string; note?: string };
export type Row = Cell[];

export const money = (invoice: InvoiceSnapshot, cents: Cents): string =>
  formatsOf(invoice.locale).money({ cents, currency: invoice.currency });

export const percent = (invoice: InvoiceSnapshot, value: Decimal): string =>
  formatsOf(invoice.locale).percent(
    Number(value) / 100,
    value.includes('.') ? (value.replace(/0+$/, '').split('.')[1]?.length ?? 0) : 0,
  );

export const lineColumns = (t: Translate): string[] => [
  t('papers.invoice.description'),
  t('papers.invoice.quantity'),
  t('papers.invoice.unitPrice'),
  t('papers.invoice.vat'),
  t('papers.invoice.net'),
];

export function lineRow(t: Translate, invoice: InvoiceSnapshot, line: InvoiceLine): Row {
  const unit = `papers.unit.${line.unit}`;
  const count = Number(line.quantity);
  const places = line.quantity.split('.')[1]?.length ?? 0;
  const quantity = formatsOf(invoice.locale).number(count, places > 2 ? places : undefined);
  return [
    line.discount
      ? { text: line.description, note: discountNote(t, invoice, line.discount) }
      : line.description,
    `${quantity}\u00a0${isMessageKey(unit) ? t(unit, { count }) : line.unit}`,
    money(invoice, line.unitPriceCents),
    percent(invoice, line.vatRatePercent),
    money(invoice, line.netCents),
  ];
}

function discountNote(
  t: Translate,
  invoice: InvoiceSnapshot,
  discount: NonNullable<InvoiceLine['discount']>,
): string {
  const amount = money(invoice, -discount.amountCents);
  if (!discount.percent) return t('papers.invoice.lineDiscount', { amount });
  return t('papers.invoice.linePercent', { percent: percent(invoice, discount.percent), amount });
}

export const inFours = (iban: string): string => iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00a0');

/** Identifiers as the law wants them named, one line a kind. */
export function identifiers(t: Translate, party: InvoiceParty): string[] {
  const registers = [
    ...(party.siren ? [t('papers.siren', { value: party.siren })] : []),
    ...(party.siret ? [t('papers.siret', { value: party.siret })] : []),
  ].join(' · ');
  const foreign =
    party.siren === undefined && party.nationalId !== party.vatId ? party.nationalId : undefined;
  return [
    ...(registers ? [registers] : []),
    ...(party.vatId ? [t('papers.vatId', { value: party.vatId })] : []),
    ...(foreign ? [t('papers.nationalId', { value: foreign })] : []),
  ];
}

/** Legal form, capital and registers in one line (C. com. R123-237). */
export function legalIdentity(t: Translate, seller: InvoiceParty): string {
  return [
    seller.name,
    seller.legalForm,
    seller.capital && t('papers.capital', { value: seller.capital }),
    ...identifiers(t, seller),
    seller.rcs && t('papers.rcs', { value: seller.rcs }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The law wants French; a reader of another language finds the translation right behind it. */
export function legalTexts(invoice: InvoiceSnapshot): string[] {
  const reasons = invoice.totals.vat.flatMap(({ exemptionText }) => exemptionText ?? []);
  const mentions = invoice.mentions.map(({ text, translation }) =>
    translation ? `${text} (${translation.replace(/\.$/, '')}).` : text,
  );
  const said = (reason: string) => invoice.mentions.some(({ text }) => text === reason);
  return [
    ...reasons.filter((reason, at) => !said(reason) && reasons.indexOf(reason) === at),
    ...mentions,
    ...(invoice.thirdPartyAid ? [invoice.thirdPartyAid.description] : []),
  ];
}
