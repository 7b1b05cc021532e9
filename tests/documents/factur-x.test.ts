import { describe, expect, it } from 'vitest';
import { paperType } from '#app/documents/registry.server';
import { invoiceXml } from '#app/domain/invoicing/factur-x/invoice-xml';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { schemaFaults } from '#tests/domain/invoicing/factur-x/schema';
import { exempted, invoiceOf, seoul, sevilla, worked } from '#tests/domain/invoicing/factur-x/worked';
import { depositInvoice } from './invoices';
import { readAttachments } from './read-attachment';
import { readPdf } from './read-pdf';

const draw = async (snapshot: InvoiceSnapshot) => {
  const known = paperType(snapshot.type === '386' ? 'deposit-invoice' : 'invoice');
  if (!known) throw new Error('an invoice is a paper');
  return known.draw(JSON.stringify(snapshot));
};

const final = worked.E5b ?? invoiceOf({ of: [] });
const korean = exempted(
  invoiceOf({
    of: [['Booth 서울', '9', 65500, 'MTK']],
    category: 'G',
    rate: '0',
    regime: 'OUTSIDE_EU',
    buyer: seoul,
    locale: 'en',
  }),
  'TVA non applicable en France – art. 259, 1° du CGI',
  'VATEX-EU-G',
);

const papers: [string, InvoiceSnapshot][] = [
  ['a deposit invoice', depositInvoice({ profile: 'EN 16931' })],
  ['a final invoice', final],
  ['a credit note', worked.E6a ?? final],
  ['a Korean customer’s', korean],
  [
    'one to A & <B>',
    invoiceOf({
      of: [['x', '1', 1]],
      buyer: { ...sevilla, name: 'A & <B> ]]> "C"' },
      regime: 'EU_NO_VAT_ID',
    }),
  ],
];

describe.each(papers)('%s', (_, snapshot) => {
  it('carries its own XML, listed where programs look, dated, as the alternative of the page', async () => {
    const bytes = await draw(snapshot);
    expect(readAttachments(bytes)).toEqual([
      {
        name: 'factur-x.xml',
        relationship: 'Alternative',
        mime: 'text/xml',
        modified: `D:${snapshot.issuedAt.replace(/\D/g, '').slice(0, 14)}Z`,
        associated: true,
        named: true,
        text: invoiceXml(snapshot),
      },
    ]);
  });

  it('says so in its metadata, with the schema that PDF/A wants described', async () => {
    const { xmp, raw } = readPdf(await draw(snapshot));
    for (const said of [
      '<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>',
      '<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>',
      '<fx:DocumentType>INVOICE</fx:DocumentType>',
      '<fx:Version>1.0</fx:Version>',
      '<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>',
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>B</pdfaid:conformance>',
    ])
      expect(xmp.split(said).length, said).toBe(2);
    expect(raw).toContain('/S /GTS_PDFA1');
    expect(raw).not.toContain('/Encrypt');
  });

  it('is the same bytes each time', async () => {
    expect(Buffer.compare(await draw(snapshot), await draw(snapshot))).toBe(0);
  });

  it('says on the page what the XML says: numbers, names, amounts', async () => {
    const { text } = readPdf(await draw(snapshot));
    const page = text.replace(/\s/g, '');
    const locale = snapshot.locale === 'fr' ? 'fr-FR' : 'en-GB';
    const written = (cents: number) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100).replace(/\s/g, '');
    const { totals, seller, buyer, lines, deposits = [], corrects = [], payment } = snapshot;
    for (const said of [
      snapshot.number,
      seller.siren ?? '',
      seller.vatId ?? '',
      buyer.siren ?? buyer.vatId ?? buyer.nationalId ?? '',
      payment.iban ?? '',
      ...buyer.name.split(' '),
      ...[...deposits, ...corrects].map(({ number }) => number),
      ...lines.flatMap(({ description, netCents }) => [description.replace(/\s/g, ''), written(netCents)]),
      ...totals.vat.map(({ basisCents }) => written(basisCents)),
      ...[totals.exclVatCents, totals.vatCents, totals.inclVatCents, totals.dueCents].map(written),
    ])
      expect(page).toContain(said);
  });
});

it('all carry XML that the official schema accepts', async () => {
  const drawn = await Promise.all(papers.map(async ([, snapshot]) => readAttachments(await draw(snapshot))));
  const documents = drawn.flat().map(({ text }) => text);
  expect(documents.length).toBe(papers.length);
  expect(await schemaFaults(...documents)).toEqual([]);
});

it('a paper issued before invoices had XML is drawn as it was', async () => {
  const bytes = await draw(depositInvoice());
  expect(readAttachments(bytes)).toEqual([]);
  expect(readPdf(bytes).xmp).not.toContain('factur-x');
});

it('a credit note asks for nothing: it names what it corrects and what it gives back', () => {
  const said = paperType('invoice')?.content(JSON.stringify({ ...worked.E6a, locale: 'en' }));
  expect(said).toMatchObject({
    head: { title: 'Credit note' },
    due: { label: 'In your favour', value: '€679.10' },
    payment: { title: 'Settlement' },
  });
  expect(JSON.stringify(said)).toContain('"Corrects invoice","value":"FA-2026-00049 (12 Jun 2026)"');
  expect(JSON.stringify(said)).not.toMatch(/Amount due|To be paid/);
});

it('shows each deposit with its tax, discounts and aid, and the translation of the mentions', async () => {
  const deposits = (await draw(final)) && readPdf(await draw(final)).text;
  expect(deposits.replace(/\s/g, ' ')).toContain('Acomptes déduits');
  const said = paperType('invoice')?.content(
    JSON.stringify({
      ...final,
      locale: 'en',
      mentions: [{ code: 'AAB', text: 'Pas d’escompte.', translation: 'No discount.' }],
      thirdPartyAid: { description: 'Aide de la Région', amountCents: 100 },
      allowances: [
        { description: 'Pavilion discount', amountCents: 500, vatCategory: 'S', vatRatePercent: '20' },
      ],
      lines: [{ ...final.lines[0], quantity: '0.333', discount: { percent: '12.5', amountCents: 1_664 } }],
    }),
  );
  expect(said).toMatchObject({
    mentions: ['Pas d’escompte. (No discount).', 'Aide de la Région'],
    lines: {
      rows: [
        [
          { text: final.lines[0]?.description, note: 'Discount of 12.5%: -€16.64' },
          '0.333\u00a0m²',
          '€589.50',
          '20%',
          '€7,074.00',
        ],
      ],
    },
    deposits: { rows: [['AC-2026-00017', '15 Apr 2026', '€2,396.98', '€479.40', '€2,876.38']] },
    totals: [
      { label: 'Lines excl. VAT', value: '€7,989.92' },
      { label: 'Pavilion discount', value: '-€5.00' },
      { label: 'Total excl. VAT', value: '€7,989.92' },
      { label: 'VAT', value: '€1,597.98' },
      { label: 'Total incl. VAT', value: '€9,587.90' },
      { label: 'Deposit AC-2026-00017', value: '-€2,876.38' },
      { label: 'Aid paid to the organiser', value: '-€1.00' },
      { label: 'Amount due', value: '€6,711.52', strong: true },
    ],
  });
});
