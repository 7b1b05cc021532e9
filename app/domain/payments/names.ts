/** Legal forms and the words that banks put around a name: they tell nobody apart. */
const SAYS_NOTHING = new Set(
  `SARL SAS SASU SA EURL SCI SNC SELARL SCOP EI EIRL GIE STE SOC SOCIETE ETS ETABLISSEMENTS ENTREPRISE CIE COMPAGNIE GROUPE
  GROUP HOLDING GMBH AG KG OHG UG LTD LIMITED PLC LLC LLP INC CORP CORPORATION CO COMPANY SRL SPA BV NV BVBA SPRL OY OYJ AB
  AS ASA APS SL SLU SP ZOO KK PTY PTE SDN BHD
  VIR VIREMENT SEPA RECU RECUS DE DU DES LA LE LES ET AND THE EN FAVEUR PAR REF MOTIF INST INSTANTANE FACTURE FACTURES
  INVOICE ACOMPTE DEPOSIT PAIEMENT PAYMENT REGLEMENT MR MME M`.split(/\s+/),
);

/** The words of a firm's name that tell it from others: capitals without accents, legal forms dropped. */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/Œ/g, 'OE')
    .replace(/Æ/g, 'AE')
    .replace(/\b((?:[A-Z]\.){2,})/g, (initials) => initials.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const words = plain.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !SAYS_NOTHING.has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}

const SHORTEST_CUT = 4;

/** Whether two words are the same; banks cut long names, so that the beginning of a word may stand for it. */
export const sameWord = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= SHORTEST_CUT && (a.startsWith(b) || b.startsWith(a)));

/**
 * How alike the words of a firm and of a payer are, 0 to 1: the share of the firm's words that the payer says, rare words
 * counting for more, and for a quarter the share of the payer's that are the firm's.
 */
export function likeness(
  firm: readonly string[],
  payer: readonly string[],
  weightOf: (word: string) => number,
): number {
  if (firm.length === 0 || payer.length === 0) return 0;
  const share = (of: readonly string[], among: readonly string[]) => {
    const whole = of.reduce((sum, word) => sum + weightOf(word), 0);
    const said = of.filter((word) => among.some((other) => sameWord(word, other)));
    return said.reduce((sum, word) => sum + weightOf(word), 0) / whole;
  };
  return share(firm, payer) * 0.75 + share(payer, firm) * 0.25;
}

/** Text as people search it: without accents, ligatures, case or spaces around it. */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .trim();
