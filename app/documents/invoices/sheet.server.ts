import {
  drawFacts,
  drawHero,
  drawMentions,
  drawParty,
  drawSection,
  drawTotals,
  totalsHeight,
} from '#app/documents/kit/blocks.server';
import { BODY, CONTENT_WIDTH, NOTE } from '#app/documents/kit/look';
import { drawPaymentCode, PAYMENT_CODE } from '#app/documents/kit/payment-code.server';
import { LEFT, Sheet } from '#app/documents/kit/sheet.server';
import { type Column, drawTable } from '#app/documents/kit/table.server';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { facturX } from './factur-x';
import type { InvoiceWords } from './words';

/** An invoice from head to foot; `rest` draws what its kind adds before the legal mentions. */
export function drawInvoiceSheet(
  content: InvoiceWords,
  invoice: InvoiceSnapshot,
  rest: (sheet: Sheet) => void,
): Promise<Uint8Array> {
  const sheet = new Sheet(content.head, {
    title: `${content.head.title} ${invoice.number}`,
    author: invoice.seller.name,
    subject: content.subject,
    language: invoice.locale,
    issuedAt: invoice.issuedAt,
    attachment: facturX(invoice),
  });
  drawOpening(sheet, content);
  drawFacts(
    sheet,
    content.facts,
    content.facts.map(({ value }) => (value.length > 20 ? 2 : 1)),
  );
  drawTable(sheet, lineColumns(content.lines.columns), content.lines.rows);
  sheet.space(10);
  drawAmounts(sheet, content);
  sheet.space(14);
  drawPayment(sheet, content.payment);
  rest(sheet);
  sheet.space(10);
  drawMentions(sheet, content.mentions);
  return sheet.finish();
}

function drawPayment(sheet: Sheet, { title, facts, code }: InvoiceWords['payment']): void {
  drawSection(sheet, title, code ? PAYMENT_CODE : undefined);
  if (code) drawPaymentCode(sheet, facts, code);
  else
    drawFacts(
      sheet,
      facts,
      facts.map(({ value }) => (value.length > 24 ? 2 : 1)),
    );
}

/** Whom it is for at the left, what is due at the right, the subject under both. */
function drawOpening(sheet: Sheet, content: InvoiceWords): void {
  const width = CONTENT_WIDTH / 2 - 10;
  const left = drawParty(sheet, content.buyer.label, content.buyer.lines, LEFT, width);
  const right = drawHero(sheet, content.due, LEFT + CONTENT_WIDTH - width, width);
  sheet.y = Math.max(left, right) + 14;
  sheet.paragraph(content.subject, { size: 11, bold: true });
  sheet.space(6);
}

export function lineColumns([
  description = '',
  quantity = '',
  price = '',
  vat = '',
  net = '',
]: string[]): Column[] {
  return [
    { label: description },
    { label: quantity, width: 62, align: 'right' },
    { label: price, width: 80, align: 'right' },
    { label: vat, width: 36, align: 'right' },
    { label: net, width: 76, align: 'right' },
  ];
}

const BOX = 252;

/** VAT by rate at the left, totals boxed at the right, beside each other. */
function drawAmounts(sheet: Sheet, { vat, totals }: InvoiceWords): void {
  sheet.keep(Math.max(130, totalsHeight(sheet, totals, BOX)));
  const top = sheet.y;
  const [rate = '', basis = '', tax = ''] = vat.columns;
  const columns: Column[] = [
    { label: rate },
    { label: basis, width: 76, align: 'right' },
    { label: tax, width: 62, align: 'right' },
  ];
  const width = CONTENT_WIDTH - BOX - 24;
  drawTable(
    sheet,
    columns,
    vat.rows.map(({ cells }) => cells),
    { width, style: NOTE },
  );
  for (const { note } of vat.rows) {
    if (!note) continue;
    sheet.space(4);
    sheet.paragraph(note, { ...BODY, size: 8.5 }, LEFT, width);
  }
  const below = sheet.y;
  sheet.y = top;
  drawTotals(sheet, totals, BOX);
  sheet.y = Math.max(sheet.y, below);
}
