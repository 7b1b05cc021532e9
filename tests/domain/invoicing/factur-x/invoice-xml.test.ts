import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkInvoice } from '#app/domain/invoicing/factur-x/check';
import { invoiceXml } from '#app/domain/invoicing/factur-x/invoice-xml';
import { schemaFaults, termsOf } from './schema';
import { exempted, invoiceOf, type Line, seoul, sevilla, worked } from './worked';

const data = 'db/seed/data/invoices';
const examples = readdirSync(data)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => [name.split('_')[0] ?? '', readFileSync(`${data}/${name}`, 'utf8')] as const);

/** What ours say beyond the examples: when VAT falls due, the days of the fair, the registration. */
const OURS = /DueDateTypeCode|BillingSpecifiedPeriod|ContractReferencedDocument/;

test.each(examples)('%s says what the worked example says, term for term', (id, example) => {
  const invoice = worked[id];
  if (!invoice) throw new Error(`no snapshot for ${id}`);
  expect(checkInvoice(invoice)).toEqual([]);
  const said = termsOf(invoiceXml(invoice));
  expect(said.filter((term) => !OURS.test(term))).toEqual(termsOf(example));
  expect(said.filter((term) => OURS.test(term)).length).toBeGreaterThanOrEqual(3);
});

const stand: Line[] = [['Stand équipé', '9', 65500, 'MTK']];
const korean = invoiceOf({ of: stand, category: 'G', rate: '0', regime: 'OUTSIDE_EU', buyer: seoul });
const outside = 'TVA non applicable en France – art. 259, 1° du CGI';

const others = {
  'a Korean customer': exempted(korean, outside, 'VATEX-EU-G'),
  'a Korean customer under category O': exempted(
    invoiceOf({ of: stand, category: 'O', rate: '0', regime: 'OUTSIDE_EU', buyer: seoul }),
    outside,
    'VATEX-EU-O',
  ),
  'discounts on a line and on the whole': invoiceOf({
    of: [['Chaise', '2.5', 1155, 'C62', { percent: '12.5', amountCents: 361 }], ...stand],
    allowances: [
      { description: 'Remise pavillon', amountCents: 10_000, vatCategory: 'S', vatRatePercent: '20' },
    ],
  }),
  'another currency': invoiceOf({ of: stand, currency: 'USD', vatInEuroCents: 109_321 }),
  'VAT on debits': invoiceOf({ of: stand, vatDue: 'DEBITS' }),
  '200 lines': invoiceOf({ of: Array.from({ length: 200 }, () => stand[0] ?? ['', '1', 1]) }),
  'no account to pay to': invoiceOf({ of: stand, payment: { reference: 'FA-2026-00042' } }),
  'an order number and a bank': invoiceOf({
    of: stand,
    payment: { iban: 'FR76 3000 6000 0112 3456 7890 189', bic: 'AGRIFRPP', reference: 'RF18539007547034' },
    references: { registration: 'CT-1', purchaseOrder: 'PO <7> & "8"' },
  }),
  'a long name in signs that XML can’t hold': invoiceOf({
    of: stand,
    buyer: { ...sevilla, name: `A & <B> "C" ]]>\u0000\u000b\ud800\uffff\u202e${'é'.repeat(300)}` },
  }),
};

test('all are valid against the official schema', async () => {
  const all = Object.values({ ...worked, ...others });
  expect(all.flatMap(checkInvoice)).toEqual([]);
  expect(await schemaFaults(...all.map(invoiceXml))).toEqual([]);
});

test('the schema does refuse what is wrong', async () => {
  const xml = invoiceXml(worked.E1a ?? korean);
  expect(await schemaFaults(xml.replace('<ram:TypeCode>380</ram:TypeCode>', ''))).not.toEqual([]);
});

describe('business terms', () => {
  const said = (invoice: Parameters<typeof invoiceXml>[0], path: RegExp) =>
    termsOf(invoiceXml(invoice)).flatMap((term) => (path.test(term) ? [term.split(' = ')[1]] : []));

  test('BT-8: on payment or on debits, and only where VAT is charged', () => {
    const due = /DueDateTypeCode/;
    expect(said(worked.E1a ?? korean, due)).toEqual(['72']);
    expect(said(others['VAT on debits'], due)).toEqual(['5']);
    expect(said(worked.E2 ?? korean, due)).toEqual([]);
  });

  test('BT-49: SIREN, VAT number or e-mail address, each under its scheme', () => {
    const buyer = /BuyerTradeParty\/ram:URIUniversalCommunication\/ram:URIID schemeID="(\w+)"/;
    const found = [worked.E1a, worked.E2, korean].map((invoice) =>
      termsOf(invoiceXml(invoice ?? korean)).flatMap((term) => buyer.exec(term)?.[1] ?? []),
    );
    expect(found).toEqual([['0225'], ['9920'], ['EM']]);
  });

  test('category O: no VAT number and no rate anywhere', () => {
    const xml = invoiceXml(others['a Korean customer under category O']);
    expect(xml).not.toContain('schemeID="VA"');
    expect(xml).not.toContain('RateApplicablePercent');
  });

  test('another currency: VAT in both', () => {
    expect(said(others['another currency'], /TaxTotalAmount|CurrencyCode/)).toEqual([
      'EUR',
      'USD',
      '1179.00',
      '1093.21',
    ]);
  });

  test('what people typed can’t become markup, nor what XML can’t hold', () => {
    const { buyer } = others['a long name in signs that XML can’t hold'];
    const xml = invoiceXml({ ...korean, buyer });
    expect(xml).toContain(`<ram:Name>A &amp; &lt;B&gt; &quot;C&quot; ]]&gt; ${'é'.repeat(300)}</ram:Name>`);
  });
});

test('property: any words in any field give valid XML of the same structure', async () => {
  const names = (xml: string) => [...xml.matchAll(/<(\/?[\w:]+)/g)].map(([, name]) => name);
  const normal = names(invoiceXml(korean));
  const words = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `x${text}`);
  const [line] = korean.lines;
  if (!line) throw new Error('one line');
  const written = fc
    .sample(fc.tuple(words, words), 100)
    .map(([name, description]) =>
      invoiceXml({ ...korean, buyer: { ...seoul, name, city: name }, lines: [{ ...line, description }] }),
    );
  for (const xml of written) expect(names(xml)).toEqual(normal);
  expect(await schemaFaults(...written)).toEqual([]);
});
