import { addressLines } from '#app/documents/address';
import type {
  InvoiceLine,
  InvoiceParty,
  InvoiceSnapshot,
  InvoiceTotals,
} from '#app/domain/invoicing/invoice';
import type { Cents, Decimal } from '#app/domain/shared/money';
import { formatsOf } from '#app/i18n/formats';
import { isMessageKey, type Translate, translator } from '#app/i18n/translator';

type Fact = { label: string; value: string };
type Total = Fact & { strong?: boolean };
type Row = string[];

/** What an invoice says, in words, in reading order. */
export type InvoiceContent = {
  head: {
    organiser: { name: string; lines: string[]; brandColour?: string };
    title: string;
    marks: string[];
    foot: string;
  };
  subject: string;
  buyer: { label: string; lines: string[] };
  due: { label: string; value: string; note?: string };
  facts: Fact[];
  lines: { columns: Row; rows: Row[] };
  vat: { columns: Row; rows: { cells: Row; note?: string }[] };
  totals: Total[];
  order: { title: string; columns: Row; rows: Row[]; totals: Total[] } | null;
  payment: { title: string; facts: Fact[] };
  mentions: string[];
};

const TITLES = {
  '380': 'papers.invoice.title',
  '386': 'papers.invoice.deposit',
  '381': 'papers.invoice.credit',
} as const;

export function invoiceContent(invoice: InvoiceSnapshot): InvoiceContent {
  const t = translator(invoice.locale);
  const formats = formatsOf(invoice.locale);
  const money = (cents: Cents) => formats.money({ cents, currency: invoice.currency });
  const { depositPercent, totals: order, lines: orderLines } = invoice.order;
  const vatNotes = invoice.totals.vat.flatMap(({ exemptionText }) => exemptionText ?? []);
  return {
    head: {
      organiser: {
        name: invoice.seller.name,
        lines: [
          ...addressLines(invoice.seller, invoice.locale, invoice.buyer.country),
          ...identifiers(t, invoice.seller),
          ...(invoice.seller.email ? [invoice.seller.email] : []),
        ],
        brandColour: invoice.seller.brandColour,
      },
      title: t(TITLES[invoice.type]),
      marks: [
        t('papers.number', { number: invoice.number }),
        t('papers.issued', { date: formats.date(invoice.issueDate, 'long') }),
      ],
      foot: legalIdentity(t, invoice.seller),
    },
    subject: invoice.subject,
    buyer: {
      label: t('papers.invoice.buyer'),
      lines: [
        invoice.buyer.name,
        ...addressLines(invoice.buyer, invoice.locale, invoice.seller.country),
        ...identifiers(t, invoice.buyer),
      ],
    },
    due: {
      label: t('papers.invoice.due', { date: formats.date(invoice.dueDate, 'long') }),
      value: money(invoice.totals.dueCents),
      note: depositPercent
        ? t('papers.invoice.share', {
            percent: percent(invoice, depositPercent),
            total: money(order.inclVatCents),
          })
        : undefined,
    },
    facts: [
      { label: t('papers.invoice.issueDate'), value: formats.date(invoice.issueDate, 'medium') },
      { label: t('papers.invoice.dueDate'), value: formats.date(invoice.dueDate, 'medium') },
      { label: t('papers.invoice.supply'), value: formats.dateRange(invoice.supplyFrom, invoice.supplyTo) },
      { label: t('papers.invoice.registration'), value: invoice.references.registration },
      ...(invoice.references.purchaseOrder
        ? [{ label: t('papers.invoice.purchaseOrder'), value: invoice.references.purchaseOrder }]
        : []),
    ],
    lines: { columns: lineColumns(t), rows: invoice.lines.map((line) => lineRow(t, invoice, line)) },
    vat: {
      columns: [t('papers.invoice.vatRate'), t('papers.invoice.basis'), t('papers.invoice.tax')],
      rows: invoice.totals.vat.map((subtotal) => ({
        cells: [percent(invoice, subtotal.ratePercent), money(subtotal.basisCents), money(subtotal.taxCents)],
        note: subtotal.exemptionText,
      })),
    },
    totals: [
      { label: t('papers.invoice.exclVat'), value: money(invoice.totals.exclVatCents) },
      { label: t('papers.invoice.vatTotal'), value: money(invoice.totals.vatCents) },
      { label: t('papers.invoice.inclVat'), value: money(invoice.totals.inclVatCents) },
      ...(invoice.totals.prepaidCents > 0
        ? [{ label: t('papers.invoice.prepaid'), value: money(-invoice.totals.prepaidCents) }]
        : []),
      { label: t('papers.invoice.payable'), value: money(invoice.totals.dueCents), strong: true },
    ],
    order:
      invoice.type === '386'
        ? {
            title: t('papers.invoice.order'),
            columns: lineColumns(t),
            rows: orderLines.map((line) => lineRow(t, invoice, line)),
            totals: orderTotals(t, order, invoice.totals.inclVatCents, money),
          }
        : null,
    payment: { title: t('papers.invoice.payment'), facts: paymentFacts(t, invoice.payment) },
    mentions: [
      ...vatNotes,
      ...invoice.mentions.map(({ text }) => text).filter((text) => !vatNotes.includes(text)),
    ],
  };
}

const percent = (invoice: InvoiceSnapshot, value: Decimal): string =>
  formatsOf(invoice.locale).percent(
    Number(value) / 100,
    value.replace(/\.?0+$/, '').split('.')[1]?.length ?? 0,
  );

const lineColumns = (t: Translate): Row => [
  t('papers.invoice.description'),
  t('papers.invoice.quantity'),
  t('papers.invoice.unitPrice'),
  t('papers.invoice.vat'),
  t('papers.invoice.net'),
];

function lineRow(t: Translate, invoice: InvoiceSnapshot, line: InvoiceLine): Row {
  const formats = formatsOf(invoice.locale);
  const money = (cents: Cents) => formats.money({ cents, currency: invoice.currency });
  const unit = `papers.unit.${line.unit}`;
  return [
    line.description,
    `${formats.number(Number(line.quantity))}\u00a0${isMessageKey(unit) ? t(unit) : line.unit}`,
    money(line.unitPriceCents),
    percent(invoice, line.vatRatePercent),
    money(line.netCents),
  ];
}

function orderTotals(
  t: Translate,
  order: InvoiceTotals,
  depositCents: Cents,
  money: (cents: Cents) => string,
): Total[] {
  return [
    { label: t('papers.invoice.orderTotal'), value: money(order.exclVatCents) },
    { label: t('papers.invoice.orderVat'), value: money(order.vatCents) },
    { label: t('papers.invoice.orderInclVat'), value: money(order.inclVatCents) },
    { label: t('papers.invoice.balance'), value: money(order.inclVatCents - depositCents) },
  ];
}

function paymentFacts(t: Translate, payment: InvoiceSnapshot['payment']): Fact[] {
  return [
    ...(payment.iban ? [{ label: t('papers.invoice.iban'), value: inFours(payment.iban) }] : []),
    ...(payment.bic ? [{ label: t('papers.invoice.bic'), value: payment.bic }] : []),
    { label: t('papers.invoice.reference'), value: payment.reference },
  ];
}

const inFours = (iban: string): string => iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00a0');

function identifiers(t: Translate, party: InvoiceParty): string[] {
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
function legalIdentity(t: Translate, seller: InvoiceParty): string {
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
