import { drawInvoiceSheet } from '#app/documents/invoices/sheet.server';
import { drawSection } from '#app/documents/kit/blocks.server';
import type { Sheet } from '#app/documents/kit/sheet.server';
import { drawTable } from '#app/documents/kit/table.server';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import type { InvoiceContent } from './content';

export const drawInvoice = (content: InvoiceContent, invoice: InvoiceSnapshot): Promise<Uint8Array> =>
  drawInvoiceSheet(content, invoice, (sheet) => {
    if (content.deposits) drawDeposits(sheet, content.deposits);
  });

function drawDeposits(sheet: Sheet, { title, columns, rows }: NonNullable<InvoiceContent['deposits']>): void {
  const [number = '', date = '', ...amounts] = columns;
  sheet.space(8);
  drawSection(sheet, title, 60);
  drawTable(
    sheet,
    [
      { label: number },
      { label: date, width: 90 },
      ...amounts.map((label) => ({ label, width: 76, align: 'right' as const })),
    ],
    rows,
    { style: { size: 8.5 } },
  );
}
