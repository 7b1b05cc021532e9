import type { InvoiceSnapshot, VatSubtotal } from '#app/domain/invoicing/invoice';
import { sumCents } from '#app/domain/shared/money';
import { amount, dateOf, percentage } from './figures';
import { allowanceElement } from './lines';
import { type Element, group, leaf } from './xml';

/** UNTDID 2475: VAT is due on payment, or on the invoice (BT-8 as CII codes it). */
const VAT_DUE = { PAYMENT: '72', DEBITS: '5' } as const;

/** UNTDID 4461: credit transfer. */
const TRANSFER = '30';

/** BG-16, BG-20, BG-22, BG-23, BG-3 and what goes with them: how the invoice is paid, and what it comes to. */
export function settlement(invoice: InvoiceSnapshot): Element | undefined {
  const { payment, allowances = [], deposits = [], corrects = [] } = invoice;
  return group(
    'ram:ApplicableHeaderTradeSettlement',
    leaf('ram:PaymentReference', payment.rf ?? payment.reference),
    leaf('ram:TaxCurrencyCode', invoice.vatInEuroCents === undefined ? undefined : 'EUR'),
    leaf('ram:InvoiceCurrencyCode', invoice.currency),
    paymentMeans(payment),
    invoice.totals.vat.map((subtotal) => vatBreakdown(subtotal, invoice.vatDue ?? 'PAYMENT')),
    group(
      'ram:BillingSpecifiedPeriod',
      dateOf('ram:StartDateTime', invoice.supplyFrom),
      dateOf('ram:EndDateTime', invoice.supplyTo),
    ),
    allowances.map(allowanceElement),
    group('ram:SpecifiedTradePaymentTerms', dateOf('ram:DueDateDateTime', invoice.dueDate)),
    summation(invoice),
    [...corrects, ...deposits].map(({ number, issueDate }) =>
      group(
        'ram:InvoiceReferencedDocument',
        leaf('ram:IssuerAssignedID', number),
        dateOf('ram:FormattedIssueDateTime', issueDate, 'qdt'),
      ),
    ),
  );
}

/** A transfer without an account to pay to says nothing (BR-61). */
function paymentMeans({ iban, bic }: InvoiceSnapshot['payment']): Element | undefined {
  if (!iban) return undefined;
  return group(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    leaf('ram:TypeCode', TRANSFER),
    group('ram:PayeePartyCreditorFinancialAccount', leaf('ram:IBANID', iban.replace(/\s/gu, ''))),
    group('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', bic?.replace(/\s/gu, ''))),
  );
}

function vatBreakdown(subtotal: VatSubtotal, due: keyof typeof VAT_DUE): Element | undefined {
  const { category, ratePercent, basisCents, taxCents, exemptionText, vatex } = subtotal;
  return group(
    'ram:ApplicableTradeTax',
    leaf('ram:CalculatedAmount', amount(taxCents)),
    leaf('ram:TypeCode', 'VAT'),
    leaf('ram:ExemptionReason', exemptionText),
    leaf('ram:BasisAmount', amount(basisCents)),
    leaf('ram:CategoryCode', category),
    leaf('ram:ExemptionReasonCode', vatex),
    leaf('ram:DueDateTypeCode', category === 'S' ? VAT_DUE[due] : undefined),
    leaf('ram:RateApplicablePercent', category === 'O' ? undefined : percentage(ratePercent)),
  );
}

function summation({ totals, currency, vatInEuroCents }: InvoiceSnapshot): Element | undefined {
  const { allowancesCents, prepaidCents } = totals;
  return group(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    leaf('ram:LineTotalAmount', amount(sumCents(totals.lineNetCents))),
    leaf('ram:AllowanceTotalAmount', allowancesCents > 0 ? amount(allowancesCents) : undefined),
    leaf('ram:TaxBasisTotalAmount', amount(totals.exclVatCents)),
    leaf('ram:TaxTotalAmount', amount(totals.vatCents), { currencyID: currency }),
    vatInEuroCents === undefined
      ? undefined
      : leaf('ram:TaxTotalAmount', amount(vatInEuroCents), { currencyID: 'EUR' }),
    leaf('ram:GrandTotalAmount', amount(totals.inclVatCents)),
    leaf('ram:TotalPrepaidAmount', prepaidCents > 0 ? amount(prepaidCents) : undefined),
    leaf('ram:DuePayableAmount', amount(totals.dueCents)),
  );
}
