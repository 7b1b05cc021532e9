/** What a funder asks to see of each firm (DOMAIN §5), in the order of the file. */
export const EVIDENCE = [
  'APPLICATION',
  'CONTRACT',
  'INVOICE',
  'BANK_PROOF',
  'DE_MINIMIS',
  'SME',
  'KBIS',
  'RIB',
  'PHOTOS',
  'ATTENDANCE',
  'REPORT',
  'LETTER',
] as const;

export type EvidenceCode = (typeof EVIDENCE)[number];

export const isEvidence = (code: string): code is EvidenceCode => EVIDENCE.some((known) => known === code);
