import { definePaper } from '#app/documents/paper-type';
import { invoiceContent } from './content';
import { drawInvoice } from './draw.server';
import { loadInvoice } from './load.server';

export const depositInvoice = definePaper({
  type: 'deposit-invoice',
  load: loadInvoice,
  content: invoiceContent,
  draw: drawInvoice,
});
