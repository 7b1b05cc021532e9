import { definePaper } from '#app/documents/paper-type';
import { loadIssued } from '#app/documents/snapshots.server';
import { invoiceContent } from './content';
import { drawInvoice } from './draw.server';

export const invoice = definePaper({
  type: 'invoice',
  load: loadIssued('invoice'),
  content: invoiceContent,
  draw: drawInvoice,
});
