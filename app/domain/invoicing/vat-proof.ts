import { checkIdentifier, vatPrefix } from '#app/domain/companies/identifiers';
import { isLocalDate, type LocalDate } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { vatTerritory } from './territory';

/** What is kept of a consultation of VIES: its day and its consultation number. */
export type VatProof = { on: LocalDate; reference: string };

/** As VIES gives it: letters and digits, 16 of them today. */
const CONSULTATION = /^[A-Za-z0-9]{10,32}$/;

/** Whether a proof of the VAT number changes the tax: for a customer in the Union outside France. */
export const asksVatProof = (company: { country: string; postcode: string }): boolean =>
  vatTerritory(company.country, company.postcode) === 'EU';

/**
 * The proof as it may be kept (dir. 2006/112/CE art. 196 asks for a taxable customer; VIES shows it). Problems: NOT_IN_EU,
 * VAT_MISSING, VAT_INVALID (check digits, or another country's number), PROOF_DATE_INVALID, PROOF_IN_FUTURE (after `today`),
 * PROOF_REFERENCE_MISSING, PROOF_REFERENCE_INVALID: a consultation that is still pending has no number and proves nothing.
 */
export function checkVatProof(
  company: { country: string; postcode: string; vatId: string | null },
  typed: { on: string; reference: string },
  today: LocalDate,
): Result<VatProof> {
  if (!asksVatProof(company)) return refuse({ code: 'NOT_IN_EU' });
  const reference = typed.reference.trim();
  const problems: (Problem | false)[] = [
    company.vatId === null && { code: 'VAT_MISSING' },
    company.vatId !== null && !isOwnVatId(company.country, company.vatId) && { code: 'VAT_INVALID' },
    !isLocalDate(typed.on) && { code: 'PROOF_DATE_INVALID', field: 'on' },
    isLocalDate(typed.on) && typed.on > today && { code: 'PROOF_IN_FUTURE', field: 'on' },
    reference === '' && { code: 'PROOF_REFERENCE_MISSING', field: 'reference' },
    reference !== '' &&
      !CONSULTATION.test(reference) && { code: 'PROOF_REFERENCE_INVALID', field: 'reference' },
  ];
  const found = problems.filter((problem) => problem !== false);
  return found.length > 0 ? refuse(...found) : ok({ on: typed.on, reference });
}

const isOwnVatId = (country: string, vatId: string): boolean =>
  vatId.startsWith(vatPrefix(country) ?? '\u0000') && checkIdentifier({ type: 'VAT', value: vatId }).valid;
