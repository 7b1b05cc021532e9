import type { Locale } from '#app/domain/shared/dates';
import type { EuroRate } from './exchange';
import type { InvoiceParty, InvoiceSnapshot, MentionCode } from './invoice';
import type { VatTreatment } from './vat';

type Mention = InvoiceSnapshot['mentions'][number];
type Wording = { code: MentionCode; fr: string; en: string };

export type MentionFacts = {
  latePenalty: LatePenaltyWording;
  vatOnDebits?: boolean;
  /** Of an invoice that is not in euros. */
  exchange?: EuroRate;
  currency?: string;
};

export type LatePenaltyWording = { fr?: string | null; en?: string | null };

const PENALTY: Wording = {
  code: 'PMD',
  fr: 'En cas de retard de paiement, des pénalités sont exigibles le jour suivant la date d’échéance, sans rappel, au taux appliqué par la Banque centrale européenne à son opération de refinancement la plus récente majoré de 10 points de pourcentage (art. L. 441-10 du Code de commerce).',
  en: 'Late payment bears penalties from the day after the due date, without reminder, at the rate of the European Central Bank’s most recent refinancing operation plus 10 percentage points (art. L. 441-10 of the French commercial code).',
};

const ALWAYS: Wording[] = [
  {
    code: 'PMT',
    fr: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.',
    en: 'Fixed compensation for recovery costs in case of late payment: €40.',
  },
  {
    code: 'AAB',
    fr: 'Les règlements reçus avant la date d’échéance ne donneront pas lieu à escompte.',
    en: 'No discount is given for early payment.',
  },
  {
    code: 'CATEGORY',
    fr: 'Catégorie de l’opération : prestation de services.',
    en: 'Category of operation: supply of services.',
  },
];

/** CGI ann. II art. 242 nonies A, 11° bis: VAT is owed on invoicing, so that the customer may deduct it then. */
const DEBITS: Wording = {
  code: 'TXD',
  fr: 'Option pour le paiement de la taxe d’après les débits.',
  en: 'The supplier opted to pay VAT on invoicing (debits).',
};

/**
 * The mentions French law asks of an invoice for services (C. com. L441-9 and D441-5, CGI ann. II art. 242 nonies A):
 * late penalty, 40 € recovery fee, no discount, category of operation, VAT exemption, option for debits, exchange rate, the
 * seller's legal form and register.
 * Always in French; on a paper in English each has its translation beside it. Facts the seller hasn't given are left out.
 */
export function legalMentions(
  seller: InvoiceParty,
  treatments: readonly VatTreatment[],
  { latePenalty, vatOnDebits, exchange, currency = 'EUR' }: MentionFacts,
  locale: Locale,
): Mention[] {
  const penalty = latePenalty.fr
    ? { code: PENALTY.code, fr: latePenalty.fr, en: latePenalty.en || latePenalty.fr }
    : PENALTY;
  const wordings = [
    ...exemptions(treatments),
    penalty,
    ...ALWAYS,
    ...(vatOnDebits ? [DEBITS] : []),
    ...(exchange ? [rateMention(exchange, currency)] : []),
    ...legalForm(seller),
  ];
  return wordings.map(({ code, fr, en }) =>
    locale === 'en' && en !== fr ? { code, text: fr, translation: en } : { code, text: fr },
  );
}

function exemptions(treatments: readonly VatTreatment[]): Wording[] {
  const texts = new Map(treatments.map(({ exemptionText }) => [exemptionText?.fr, exemptionText]));
  return [...texts.values()].flatMap((text) => (text ? [{ code: 'VAT' as const, ...text }] : []));
}

function rateMention({ unitsPerEuro, from, source }: EuroRate, currency: string): Wording {
  const day = from.split('-').reverse().join('/');
  return {
    code: 'RATE',
    fr: `TVA en euros au taux de 1 EUR = ${unitsPerEuro.replace('.', ',')} ${currency} du ${day} (${source}).`,
    en: `VAT in euros at the rate of EUR 1 = ${currency} ${unitsPerEuro} of ${day} (${source}).`,
  };
}

function legalForm(seller: InvoiceParty): Wording[] {
  const { name, legalForm: form, capital, rcs } = seller;
  const said = [form, capital && `capital : ${capital}`].filter(Boolean);
  const identity = said.length > 0 ? [name, ...said].join(' – ') : '';
  return [
    ...(identity ? [{ code: 'REG' as const, fr: identity, en: identity }] : []),
    ...(rcs ? [{ code: 'ABL' as const, fr: rcs, en: rcs }] : []),
  ];
}
