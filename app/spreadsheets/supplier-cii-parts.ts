import type {
  SupplierAdjustment,
  SupplierLine,
  SupplierParty,
  SupplierTotals,
  SupplierVat,
} from '#app/domain/accounting/supplier-invoice';
import { withoutSpaces } from '#app/domain/companies/identifiers';
import type { Fields } from './supplier-fields';
import { all, first, textAt, type XmlNode } from './supplier-xml';

/** BG-4, BG-7. The ICD of a number tells what it is: 0002 SIREN, 0009 SIRET. */
export function partyOf(party: XmlNode | undefined): SupplierParty {
  const numbers = [
    ...all(party, 'SpecifiedLegalOrganization/ID'),
    ...all(party, 'GlobalID'),
    ...all(party, 'SpecifiedTaxRegistration/ID'),
  ];
  const numbered = (scheme: string) => {
    const found = numbers.find(({ attributes }) => attributes.schemeID === scheme)?.text ?? '';
    return withoutSpaces(found).toUpperCase().slice(0, 40) || null;
  };
  const address = first(party, 'PostalTradeAddress');
  const town = [textAt(address, 'PostcodeCode'), textAt(address, 'CityName')].filter(Boolean).join(' ');
  const lines = ['LineOne', 'LineTwo', 'LineThree'].map((line) => textAt(address, line));
  return {
    name: textAt(party, 'Name')?.slice(0, 200) ?? '',
    address: [...lines, town].flatMap((line) => (line ? [line.slice(0, 200)] : [])),
    country: textAt(address, 'CountryID')?.slice(0, 2) ?? null,
    ...french(numbered('0002'), numbered('0009')),
    vatId: numbered('VA'),
  };
}

/** Many put the fourteen digits of a SIRET where the nine of a SIREN belong. */
function french(siren: string | null, siret: string | null): Pick<SupplierParty, 'siren' | 'siret'> {
  const long = siren?.length === 14 ? siren : null;
  return { siren: long?.slice(0, 9) ?? siren, siret: siret ?? long };
}

/** BG-25. EXTENDED has lines that only head others or inform: they are in no sum. */
export const linesOf = (trade: XmlNode | undefined, fields: Fields): SupplierLine[] =>
  all(trade, 'IncludedSupplyChainTradeLineItem')
    .filter((line) => !/^(GROUP|INFORMATION)$/.test(statusOf(line)))
    .map((line) => {
      const settlement = first(line, 'SpecifiedLineTradeSettlement');
      const price = first(line, 'SpecifiedLineTradeAgreement/NetPriceProductTradePrice');
      const quantity = first(line, 'SpecifiedLineTradeDelivery/BilledQuantity');
      const adjustments = adjustmentsOf(settlement, fields);
      return {
        id: textAt(line, 'AssociatedDocumentLineDocument/LineID')?.slice(0, 40) ?? '',
        description: textAt(line, 'SpecifiedTradeProduct/Name')?.slice(0, 500) ?? '',
        quantity: fields.decimal(line, 'SpecifiedLineTradeDelivery/BilledQuantity', 'BT-129'),
        unit: quantity?.attributes.unitCode ?? '',
        unitPrice: fields.decimal(price, 'ChargeAmount', 'BT-146'),
        baseQuantity: fields.decimal(price, 'BasisQuantity', 'BT-149') ?? '1',
        adjustmentCents: adjustments.reduce(
          (sum, { charge, amountCents }) => sum + (charge ? amountCents : -amountCents),
          0,
        ),
        netCents: fields.neededAmount(
          settlement,
          'SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount',
          'BT-131',
        ),
        vatCategory: textAt(settlement, 'ApplicableTradeTax/CategoryCode') ?? '',
        vatRatePercent:
          fields.decimal(settlement, 'ApplicableTradeTax/RateApplicablePercent', 'BT-152') ?? '0',
      };
    });

const statusOf = (line: XmlNode) => textAt(line, 'AssociatedDocumentLineDocument/LineStatusReasonCode') ?? '';

/** BG-20 and BG-21, of the document or of a line; EXTENDED's costs of transport are charges too. */
export const adjustmentsOf = (settlement: XmlNode | undefined, fields: Fields): SupplierAdjustment[] => [
  ...all(settlement, 'SpecifiedTradeAllowanceCharge').map((each) => ({
    charge: textAt(each, 'ChargeIndicator/Indicator') === 'true',
    reason: (textAt(each, 'Reason') ?? textAt(each, 'ReasonCode') ?? '').slice(0, 200),
    amountCents: fields.neededAmount(each, 'ActualAmount', 'BT-92'),
    vatCategory: textAt(each, 'CategoryTradeTax/CategoryCode') ?? '',
    vatRatePercent: fields.decimal(each, 'CategoryTradeTax/RateApplicablePercent', 'BT-96') ?? '0',
  })),
  ...all(settlement, 'SpecifiedLogisticsServiceCharge').map((each) => ({
    charge: true,
    reason: (textAt(each, 'Description') ?? '').slice(0, 200),
    amountCents: fields.neededAmount(each, 'AppliedAmount', 'BT-99'),
    vatCategory: textAt(each, 'AppliedTradeTax/CategoryCode') ?? '',
    vatRatePercent: fields.decimal(each, 'AppliedTradeTax/RateApplicablePercent', 'BT-103') ?? '0',
  })),
];

/** BG-23. */
export const vatOf = (settlement: XmlNode | undefined, fields: Fields): SupplierVat[] =>
  all(settlement, 'ApplicableTradeTax').map((tax) => ({
    category: textAt(tax, 'CategoryCode') ?? '',
    ratePercent: fields.decimal(tax, 'RateApplicablePercent', 'BT-119') ?? '0',
    basisCents: fields.neededAmount(tax, 'BasisAmount', 'BT-116'),
    taxCents: fields.neededAmount(tax, 'CalculatedAmount', 'BT-117'),
    exemption: textAt(tax, 'ExemptionReason')?.slice(0, 500) ?? textAt(tax, 'ExemptionReasonCode'),
  }));

/** BG-22. VAT may stand there a second time, in the currency of the seller's accounts: that one isn't the total's. */
export function totalsOf(settlement: XmlNode | undefined, currency: string, fields: Fields): SupplierTotals {
  const sums = first(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  const inCurrency = all(sums, 'TaxTotalAmount').filter(
    ({ attributes }) => (attributes.currencyID ?? currency) === currency,
  );
  const tax = { name: '', namespace: '', attributes: {}, text: '', children: inCurrency };
  return {
    linesCents: fields.amount(sums, 'LineTotalAmount', 'BT-106'),
    allowancesCents: fields.amount(sums, 'AllowanceTotalAmount', 'BT-107'),
    chargesCents: fields.amount(sums, 'ChargeTotalAmount', 'BT-108'),
    exclVatCents: fields.neededAmount(sums, 'TaxBasisTotalAmount', 'BT-109'),
    vatCents: fields.amount(tax, 'TaxTotalAmount', 'BT-110') ?? 0,
    inclVatCents: fields.neededAmount(sums, 'GrandTotalAmount', 'BT-112'),
    prepaidCents: fields.amount(sums, 'TotalPrepaidAmount', 'BT-113'),
    roundingCents: fields.amount(sums, 'RoundingAmount', 'BT-114'),
    dueCents: fields.neededAmount(sums, 'DuePayableAmount', 'BT-115'),
  };
}
