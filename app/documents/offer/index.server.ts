import { definePaper } from '#app/documents/paper-type';
import { loadIssued } from '#app/documents/snapshots.server';
import { offerContent } from './content';
import { drawOffer } from './draw.server';

export const offer = definePaper({
  type: 'offer',
  load: loadIssued('offer'),
  content: offerContent,
  draw: drawOffer,
});
