import type { InvoiceParty } from '#app/domain/invoicing/invoice';

/** Where a firm receives invoices electronically: an identifier and its scheme (EAS code list). */
export type Endpoint = { scheme: string; value: string };

/** EAS codes of VAT numbers by their prefix; countries without one are reached by e-mail. */
const VAT_SCHEMES: Record<string, string> = {
  AT: '9914',
  BE: '9925',
  BG: '9926',
  CY: '9928',
  CZ: '9929',
  DE: '9930',
  EE: '9931',
  EL: '9933',
  ES: '9920',
  FI: '0213',
  FR: '9957',
  HR: '9934',
  HU: '9910',
  IE: '9935',
  IT: '0211',
  LT: '9937',
  LU: '9938',
  LV: '9939',
  MT: '9943',
  NL: '9944',
  PL: '9945',
  PT: '9946',
  RO: '9947',
  SI: '9949',
  SK: '9950',
};

/**
 * BT-34 and BT-49, which French rules always want (BR-FR-12, 13): the SIREN in the French directory (scheme 0225), else the
 * VAT number, else the e-mail address (scheme EM). Undefined when the firm has none of them.
 */
export function endpointOf(party: InvoiceParty): Endpoint | undefined {
  if (party.siren) return { scheme: '0225', value: party.siren };
  const scheme = party.vatId ? VAT_SCHEMES[party.vatId.slice(0, 2)] : undefined;
  if (party.vatId && scheme) return { scheme, value: party.vatId };
  return party.email ? { scheme: 'EM', value: party.email } : undefined;
}
