import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { dateOf } from './figures';
import { lineElement } from './lines';
import { noteElements } from './notes';
import { partyElement } from './party';
import { settlement } from './settlement';
import { group, leaf, xmlDocument } from './xml';

const CII = 'urn:un:unece:uncefact:data:standard';

const NAMESPACES = {
  'xmlns:rsm': `${CII}:CrossIndustryInvoice:100`,
  'xmlns:ram': `${CII}:ReusableAggregateBusinessInformationEntity:100`,
  'xmlns:udt': `${CII}:UnqualifiedDataType:100`,
  'xmlns:qdt': `${CII}:QualifiedDataType:100`,
};

/**
 * The invoice as a program reads it: Cross Industry Invoice D16B in the profile EN 16931 of Factur-X 1.09, with what the
 * French rules add (XP Z12-012; DOMAIN §4.4–4.7). The same snapshot gives the same text, and says what its paper says.
 * It checks nothing: `checkInvoice` does, before the invoice is issued.
 */
export function invoiceXml(invoice: InvoiceSnapshot): string {
  const root = group(
    'rsm:CrossIndustryInvoice',
    group(
      'rsm:ExchangedDocumentContext',
      group('ram:BusinessProcessSpecifiedDocumentContextParameter', leaf('ram:ID', processOf(invoice))),
      group('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', 'urn:cen.eu:en16931:2017')),
    ),
    group(
      'rsm:ExchangedDocument',
      leaf('ram:ID', invoice.number),
      leaf('ram:TypeCode', invoice.type),
      dateOf('ram:IssueDateTime', invoice.issueDate),
      noteElements(invoice),
    ),
    group(
      'rsm:SupplyChainTradeTransaction',
      invoice.lines.map(lineElement),
      agreement(invoice),
      group(
        'ram:ApplicableHeaderTradeDelivery',
        group('ram:ActualDeliverySupplyChainEvent', dateOf('ram:OccurrenceDateTime', invoice.supplyTo)),
      ),
      settlement(invoice),
    ),
  );
  if (!root) throw new RangeError('an invoice says something');
  return xmlDocument(root, NAMESPACES);
}

/** BT-23: services (S1), or what is left of them after deposits (S4). */
const processOf = ({ type, deposits = [] }: InvoiceSnapshot): 'S1' | 'S4' =>
  type === '380' && deposits.length > 0 ? 'S4' : 'S1';

function agreement({ seller, buyer, references, totals }: InvoiceSnapshot) {
  const vatIdAllowed = totals.vat.every(({ category }) => category !== 'O');
  return group(
    'ram:ApplicableHeaderTradeAgreement',
    partyElement('ram:SellerTradeParty', seller, { vatIdAllowed }),
    partyElement('ram:BuyerTradeParty', buyer, { vatIdAllowed }),
    group('ram:BuyerOrderReferencedDocument', leaf('ram:IssuerAssignedID', references.purchaseOrder)),
    group('ram:ContractReferencedDocument', leaf('ram:IssuerAssignedID', references.registration)),
  );
}
