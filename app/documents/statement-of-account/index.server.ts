import { definePaper } from '#app/documents/paper-type';
import { loadIssued } from '#app/documents/snapshots.server';
import { statementContent } from './content';
import { drawStatement } from './draw.server';

/** Drawn as it stands when it is asked for. */
export const statementOfAccount = definePaper({
  type: 'statement-of-account',
  load: loadIssued('statement-of-account'),
  content: statementContent,
  draw: drawStatement,
});
