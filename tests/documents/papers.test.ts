import { describe, expect, it } from 'vitest';
import { A4, SMALLEST } from '#app/documents/kit/look';
import { paperType, paperTypes } from '#app/documents/registry.server';
import { declaration, grantLetter, reversalLetter } from './aid-papers';
import { allocationList } from './allocations';
import { boothConfirmation } from './confirmations';
import { depositInvoice, withPaymentCode } from './invoices';
import { misplacedIn } from './misplaced';
import { reminder, statement } from './money-papers';
import { readPdf } from './read-pdf';

const LONG_NAME =
  `Société des Parfums & Cosmétiques <Vallée de l’Eure> ${'établissements Châteauneuf-en-Thymerais '.repeat(4)}`.slice(
    0,
    200,
  );
const WORLD = '주식회사 아모레 化粧品 株式会社 上海化妆品国际贸易有限公司 Ștefan Țării Ñuñez';

const buyer = depositInvoice().buyer;
const firm = boothConfirmation().firm;
const orderLine = depositInvoice().order.lines[0];
if (!orderLine) throw new Error('the factory has an order line');

const papers: [name: string, type: string, snapshot: object][] = [
  ['invoice', 'deposit-invoice', depositInvoice()],
  ['invoice in English', 'deposit-invoice', depositInvoice({ locale: 'en' })],
  ['invoice with a payment code', 'deposit-invoice', withPaymentCode()],
  [
    'invoice to a long name',
    'deposit-invoice',
    depositInvoice({
      buyer: { ...buyer, name: LONG_NAME, addressLines: ['x'.repeat(180)] },
      subject: LONG_NAME,
    }),
  ],
  ['invoice to the world', 'deposit-invoice', depositInvoice({ buyer: { ...buyer, name: WORLD } })],
  [
    'invoice of forty lines',
    'deposit-invoice',
    depositInvoice({
      order: { ...depositInvoice().order, lines: Array.from({ length: 40 }, () => orderLine) },
    }),
  ],
  [
    'invoice of many millions',
    'deposit-invoice',
    depositInvoice({ totals: { ...depositInvoice().totals, dueCents: 99_999_999_999_99 } }),
  ],
  ['confirmation', 'booth-confirmation', boothConfirmation()],
  ['confirmation in English', 'booth-confirmation', boothConfirmation({ locale: 'en' })],
  [
    'confirmation to a long name',
    'booth-confirmation',
    boothConfirmation({ firm: { ...firm, name: LONG_NAME } }),
  ],
  ['grant letter', 'grant-letter', grantLetter()],
  [
    'grant letter in English to a long name',
    'grant-letter',
    grantLetter({ locale: 'en', firm: { ...grantLetter().firm, name: LONG_NAME } }),
  ],
  ['aid taken back', 'grant-letter', reversalLetter()],
  ['declaration', 'de-minimis-declaration', declaration()],
  ['declaration of forty aids in English', 'de-minimis-declaration', declaration(40, { locale: 'en' })],
  ['statement of account', 'statement-of-account', statement()],
  ['statement in English, nothing open', 'statement-of-account', statement({ locale: 'en', open: [] })],
  [
    'statement of a long account to a long name',
    'statement-of-account',
    statement({ firm: { ...firm, name: LONG_NAME }, lines: Array(90).fill(statement().lines[0]) }),
  ],
  ['formal notice', 'reminder', reminder()],
  ['formal notice in English', 'reminder', reminder({ locale: 'en' })],
  ['first reminder', 'reminder', reminder({ code: 'FIRST', firm: { ...firm, name: WORLD } })],
  ['allocation list', 'allocation-list', allocationList()],
  ['allocation list in English', 'allocation-list', allocationList({ locale: 'en' })],
  ['confirmation to the world', 'booth-confirmation', boothConfirmation({ firm: { ...firm, name: WORLD } })],
];

const PLANS = ['booth-confirmation', 'allocation-list'];

const draw = async (type: string, snapshot: object) => {
  const known = paperType(type);
  if (!known) throw new Error(`no ${type}`);
  return known.draw(JSON.stringify(snapshot));
};

