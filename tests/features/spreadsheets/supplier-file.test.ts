import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { paperType } from '#app/documents/registry.server';
import { amountsOf } from '#app/domain/accounting/supplier-invoice';
import { checkSupplierSums } from '#app/domain/accounting/supplier-sums';
import { readSupplierFile } from '#app/spreadsheets/supplier-file';
import { worked } from '#tests/domain/invoicing/factur-x/worked';
import { pdfAround } from './supplier-pdfs';

const FOLDER = 'db/seed/data/invoices';
const file = (name: string) => readFileSync(`${FOLDER}/${name}`);
const EXAMPLE = file('E5b_final_after_deposit_S4.xml');
const text = EXAMPLE.toString('utf8');

const read = (bytes: Buffer | string) => {
  const found = readSupplierFile(Buffer.from(bytes));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value.invoice;
};

const codes = (bytes: Buffer | string) => {
  const found = readSupplierFile(Buffer.from(bytes));
  return found.ok ? [] : found.problems.map(({ code }) => code);
};

describe('the worked examples', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));

  test.each(names)('%s is read, and its sums agree to the cent', (name) => {
    const invoice = read(file(name));
    expect(checkSupplierSums(invoice)).toEqual([]);
    expect(invoice.seller).toMatchObject({ name: 'COSMETIC VALLEY', siren: '413570375', country: 'FR' });
    expect(invoice.lines.length).toBeGreaterThan(0);
  });

  test('a final invoice says what it deducts, and what is still due', () => {
    expect(read(EXAMPLE)).toMatchObject({
      ...{ profile: 'EN_16931', typeCode: '380', number: 'FA-2026-00049', currency: 'EUR' },
      totals: {
        ...{ exclVatCents: 798992, vatCents: 159798, inclVatCents: 958790 },
        ...{ prepaidCents: 287638, dueCents: 671152 },
      },
      refersTo: ['AC-2026-00017'],
      vat: [{ category: 'S', ratePercent: '20', basisCents: 798992, taxCents: 159798, exemption: null }],
    });
  });

  test('a credit note lowers what is spent', () => {
    expect(amountsOf(read(file('E6a_credit_note_partial.xml')))).toEqual({
      exclVatCents: -56592,
      vatCents: -11318,
    });
  });
});

describe('PDFs', () => {
  test.each(Object.entries(worked))('our own Factur-X of %s is read as its XML', async (id, snapshot) => {
    if (!snapshot) return;
    const type = paperType(snapshot.type === '386' ? 'deposit-invoice' : 'invoice');
    const pdf = await type?.draw(JSON.stringify(snapshot));
    const invoice = read(Buffer.from(pdf ?? []));
    expect([id, invoice.number, invoice.totals.dueCents]).toEqual([
      id,
      snapshot.number,
      snapshot.totals.dueCents,
    ]);
    expect(checkSupplierSums(invoice)).toEqual([]);
  });

  test.each([
    ['plain objects', {}],
    ['objects packed into a stream', { packed: true }],
    ['a length told apart', { lengthApart: true }],
    ['an attachment that isn’t packed', { filter: '' }],
    ['ZUGFeRD 2.0’s name', { name: 'zugferd-invoice.xml' }],
    ['XRechnung’s name, in capitals', { name: 'XRECHNUNG.XML' }],
  ])('%s', (_, made) => {
    expect(read(pdfAround(EXAMPLE, made))).toEqual(read(EXAMPLE));
  });

  test('a PDF that carries another one as it is doesn’t take that one’s objects for its own', () => {
    const other = pdfAround(file('E7_rounding.xml'), { filter: '' });
    const outer = pdfAround(EXAMPLE).toString('latin1').split('trailer');
    const inner = `12 0 obj\n<< /Type /EmbeddedFile /Length ${other.length} >>\nstream\n${other.toString('latin1')}\nendstream\nendobj\n`;
    expect(read(Buffer.from(`${outer[0]}${inner}trailer${outer[1]}`, 'latin1')).number).toBe('FA-2026-00049');
  });

  test.each([
    ['an encrypted one', pdfAround(EXAMPLE, { encrypted: true }), 'PDF_ENCRYPTED'],
    ['one without attachment', pdfAround(EXAMPLE, { name: null }), 'PDF_WITHOUT_INVOICE'],
    ['one with another file', pdfAround(EXAMPLE, { name: 'plan.xml' }), 'PDF_WITHOUT_INVOICE'],
    ['one packed in another way', pdfAround(EXAMPLE, { filter: 'LZWDecode' }), 'PDF_PACKING'],
    ['half of one', pdfAround(EXAMPLE).subarray(0, 600), 'PDF_WITHOUT_INVOICE'],
    ['the head of one', Buffer.from('%PDF-1.7\n'), 'PDF_BROKEN'],
    ['one whose XML is UBL', pdfAround(Buffer.from(ubl())), 'SUPPLIER_UBL'],
    ['an attachment that grows to a gigabyte', pdfAround(Buffer.alloc(64 * 1024 * 1024)), 'XML_TOO_LARGE'],
  ])('%s is refused', (_, bytes, code) => {
    expect(codes(bytes)).toEqual([code]);
  });

  test('objects that grow beyond measure end the reading', () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024));
    const head = `%PDF-1.7\n6 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`;
    expect(codes(Buffer.concat([Buffer.from(head), bomb, Buffer.from('\nendstream\nendobj\n')]))).toEqual([
      'PDF_BROKEN',
    ]);
  });
});

