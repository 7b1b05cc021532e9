import { checkIdentifier } from '#app/domain/companies/identifiers';
import type { LocalDate } from '#app/domain/shared/dates';
import type { Problem } from '#app/domain/shared/problem';
import { isCreditNote, type SupplierInvoice, type SupplierParty } from './supplier-invoice';
import { firmNumberOf, plainName } from './supplier-key';
import { checkSupplierLines, checkSupplierSums } from './supplier-sums';

/** Who receives suppliers' invoices, as the settings say. */
export type Recipient = Pick<SupplierParty, 'name' | 'siren' | 'vatId'>;

/**
 * What to look at before an invoice is kept. `faults` want a decision of the one who keeps it: sums that don't agree,
 * somebody else's invoice, our own. `warnings` are to know.
 */
export type SupplierCheck = { faults: Problem[]; warnings: Problem[] };

/**
 * Checks a supplier's invoice on the day it comes. Faults: those of `checkSupplierSums`, SUPPLIER_NOT_FOR_US,
 * SUPPLIER_IS_US, SUPPLIER_DATED_LATER. Warnings: SUPPLIER_LINE, SUPPLIER_BUYER_UNSURE, SUPPLIER_WITHOUT_IDENTIFIER,
 * SUPPLIER_IDENTIFIER_WRONG, SUPPLIER_NOT_AN_INVOICE, SUPPLIER_PROFILE_UNKNOWN, SUPPLIER_PREPAID.
 */
export function checkSupplierInvoice(
  invoice: SupplierInvoice,
  us: Recipient,
  today: LocalDate,
): SupplierCheck {
  const { seller, buyer, profile, totals, issuedOn } = invoice;
  const addressed = isSameFirm(buyer, us);
  const identified = seller.siren ?? seller.siret ?? seller.vatId;
  return {
    faults: present([
      ...checkSupplierSums(invoice),
      addressed === false && { code: 'SUPPLIER_NOT_FOR_US', params: { buyer: buyer.name } },
      isSameFirm(seller, us) === true && { code: 'SUPPLIER_IS_US' },
      issuedOn > today && { code: 'SUPPLIER_DATED_LATER' },
    ]),
    warnings: present([
      ...checkSupplierLines(invoice),
      addressed === null && { code: 'SUPPLIER_BUYER_UNSURE', params: { buyer: buyer.name } },
      !identified && { code: 'SUPPLIER_WITHOUT_IDENTIFIER' },
      ...wrongIdentifiers(seller),
      profile === 'MINIMUM' && { code: 'SUPPLIER_NOT_AN_INVOICE' },
      profile === 'OTHER' && { code: 'SUPPLIER_PROFILE_UNKNOWN', params: { guideline: invoice.guideline } },
      (totals.prepaidCents ?? 0) !== 0 && !isCreditNote(invoice) && { code: 'SUPPLIER_PREPAID' },
    ]),
  };
}

/** Whether two name the same firm: by number where both give one, else by an equal name; null when that can't be told. */
function isSameFirm(party: SupplierParty, us: Recipient): boolean | null {
  const [theirs, ours] = [firmNumberOf(party), firmNumberOf({ ...us, siret: null })];
  if (theirs && ours) return theirs === ours || (party.vatId !== null && party.vatId === us.vatId);
  return plainName(party.name) === plainName(us.name) ? true : null;
}

function wrongIdentifiers({ siren, siret, vatId }: SupplierParty): Problem[] {
  const given = [
    { type: 'SIREN', value: siren },
    { type: 'SIRET', value: siret },
    { type: 'VAT', value: vatId },
  ] as const;
  return given.flatMap(({ type, value }) =>
    value && !checkIdentifier({ type, value }).valid
      ? [{ code: 'SUPPLIER_IDENTIFIER_WRONG', params: { type, value } }]
      : [],
  );
}

const present = (found: (Problem | false)[]): Problem[] => found.filter((each) => each !== false);