describe.each(papers)('%s', (_, type, snapshot) => {
  it('is a PDF/A-3b with every font embedded', async () => {
    const pdf = readPdf(await draw(type, snapshot));
    expect(pdf.raw.slice(0, 9)).toBe('%PDF-1.7\n');
    expect(pdf.raw).toContain('/S /GTS_PDFA1');
    expect(pdf.raw).toMatch(/trailer[\s\S]*\/ID \[<\w{32}> <\w{32}>\]/);
    expect(pdf.raw).not.toContain('/Encrypt');
    expect(pdf.xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(pdf.xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(pdf.raw.match(/\/Subtype \/(Type1|TrueType)\b/)).toBeNull();
    expect(pdf.fonts.length).toBeGreaterThan(1);
    expect(pdf.raw.match(/\/FontFile[23] \d+ 0 R/g)?.length).toBe(pdf.fonts.length);
  });

  it('sets every sign, within the margins, never below the smallest size, never over other text', async () => {
    const pdf = readPdf(await draw(type, snapshot));
    expect(misplacedIn(pdf, PLANS.includes(type) ? 3.6 : SMALLEST)).toEqual([]);
  });

  it('is the same bytes each time', async () => {
    const [first, second] = [await draw(type, snapshot), await draw(type, snapshot)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

it('keeps the metadata well-formed whatever a firm is called', async () => {
  const seller = { ...depositInvoice().seller, name: 'A & <B> "C"\u0007' };
  const { xmp } = readPdf(await draw('deposit-invoice', depositInvoice({ seller })));
  expect(xmp).toContain('<rdf:li>A &amp; &lt;B&gt; "C"</rdf:li>');
});

it('says the same in the file as in its content: names in every script', async () => {
  const { text } = readPdf(
    await draw('deposit-invoice', depositInvoice({ buyer: { ...buyer, name: WORLD } })),
  );
  const said = text.replace(/\s/g, '');
  for (const word of WORLD.split(' ')) expect(said).toContain(word);
});

it('numbers its pages and repeats the header of a broken table', async () => {
  const snapshot = depositInvoice({
    order: { ...depositInvoice().order, lines: Array.from({ length: 60 }, () => orderLine) },
  });
  const { pages, stretches } = readPdf(await draw('deposit-invoice', snapshot));
  expect(pages).toBe(3);
  expect(stretches.filter(({ text }) => /^Page \d/.test(text)).map(({ text }) => text)).toEqual([
    'Page 1 / 3',
    'Page 2 / 3',
    'Page 3 / 3',
  ]);
  const headed = stretches.filter(({ text }) => text === 'Désignation').map(({ page }) => page);
  expect(headed).toEqual([1, 1, 2, 3]);
});

it('puts the amount due in the first third of the page, large', async () => {
  const { stretches } = readPdf(await draw('deposit-invoice', depositInvoice()));
  const due = stretches.find(({ size }) => size === 28);
  expect(due?.text).toBe('2\u202f876,38\u00a0€');
  expect(due?.baseline).toBeLessThan(A4.height / 3);
});

it('keeps a booth with ten deadlines of its fair on two pages: what is agreed, then the plan with its legend', async () => {
  const steps = Array.from({ length: 10 }, (_, at) => ({ on: `2026-09-${at + 10}`, label: `Étape ${at}` }));
  const { pages, stretches } = readPdf(await draw('booth-confirmation', boothConfirmation({ steps })));
  expect(pages).toBe(2);
  const first = stretches.filter(({ page }) => page === 1).map(({ text }) => text);
  const second = stretches.filter(({ page }) => page === 2).map(({ text }) => text);
  expect(steps.filter(({ label }) => !first.includes(label))).toEqual([]);
  const legend = ['Votre stand', 'Côté ouvert', 'Allée', 'Pilier', 'Entrée', 'Issue de secours'];
  expect(legend.filter((word) => !second.includes(word))).toEqual([]);
});

it('knows each type once', () => {
  expect(paperTypes().toSorted()).toEqual([
    'allocation-list',
    'booth-confirmation',
    'de-minimis-declaration',
    'deposit-invoice',
    'grant-letter',
    'invoice',
    'itinerary',
    'offer',
    'participants-list',
    'reminder',
    'rooming-list',
    'statement-of-account',
  ]);
});
