import { addressLines } from '#app/documents/address';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { epcPayload } from '#app/domain/payments/epc-qr';
import { sumCents } from '#app/domain/shared/money';
import { formatsOf } from '#app/i18n/formats';
import { type Translate, translator } from '#app/i18n/translator';
import {
  type Fact,
  identifiers,
  inFours,
  legalIdentity,
  legalTexts,
  lineColumns,
  lineRow,
  money,
  percent,
  type Row,
  type Total,
} from './say';

/** What every kind of invoice says, in words, in reading order. */
export type InvoiceWords = {
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
  lines: { columns: string[]; rows: Row[] };
  vat: { columns: string[]; rows: { cells: string[]; note?: string }[] };
  totals: Total[];
  payment: { title: string; facts: Fact[]; code?: { payload: string; how: string } };
  mentions: string[];
};

const TITLES = {
  '380': 'papers.invoice.title',
  '386': 'papers.invoice.deposit',
  '381': 'papers.invoice.credit',
} as const;

export function invoiceWords(invoice: InvoiceSnapshot): InvoiceWords {
  const t = translator(invoice.locale);
  const date = formatsOf(invoice.locale).date;
  return {
    head: headOf(t, invoice),
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
      label: isCredit(invoice)
        ? t('papers.invoice.credited')
        : t('papers.invoice.due', { date: date(invoice.dueDate, 'long') }),
      value: money(invoice, invoice.totals.dueCents),
    },
    facts: factsOf(t, invoice),
    lines: { columns: lineColumns(t), rows: invoice.lines.map((line) => lineRow(t, invoice, line)) },
    vat: {
      columns: [t('papers.invoice.vatRate'), t('papers.invoice.basis'), t('papers.invoice.tax')],
      rows: invoice.totals.vat.map(({ ratePercent, basisCents, taxCents, exemptionText }) => ({
        cells: [percent(invoice, ratePercent), money(invoice, basisCents), money(invoice, taxCents)],
        note: exemptionText,
      })),
    },
    totals: totalsOf(t, invoice),
    payment: {
      title: isCredit(invoice) ? t('papers.invoice.settlement') : t('papers.invoice.payment'),
      facts: paymentFacts(t, invoice.payment),
      ...paymentCode(t, invoice),
    },
    mentions: legalTexts(invoice),
  };
}

/** Nobody owes a credit note: it lowers what is owed, or is paid back. */
const isCredit = ({ type }: InvoiceSnapshot): boolean => type === '381';

function headOf(t: Translate, invoice: InvoiceSnapshot): InvoiceWords['head'] {
  const { seller, locale, buyer } = invoice;
  const email = seller.email ? [seller.email] : [];
  const address = addressLines(seller, locale, buyer.country);
  return {
    organiser: {
      name: seller.name,
      lines: [...address, ...identifiers(t, seller), ...email],
      brandColour: seller.brandColour,
    },
    title: t(TITLES[invoice.type]),
    marks: [
      t('papers.number', { number: invoice.number }),
      t('papers.issued', { date: formatsOf(locale).date(invoice.issueDate, 'long') }),
    ],
    foot: legalIdentity(t, seller),
  };
}

function factsOf(t: Translate, invoice: InvoiceSnapshot): Fact[] {
  const { date, dateRange } = formatsOf(invoice.locale);
  const { purchaseOrder, registration } = invoice.references;
  const corrected = (invoice.corrects ?? []).map(({ number, issueDate }) => `${number} (${date(issueDate)})`);
  return [
    { label: t('papers.invoice.issueDate'), value: date(invoice.issueDate) },
    { label: t('papers.invoice.dueDate'), value: date(invoice.dueDate) },
    { label: t('papers.invoice.supply'), value: dateRange(invoice.supplyFrom, invoice.supplyTo) },
    { label: t('papers.invoice.registration'), value: registration },
    ...(purchaseOrder ? [{ label: t('papers.invoice.purchaseOrder'), value: purchaseOrder }] : []),
    ...(corrected.length > 0 ? [{ label: t('papers.invoice.corrects'), value: corrected.join(', ') }] : []),
  ];
}

function totalsOf(t: Translate, invoice: InvoiceSnapshot): Total[] {
  const { totals, allowances = [], vatInEuroCents, deposits = [], thirdPartyAid } = invoice;
  const said = (cents: number) => money(invoice, cents);
  const euros = (cents: number) => formatsOf(invoice.locale).money({ cents, currency: 'EUR' });
  return [
    ...(allowances.length > 0
      ? [{ label: t('papers.invoice.beforeDiscounts'), value: said(sumCents(totals.lineNetCents)) }]
      : []),
    ...allowances.map(({ description, amountCents }) => ({ label: description, value: said(-amountCents) })),
    { label: t('papers.invoice.exclVat'), value: said(totals.exclVatCents) },
    { label: t('papers.invoice.vatTotal'), value: said(totals.vatCents) },
    ...(vatInEuroCents === undefined
      ? []
      : [{ label: t('papers.invoice.vatInEuros'), value: euros(vatInEuroCents) }]),
    { label: t('papers.invoice.inclVat'), value: said(totals.inclVatCents) },
    ...deposits.map(({ number, inclVatCents }) => ({
      label: t('papers.invoice.deductedDeposit', { number }),
      value: said(-inclVatCents),
    })),
    ...(thirdPartyAid
      ? [{ label: t('papers.invoice.deductedAid'), value: said(-thirdPartyAid.amountCents) }]
      : []),
    {
      label: isCredit(invoice) ? t('papers.invoice.credited') : t('papers.invoice.payable'),
      value: said(totals.dueCents),
      strong: true,
    },
  ];
}

function paymentFacts(t: Translate, payment: InvoiceSnapshot['payment']): Fact[] {
  return [
    ...(payment.iban ? [{ label: t('papers.invoice.iban'), value: inFours(payment.iban) }] : []),
    ...(payment.bic ? [{ label: t('papers.invoice.bic'), value: payment.bic }] : []),
    payment.rf
      ? { label: t('papers.invoice.rf', { number: payment.reference }), value: inFours(payment.rf) }
      : { label: t('papers.invoice.reference'), value: payment.reference },
  ];
}

/** What a bank's application reads with a telephone's camera; only where the snapshot says that the paper has one. */
function paymentCode(t: Translate, { payment, seller, totals, currency }: InvoiceSnapshot) {
  const { iban = '', bic, rf = '', qr } = payment;
  if (!qr) return {};
  const asked = { name: seller.name, iban, bic, cents: totals.dueCents, currency, reference: rf };
  const said = epcPayload(asked);
  return said.ok ? { code: { payload: said.value, how: t('papers.invoice.code') } } : {};
}
