import type { Cents } from '#app/domain/shared/money';
import { creditorReference } from './creditor-reference';
import { epcPayload } from './epc-qr';

export type TransferTerms = {
  iban?: string;
  bic?: string;
  /** The invoice's number. */
  reference: string;
  /** Its RF reference, on invoices in euros (ISO 11649). */
  rf?: string;
  /** The paper carries a payment code (EPC069-12). */
  qr?: true;
};

/** How an invoice asks to be paid by transfer; what can't be said of it is left out. Amount due in cents. */
export function transferTerms(asked: {
  name: string;
  iban?: string;
  bic?: string;
  number: string;
  currency: string;
  dueCents: Cents;
}): TransferTerms {
  const { iban, bic, number, currency } = asked;
  const rf = currency === 'EUR' ? creditorReference(number) : undefined;
  const code =
    rf !== undefined &&
    iban !== undefined &&
    epcPayload({ name: asked.name, iban, bic, cents: asked.dueCents, currency, reference: rf }).ok;
  return { iban, bic, reference: number, ...(rf && { rf }), ...(code && { qr: true as const }) };
}
