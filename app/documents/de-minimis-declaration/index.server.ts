import { definePaper } from '#app/documents/paper-type';
import { loadIssued } from '#app/documents/snapshots.server';
import { declarationContent } from './content';
import { drawDeclaration } from './draw.server';

export const deMinimisDeclaration = definePaper({
  type: 'de-minimis-declaration',
  load: loadIssued('de-minimis-declaration'),
  content: declarationContent,
  draw: drawDeclaration,
});
