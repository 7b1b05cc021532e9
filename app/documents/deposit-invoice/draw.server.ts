import { drawInvoiceSheet, lineColumns } from '#app/documents/invoices/sheet.server';
import { drawSection } from '#app/documents/kit/blocks.server';
import { CONTENT_WIDTH, NOTE } from '#app/documents/kit/look';
import { LEFT, type Sheet } from '#app/documents/kit/sheet.server';
import { drawTable } from '#app/documents/kit/table.server';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import type { DepositContent } from './content';

export const drawDeposit = (content: DepositContent, invoice: InvoiceSnapshot): Promise<Uint8Array> =>
  drawInvoiceSheet(content, invoice, (sheet) => drawOrder(sheet, content.order));

function drawOrder(sheet: Sheet, order: DepositContent['order']): void {
  sheet.space(8);
  drawSection(sheet, order.title, 60);
  drawTable(sheet, lineColumns(order.columns), order.rows, { style: { size: 8.5 } });
  sheet.space(6);
  sheet.keep(order.totals.length * 13);
  for (const { label, value } of order.totals) {
    sheet.put(label, NOTE, LEFT, CONTENT_WIDTH - 86, 'right');
    sheet.put(value, { ...NOTE, colour: undefined, bold: true }, LEFT, CONTENT_WIDTH, 'right');
    sheet.y += 13;
  }
}
