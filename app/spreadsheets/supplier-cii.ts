import { isCurrency } from '#app/domain/accounting/cost-currency';
import type { SupplierInvoice, SupplierProfile } from '#app/domain/accounting/supplier-invoice';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { adjustmentsOf, linesOf, partyOf, totalsOf, vatOf } from './supplier-cii-parts';
import { fieldsIn } from './supplier-fields';
import { all, first, textAt, type XmlNode } from './supplier-xml';

const MOST_LINES = 5000;

/**
 * A CrossIndustryInvoice (CII D16B and later: Factur-X, ZUGFeRD 2, XRechnung CII) as what it says. Problems:
 * SUPPLIER_UBL, SUPPLIER_ZUGFERD_1, SUPPLIER_OTHER_XML, SUPPLIER_TOO_MANY_LINES, and those of its fields.
 */
export function readCii(root: XmlNode): Result<SupplierInvoice> {
  const foreign = foreignFormat(root);
  if (foreign) return refuse(foreign);
  const trade = first(root, 'SupplyChainTradeTransaction');
  if (all(trade, 'IncludedSupplyChainTradeLineItem').length > MOST_LINES)
    return refuse({ code: 'SUPPLIER_TOO_MANY_LINES', params: { most: MOST_LINES } });
  const settlement = first(trade, 'ApplicableHeaderTradeSettlement');
  const currency = textAt(settlement, 'InvoiceCurrencyCode') ?? '';
  const fields = fieldsIn(currency);
  const document = first(root, 'ExchangedDocument');
  const guideline =
    textAt(root, 'ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID') ?? '';
  const invoice: SupplierInvoice = {
    guideline,
    profile: profileOf(guideline),
    number: fields.needed(document, 'ID', 'BT-1'),
    typeCode: fields.needed(document, 'TypeCode', 'BT-3'),
    issuedOn: fields.day(document, 'IssueDateTime/DateTimeString', 'BT-2') ?? '',
    dueOn: fields.day(settlement, 'SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString', 'BT-9'),
    currency,
    seller: partyOf(first(trade, 'ApplicableHeaderTradeAgreement/SellerTradeParty')),
    buyer: partyOf(first(trade, 'ApplicableHeaderTradeAgreement/BuyerTradeParty')),
    lines: linesOf(trade, fields),
    adjustments: adjustmentsOf(settlement, fields),
    vat: vatOf(settlement, fields),
    totals: totalsOf(settlement, currency, fields),
    refersTo: all(settlement, 'InvoiceReferencedDocument/IssuerAssignedID').map(({ text }) => text),
    notes: all(document, 'IncludedNote/Content').map(({ text }) => text.slice(0, 1000)),
  };
  const problems = [...fields.problems, ...lacking(invoice)];
  return problems.length > 0 ? refuse(...problems) : ok(invoice);
}

function foreignFormat({ name, namespace }: XmlNode): Problem | null {
  if (name === 'CrossIndustryInvoice' && namespace.includes(':CrossIndustryInvoice:')) return null;
  if (/oasis:names:specification:ubl/.test(namespace)) return { code: 'SUPPLIER_UBL' };
  if (name === 'CrossIndustryDocument') return { code: 'SUPPLIER_ZUGFERD_1' };
  return { code: 'SUPPLIER_OTHER_XML', params: { name: name.slice(0, 40) } };
}

function lacking({ issuedOn, currency, seller }: SupplierInvoice): Problem[] {
  return [
    ...(issuedOn === '' ? ['BT-2'] : []),
    ...(currency === '' ? ['BT-5'] : []),
    ...(seller.name === '' ? ['BT-27'] : []),
  ]
    .map((term): Problem => ({ code: 'SUPPLIER_FIELD_MISSING', params: { term, value: '' } }))
    .concat(
      currency !== '' && !isCurrency(currency)
        ? [{ code: 'COST_CURRENCY', params: { currency: currency.slice(0, 10) } }]
        : [],
    );
}

const PROFILES: readonly [pattern: RegExp, profile: SupplierProfile][] = [
  [/xrechnung/i, 'XRECHNUNG'],
  [/extended/i, 'EXTENDED'],
  [/basicwl$/i, 'BASIC_WL'],
  [/basic$/i, 'BASIC'],
  [/minimum$/i, 'MINIMUM'],
  [/en16931/i, 'EN_16931'],
];

/** The guideline names the profile at its end: "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic". */
const profileOf = (guideline: string): SupplierProfile =>
  PROFILES.find(([pattern]) => pattern.test(guideline))?.[1] ?? 'OTHER';
