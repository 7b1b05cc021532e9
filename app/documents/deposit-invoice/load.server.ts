import { loadIssued } from '#app/documents/snapshots.server';

export const loadInvoice = loadIssued('deposit-invoice');
