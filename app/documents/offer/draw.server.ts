import { drawInvoiceSheet } from '#app/documents/invoices/sheet.server';
import type { InvoiceWords } from '#app/documents/invoices/words';
import type { OfferSnapshot } from '#app/domain/invoicing/offer';

/** Without a profile there is no Factur-X inside: programs must not take it for an invoice. */
export const drawOffer = (content: InvoiceWords, offer: OfferSnapshot): Promise<Uint8Array> =>
  drawInvoiceSheet(content, { ...offer, type: '380' }, () => {});
