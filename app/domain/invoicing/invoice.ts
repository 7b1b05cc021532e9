import type { Instant, LocalDate, Locale } from '#app/domain/shared/dates';
import type { Cents, Decimal } from '#app/domain/shared/money';
import type { EuroRate } from './exchange';

/** UNTDID 1001 codes that Pavilion issues: 380 invoice, 386 deposit, 381 credit note. */
export type InvoiceType = '380' | '386' | '381';

/** EN 16931 VAT category codes (BT-118) that a stand with services can fall under. */
export type VatCategory = 'S' | 'AE' | 'E' | 'G' | 'O';

export type VatRegime =
  | 'FRANCE'
  | 'DOM_8_5'
  | 'DOM_NOT_TAXABLE'
  | 'EU_REVERSE_CHARGE'
  | 'EU_NO_VAT_ID'
  | 'OUTSIDE_EU'
  /** Bare space, or admission, at a fair outside France. */
  | 'FAIR_ABROAD'
  /** Compensation, which is no supply. */
  | 'OUTSIDE_SCOPE';

/** Who an invoice names: BG-4 seller, BG-7 buyer. Absent facts stay absent, they are never guessed. */
export type InvoiceParty = {
  name: string;
  addressLines: string[];
  postcode: string;
  city: string;
  country: string;
  siren?: string;
  siret?: string;
  vatId?: string;
  /** National identifier of a firm outside France. */
  nationalId?: string;
  legalForm?: string;
  capital?: string;
  rcs?: string;
  email?: string;
};

export type MentionCode = 'PMD' | 'PMT' | 'AAB' | 'REG' | 'ABL' | 'TXD' | 'VAT' | 'RATE' | 'CATEGORY';

export type InvoiceLine = {
  description: string;
  quantity: Decimal;
  /** UN/ECE Rec 20: C62 piece, MTK m², DAY, KWT. */
  unit: string;
  unitPriceCents: Cents;
  /** Taken off this line (BG-27), positive; `netCents` is what is left. */
  discount?: { amountCents: Cents; percent?: Decimal };
  netCents: Cents;
  vatCategory: VatCategory;
  vatRatePercent: Decimal;
};

/** A discount on the whole invoice (BG-20), positive, which lowers the base of its own rate. */
export type InvoiceAllowance = {
  description: string;
  amountCents: Cents;
  vatCategory: VatCategory;
  vatRatePercent: Decimal;
};

/** A deposit invoice that a final invoice deducts; its VAT was due with it. */
export type DeductedDeposit = {
  number: string;
  issueDate: LocalDate;
  exclVatCents: Cents;
  vatCents: Cents;
  inclVatCents: Cents;
};

export type VatSubtotal = {
  category: VatCategory;
  ratePercent: Decimal;
  basisCents: Cents;
  taxCents: Cents;
  exemptionText?: string;
  vatex?: string;
};

export type InvoiceTotals = {
  lineNetCents: Cents[];
  allowancesCents: Cents;
  vat: VatSubtotal[];
  exclVatCents: Cents;
  vatCents: Cents;
  inclVatCents: Cents;
  prepaidCents: Cents;
  dueCents: Cents;
};

/**
 * All that an issued invoice says, frozen when it is issued (CGI ann. II art. 242 nonies A; C. com. L441-9).
 * The paper is drawn from this alone, at any later time, to the same bytes.
 */
export type InvoiceSnapshot = {
  type: InvoiceType;
  /** The Factur-X profile of the XML inside the paper; absent on papers issued before they had one. */
  profile?: 'EN 16931';
  number: string;
  issuedAt: Instant;
  issueDate: LocalDate;
  dueDate: LocalDate;
  /** Date or period of supply: the days of the fair. */
  supplyFrom: LocalDate;
  supplyTo: LocalDate;
  currency: string;
  locale: Locale;
  regime: VatRegime;
  seller: InvoiceParty & { brandColour?: string };
  buyer: InvoiceParty;
  subject: string;
  /** What the deposit is a share of: shown as an informative table, the lines of the order it deducts from. */
  order: {
    lines: InvoiceLine[];
    /** Discounts on the order, positive cents; already in `totals`. */
    allowances?: { description: string; amountCents: Cents }[];
    totals: InvoiceTotals;
    depositPercent?: Decimal;
  };
  lines: InvoiceLine[];
  allowances?: InvoiceAllowance[];
  totals: InvoiceTotals;
  /** What `totals.prepaidCents` is made of. */
  deposits?: DeductedDeposit[];
  thirdPartyAid?: { description: string; amountCents: Cents };
  /** The invoices that a credit note is on. */
  corrects?: { number: string; issueDate: LocalDate }[];
  /** When the VAT on services becomes due; on payment unless the seller opted for debits (CGI art. 269-2 c). */
  vatDue?: 'PAYMENT' | 'DEBITS';
  /** VAT in euros, of an invoice in another currency (CGI art. 289-VII, BT-111), and the rate it was worked out at. */
  vatInEuroCents?: Cents;
  exchange?: EuroRate;
  /** `rf`: the RF reference, `qr`: a payment code is drawn; on papers in euros issued since they have them. */
  payment: { iban?: string; bic?: string; reference: string; rf?: string; qr?: true };
  /** Legal mentions: `text` in French as French law wants them, `translation` beside it on a paper in English. */
  mentions: { code: MentionCode; text: string; translation?: string }[];
  references: { purchaseOrder?: string; registration: string };
};
