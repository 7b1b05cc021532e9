import type { InvoiceSnapshot, MentionCode } from '#app/domain/invoicing/invoice';
import { type Element, group, leaf } from './xml';

/** UNTDID 4451: each mention under the subject that French rules look for; the exemption stands with its VAT (BT-120). */
const SUBJECTS: Record<MentionCode, string | undefined> = {
  PMD: 'PMD',
  PMT: 'PMT',
  AAB: 'AAB',
  REG: 'REG',
  ABL: 'ABL',
  TXD: 'TXD',
  CATEGORY: 'AAI',
  RATE: 'AAI',
  VAT: undefined,
};

/** BG-1: the legal mentions, what a funder pays, and how the invoice is to be routed. */
export function noteElements(invoice: InvoiceSnapshot): (Element | undefined)[] {
  const mentions = invoice.mentions.flatMap(({ code, text }) => {
    const subject = SUBJECTS[code];
    return subject ? [note(text, subject)] : [];
  });
  const aid = invoice.thirdPartyAid && note(invoice.thirdPartyAid.description, 'AAI');
  const route = routeOf(invoice);
  return [...mentions, aid, route && note(route, 'BAR')];
}

const note = (text: string, subject: string): Element | undefined =>
  group('ram:IncludedNote', leaf('ram:Content', text), leaf('ram:SubjectCode', subject));

const FOREIGN_VAT = ['EU_REVERSE_CHARGE', 'EU_NO_VAT_ID', 'OUTSIDE_EU'];

/** BR-FR-20: between firms in France, through the French directory; else to be reported only, or not at all. */
export function routeOf({ regime, buyer }: InvoiceSnapshot): 'B2B' | 'B2BINT' | 'OUTOFSCOPE' | undefined {
  if (regime === 'OUTSIDE_SCOPE') return 'OUTOFSCOPE';
  if (FOREIGN_VAT.includes(regime)) return 'B2BINT';
  if (buyer.siren) return 'B2B';
  return buyer.country === 'FR' ? undefined : 'B2BINT';
}
