import type { Attachment } from '#app/documents/kit/archive-pdf.server';
import { invoiceXml } from '#app/domain/invoicing/factur-x/invoice-xml';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';

const NAMESPACE = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';

const FILE = 'factur-x.xml';

/** The XML of an invoice as Factur-X wants it inside its paper; none for invoices issued before they had one. */
export function facturX(invoice: InvoiceSnapshot): Attachment | undefined {
  if (!invoice.profile) return undefined;
  return {
    name: FILE,
    mime: 'text/xml',
    text: invoiceXml(invoice),
    description: 'Factur-X',
    metadata: metadata(invoice.profile),
  };
}

type Property = { name: string; value: string; description: string };

const propertiesOf = (profile: string): Property[] => [
  { name: 'DocumentFileName', value: FILE, description: 'name of the embedded XML invoice file' },
  { name: 'DocumentType', value: 'INVOICE', description: 'INVOICE' },
  { name: 'Version', value: '1.0', description: 'The actual version of the Factur-X XML schema' },
  {
    name: 'ConformanceLevel',
    value: profile,
    description: 'The conformance level of the embedded Factur-X data',
  },
];

/** The properties of Factur-X, and the description of their schema without which PDF/A-3 refuses them (ISO 19005-3, 6.6.2.3). */
const metadata = (profile: string): string => `
        <rdf:Description rdf:about="" xmlns:fx="${NAMESPACE}">
            ${propertiesOf(profile)
              .map(({ name, value }) => `<fx:${name}>${value}</fx:${name}>`)
              .join('')}
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>fx</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq>${propertiesOf(profile).map(described).join('')}</rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
`;

const described = ({ name, description }: Property): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`;
