import type { InvoiceAllowance, InvoiceLine, VatCategory } from '#app/domain/invoicing/invoice';
import { type Decimal, times } from '#app/domain/shared/money';
import { amount, percentage } from './figures';
import { type Element, group, leaf } from './xml';

/** UNTDID 5189: a discount. */
const DISCOUNT = '95';

/** BG-25: one line of the invoice, numbered from 1. */
export function lineElement(line: InvoiceLine, index: number): Element | undefined {
  return group(
    'ram:IncludedSupplyChainTradeLineItem',
    group('ram:AssociatedDocumentLineDocument', leaf('ram:LineID', String(index + 1))),
    group('ram:SpecifiedTradeProduct', leaf('ram:Name', line.description)),
    group(
      'ram:SpecifiedLineTradeAgreement',
      group('ram:NetPriceProductTradePrice', leaf('ram:ChargeAmount', amount(line.unitPriceCents))),
    ),
    group(
      'ram:SpecifiedLineTradeDelivery',
      leaf('ram:BilledQuantity', line.quantity, { unitCode: line.unit }),
    ),
    group(
      'ram:SpecifiedLineTradeSettlement',
      vatOf('ram:ApplicableTradeTax', line.vatCategory, line.vatRatePercent),
      lineDiscount(line),
      group(
        'ram:SpecifiedTradeSettlementLineMonetarySummation',
        leaf('ram:LineTotalAmount', amount(line.netCents)),
      ),
    ),
  );
}

function lineDiscount({ discount, unitPriceCents, quantity }: InvoiceLine): Element | undefined {
  if (!discount) return undefined;
  const { percent, amountCents } = discount;
  return group(
    'ram:SpecifiedTradeAllowanceCharge',
    group('ram:ChargeIndicator', leaf('udt:Indicator', 'false')),
    leaf('ram:CalculationPercent', percent && percentage(percent)),
    leaf('ram:BasisAmount', percent && amount(times(unitPriceCents, quantity))),
    leaf('ram:ActualAmount', amount(amountCents)),
    leaf('ram:ReasonCode', DISCOUNT),
    leaf('ram:Reason', 'Remise'),
  );
}

/** BG-20: a discount on the whole invoice. */
export const allowanceElement = (allowance: InvoiceAllowance): Element | undefined =>
  group(
    'ram:SpecifiedTradeAllowanceCharge',
    group('ram:ChargeIndicator', leaf('udt:Indicator', 'false')),
    leaf('ram:ActualAmount', amount(allowance.amountCents)),
    leaf('ram:ReasonCode', DISCOUNT),
    leaf('ram:Reason', allowance.description),
    vatOf('ram:CategoryTradeTax', allowance.vatCategory, allowance.vatRatePercent),
  );

/** Category O has no rate at all (BR-O-05). */
const vatOf = (name: string, category: VatCategory, rate: Decimal): Element | undefined =>
  group(
    name,
    leaf('ram:TypeCode', 'VAT'),
    leaf('ram:CategoryCode', category),
    leaf('ram:RateApplicablePercent', category === 'O' ? undefined : percentage(rate)),
  );
