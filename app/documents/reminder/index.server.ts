import { definePaper } from '#app/documents/paper-type';
import { loadIssued } from '#app/documents/snapshots.server';
import { reminderContent } from './content';
import { drawReminder } from './draw.server';

export const reminder = definePaper({
  type: 'reminder',
  load: loadIssued('reminder'),
  content: reminderContent,
  draw: drawReminder,
});
