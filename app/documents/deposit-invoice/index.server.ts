import { definePaper } from '#app/documents/paper-type';
import { depositContent } from './content';
import { drawDeposit } from './draw.server';
import { loadInvoice } from './load.server';

export const depositInvoice = definePaper({
  type: 'deposit-invoice',
  load: loadInvoice,
  content: depositContent,
  draw: drawDeposit,
});
