import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents, Decimal } from '#app/domain/shared/money';

/** BT-24, in the words of Factur-X; OTHER is a guideline that we don't know. */
export type SupplierProfile =
  | 'MINIMUM'
  | 'BASIC_WL'
  | 'BASIC'
  | 'EN_16931'
  | 'EXTENDED'
  | 'XRECHNUNG'
  | 'OTHER';

/** BG-4 or BG-7 as the XML names it; identifiers without spaces, absent ones null. */
export type SupplierParty = {
  name: string;
  address: string[];
  country: string | null;
  siren: string | null;
  siret: string | null;
  vatId: string | null;
};

/** BG-25. Amounts are minor units of the invoice's currency; a price may have more places than that. */
export type SupplierLine = {
  id: string;
  description: string;
  quantity: Decimal | null;
  unit: string;
  /** Net price of `baseQuantity` units (BT-146, BT-149). */
  unitPrice: Decimal | null;
  baseQuantity: Decimal;
  /** Charges less allowances of the line (BG-28, BG-27). */
  adjustmentCents: Cents;
  netCents: Cents;
  vatCategory: string;
  vatRatePercent: Decimal;
};

/** BG-20 (an allowance) or BG-21 (a charge) on the whole document, positive as printed. */
export type SupplierAdjustment = {
  charge: boolean;
  reason: string;
  amountCents: Cents;
  vatCategory: string;
  vatRatePercent: Decimal;
};

/** BG-23. */
export type SupplierVat = {
  category: string;
  ratePercent: Decimal;
  basisCents: Cents;
  taxCents: Cents;
  exemption: string | null;
};

/** BG-22; what the short profiles leave out is null. */
export type SupplierTotals = {
  linesCents: Cents | null;
  allowancesCents: Cents | null;
  chargesCents: Cents | null;
  exclVatCents: Cents;
  /** BT-110; absent means that no VAT is asked. */
  vatCents: Cents;
  inclVatCents: Cents;
  prepaidCents: Cents | null;
  roundingCents: Cents | null;
  dueCents: Cents;
};

/** A supplier's invoice as its XML says it: nothing is corrected, signs are the document's. */
export type SupplierInvoice = {
  profile: SupplierProfile;
  guideline: string;
  /** UNTDID 1001. */
  typeCode: string;
  number: string;
  issuedOn: LocalDate;
  dueOn: LocalDate | null;
  currency: string;
  seller: SupplierParty;
  buyer: SupplierParty;
  lines: SupplierLine[];
  adjustments: SupplierAdjustment[];
  vat: SupplierVat[];
  totals: SupplierTotals;
  /** BG-3: invoices that this one refers to. */
  refersTo: string[];
  notes: string[];
};

/** UNTDID 1001 codes whose amounts are owed to the buyer (EN 16931 code list 1001, credit notes). */
const CREDIT_TYPES: ReadonlySet<string> = new Set(
  '81 83 261 262 296 308 381 396 420 458 502 503 532'.split(' '),
);

/** Whether the document gives money back: its positive amounts then lower what is spent. */
export const isCreditNote = (invoice: Pick<SupplierInvoice, 'typeCode'>): boolean =>
  CREDIT_TYPES.has(invoice.typeCode);

/** What the document adds to the costs, in its currency: a credit note's amounts turn round. */
export function amountsOf(invoice: SupplierInvoice): { exclVatCents: Cents; vatCents: Cents } {
  const turned = (cents: Cents) => (isCreditNote(invoice) && cents !== 0 ? -cents : cents);
  return {
    exclVatCents: turned(invoice.totals.exclVatCents),
    vatCents: turned(invoice.totals.inclVatCents - invoice.totals.exclVatCents),
  };
}