test.each([
  ['strings that never end', '1 0 obj ('],
  ['comments that never end', '1 0 obj % '],
  ['lists in lists', `1 0 obj ${'['.repeat(39)}`],
  ['streams that never end', '1 0 obj << /Length 5 >> stream\n'],
  ['trailers', 'trailer << /Root 1 0 R >> '],
])('ten megabytes of %s are refused before they take a minute', (_, part) => {
  const bytes = Buffer.from(`%PDF-1.7\n${part.repeat(Math.floor(10_000_000 / part.length))}`);
  const before = process.cpuUsage();
  expect(codes(bytes)).toEqual(['PDF_BROKEN']);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(30);
});

function ubl(): string {
  return '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>1</ID></Invoice>';
}

describe('hostile and broken files', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>`;
  const foreign = `<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>`;
  const cut = (from: RegExp, to: string) => text.replace(from, to);

  test.each([
    ['nothing', '', 'SUPPLIER_FILE_EMPTY'],
    ['a hundred megabytes', Buffer.alloc(100 * 1024 * 1024, '<'), 'SUPPLIER_FILE_TOO_LARGE'],
    ['six megabytes of XML', `<a>${'x'.repeat(6 * 1024 * 1024)}</a>`, 'XML_TOO_LARGE'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'SUPPLIER_FILE_KIND'],
    ['entities that grow', bomb, 'XML_DOCTYPE'],
    ['an entity that fetches a file', foreign, 'XML_DOCTYPE'],
    ['the same in UTF-16', Buffer.from(`\ufeff${foreign}`, 'utf16le'), 'XML_DOCTYPE'],
    ['half a file', text.slice(0, text.length / 2), 'XML_BROKEN'],
    ['a tag too many', `${text}</x>`, 'XML_BROKEN'],
    ['elements a thousand deep', '<a>'.repeat(1000) + '</a>'.repeat(1000), 'XML_BROKEN'],
    ['Latin-1 said to be UTF-8', Buffer.from('<a>\xe9</a>', 'latin1'), 'XML_ENCODING'],
    ['an encoding that doesn’t exist', '<?xml version="1.0" encoding="klingon"?><a/>', 'XML_ENCODING'],
    ['UBL', ubl(), 'SUPPLIER_UBL'],
    ['ZUGFeRD 1', '<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:1p0"/>', 'SUPPLIER_ZUGFERD_1'],
    ['a page', '<html><body/></html>', 'SUPPLIER_OTHER_XML'],
    [
      'an amount with a comma',
      cut(/<ram:GrandTotalAmount>[^<]*/, '<ram:GrandTotalAmount>9587,90'),
      'SUPPLIER_AMOUNT',
    ],
    [
      'a tenth of a cent',
      cut(/<ram:GrandTotalAmount>[^<]*/, '<ram:GrandTotalAmount>9587.905'),
      'SUPPLIER_AMOUNT',
    ],
    [
      'an endless amount',
      cut(/<ram:GrandTotalAmount>[^<]*/, '<ram:GrandTotalAmount>Infinity'),
      'SUPPLIER_AMOUNT',
    ],
    ['31 February', cut(/format="102">\d{8}/, 'format="102">20260231'), 'SUPPLIER_DAY'],
    ['a currency that isn’t', cut(/(InvoiceCurrencyCode>)EUR/, '$1XYZ'), 'COST_CURRENCY'],
    ['no number', cut(/<ram:ID>FA-2026-00049<\/ram:ID>/, ''), 'SUPPLIER_FIELD_MISSING'],
  ])('%s', (_, bytes, code) => {
    expect(codes(bytes)[0]).toBe(code);
  });

  test('other prefixes, a mark of UTF-8, Latin-1 that says so, and references to signs are read', () => {
    const others = text.replaceAll('ram:', 'b:').replace('xmlns:ram=', 'xmlns:b=');
    expect(read(others)).toEqual(read(text));
    expect(read(`\ufeff${text}`)).toEqual(read(text));
    const latin = text.replace('UTF-8', 'ISO-8859-1').replace(/[^\0-\xff]/g, '?');
    expect(read(Buffer.from(latin, 'latin1')).seller.address).toEqual(read(text).seller.address);
    expect(read(text.replaceAll('COSMETIC VALLEY', 'COSM&#201;TIC &amp; V')).seller.name).toBe(
      'COSMÉTIC & V',
    );
  });
});
