import { definePaper } from '#app/documents/paper-type';
import { confirmationContent } from './content';
import { drawConfirmation } from './draw.server';
import { loadConfirmation } from './load.server';

export const boothConfirmation = definePaper({
  type: 'booth-confirmation',
  load: loadConfirmation,
  content: confirmationContent,
  draw: drawConfirmation,
});
