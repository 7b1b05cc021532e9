import { percentOf, sumCents, times } from '#app/domain/shared/money';

type Line = { what: string; quantity: string; unit: string; priceCents: number };

export type SupplierPaper = {
  number: string;
  issuedOn: string;
  dueOn: string;
  buyer: { name: string; siren: string; vatId: string };
  lines: Line[];
  allowance: { reason: string; cents: number };
};

const NAMESPACES = [
  'xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"',
  'xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"',
  'xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"',
].join(' ');

const RATE = '20.00';

/** The invoice of a stand builder who doesn't exist, as its program would send it: CII, profile EN 16931, VAT at 20 %. */
export function supplierCii({ number, issuedOn, dueOn, buyer, lines, allowance }: SupplierPaper): string {
  const nets = lines.map(({ quantity, priceCents }) => times(priceCents, quantity));
  const net = sumCents(nets);
  const basis = net - allowance.cents;
  const tax = percentOf(basis, RATE);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice ${NAMESPACES}>
<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>${number}</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>${day(issuedOn)}</ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>
${lines.map((line, index) => lineXml(line, index + 1, nets[index] ?? 0)).join('\n')}
<ram:ApplicableHeaderTradeAgreement>
${party('SellerTradeParty', { name: 'Cimaises & Cloisons SAS', siren: '900000043', vatId: 'FR00900000043' }, ['4 rue des Menuisiers', '69007', 'Lyon'])}
${party('BuyerTradeParty', buyer, ['1 place de la Cathédrale', '28000', 'Chartres'])}
</ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeDelivery/>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
<ram:ApplicableTradeTax><ram:CalculatedAmount>${units(tax)}</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>${units(basis)}</ram:BasisAmount>${rate()}</ram:ApplicableTradeTax>
<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>${units(allowance.cents)}</ram:ActualAmount><ram:Reason>${allowance.reason}</ram:Reason><ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode>${rate()}</ram:CategoryTradeTax></ram:SpecifiedTradeAllowanceCharge>
<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>${day(dueOn)}</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>${units(net)}</ram:LineTotalAmount><ram:AllowanceTotalAmount>${units(allowance.cents)}</ram:AllowanceTotalAmount><ram:TaxBasisTotalAmount>${units(basis)}</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">${units(tax)}</ram:TaxTotalAmount><ram:GrandTotalAmount>${units(basis + tax)}</ram:GrandTotalAmount><ram:DuePayableAmount>${units(basis + tax)}</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement>
</rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
}

const lineXml = ({ what, quantity, unit, priceCents }: Line, id: number, net: number): string =>
  `<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>${id}</ram:LineID></ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>${what}</ram:Name></ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>${units(priceCents)}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="${unit}">${quantity}</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery><ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode>${rate()}</ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${units(net)}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`;

const party = (
  element: string,
  { name, siren, vatId }: SupplierPaper['buyer'],
  [line = '', postcode = '', city = '']: string[],
): string =>
  `<ram:${element}><ram:Name>${name.replace('&', '&amp;')}</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">${siren}</ram:ID></ram:SpecifiedLegalOrganization><ram:PostalTradeAddress><ram:PostcodeCode>${postcode}</ram:PostcodeCode><ram:LineOne>${line}</ram:LineOne><ram:CityName>${city}</ram:CityName><ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">${vatId}</ram:ID></ram:SpecifiedTaxRegistration></ram:${element}>`;

const rate = () =>
  `<ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>${RATE}</ram:RateApplicablePercent>`;

const day = (on: string) => `<udt:DateTimeString format="102">${on.replaceAll('-', '')}</udt:DateTimeString>`;

const units = (cents: number) => (cents / 100).toFixed(2);
