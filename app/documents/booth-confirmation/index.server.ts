import { definePaper } from '#app/documents/paper-type';
import { findConfirmationStandings } from '#app/features/registrations/queries-confirmations.server';
import { confirmationContent } from './content';
import { drawConfirmation } from './draw.server';
import { loadConfirmation } from './load.server';

export const boothConfirmation = definePaper({
  type: 'booth-confirmation',
  load: loadConfirmation,
  standings: findConfirmationStandings,
  content: confirmationContent,
  draw: drawConfirmation,
});
