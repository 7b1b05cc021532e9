import { definePaper } from '#app/documents/paper-type';
import { loadIssued } from '#app/documents/snapshots.server';
import { grantLetterContent } from './content';
import { drawGrantLetter } from './draw.server';

export const grantLetter = definePaper({
  type: 'grant-letter',
  load: loadIssued('grant-letter'),
  content: grantLetterContent,
  draw: drawGrantLetter,
});
