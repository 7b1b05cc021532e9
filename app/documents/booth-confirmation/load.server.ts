import { loadIssued } from '#app/documents/snapshots.server';

export const loadConfirmation = loadIssued('booth-confirmation');
