import type { InvoiceLine, InvoiceParty, InvoiceSnapshot, VatCategory } from '#app/domain/invoicing/invoice';
import { invoiceTotals, lineNet } from '#app/domain/invoicing/totals';

/** The worked invoices of the data folder as snapshots: the same parties, lines and words. */

const seller: InvoiceParty = {
  name: 'COSMETIC VALLEY',
  addressLines: ['1 place de la Cathédrale'],
  postcode: '28000',
  city: 'CHARTRES',
  country: 'FR',
  siren: '413570375',
  siret: '41357037500027',
  vatId: 'FR45413570375',
};

const beauce: InvoiceParty = {
  name: 'LABO BEAUCE SAS',
  addressLines: ['12 rue des Essences'],
  postcode: '45000',
  city: 'ORLEANS',
  country: 'FR',
  siren: '900000019',
  siret: '90000001900019',
  vatId: 'FR25900000019',
};

const martinique: InvoiceParty = {
  name: 'KARAIB COSMETIK SARL',
  addressLines: ['4 rue du Port'],
  postcode: '97200',
  city: 'FORT-DE-FRANCE',
  country: 'MQ',
  siren: '900000027',
  siret: '90000002700012',
  vatId: 'FR49900000027',
};

export const sevilla: InvoiceParty = {
  name: 'ACEITES DE SEVILLA SL',
  addressLines: ['87 camino de la Calor'],
  postcode: '41700',
  city: 'DOS HERMANAS',
  country: 'ES',
  vatId: 'ESA12345674',
};

export const seoul: InvoiceParty = {
  name: '서울 코스메틱 Seoul Cosmetic Co., Ltd.',
  addressLines: ['12 Seongsui-ro', 'Seongdong-gu'],
  postcode: '04766',
  city: 'Seoul',
  country: 'KR',
  nationalId: '8398678050',
  email: 'accounts@seoul-cosmetic.example',
};

export type Line = [
  description: string,
  quantity: string,
  unitPriceCents: number,
  unit?: string,
  discount?: InvoiceLine['discount'],
];

const stand: Line[] = [
  ['Stand équipé pavillon France 12 m2 - tarif adhérent (Cosmoprof Asia 2026)', '12', 58950, 'MTK'],
  ['Majoration angle (2 faces ouvertes) 8 % de la surface', '1', 56592],
  ["Droit d'inscription et catalogue", '1', 35000],
];

type Given = Partial<InvoiceSnapshot> & {
  of: Line[];
  category?: VatCategory;
  rate?: string;
  prepaid?: number;
};

/** An invoice of these lines at one rate, complete; `given` replaces the rest. */
export function invoiceOf({
  of,
  category = 'S',
  rate = '20',
  prepaid = 0,
  ...given
}: Given): InvoiceSnapshot {
  const lines = of.map(
    ([description, quantity, unitPriceCents, unit = 'C62', discount]): InvoiceLine => ({
      description,
      quantity,
      unit,
      unitPriceCents,
      ...(discount && { discount }),
      netCents: lineNet(quantity, unitPriceCents, discount && { amountCents: discount.amountCents }),
      vatCategory: category,
      vatRatePercent: rate,
    }),
  );
  const allowances = (given.allowances ?? []).map((one) => ({ ...one, netCents: one.amountCents }));
  const totals = invoiceTotals(lines, { allowances, prepaidCents: prepaid });
  const number = given.number ?? 'FA-2026-00042';
  return {
    type: '380',
    profile: 'EN 16931',
    number,
    issuedAt: '2026-06-12T08:30:00.000Z',
    issueDate: '2026-06-12',
    dueDate: '2026-07-12',
    supplyFrom: '2026-11-11',
    supplyTo: '2026-11-13',
    currency: 'EUR',
    locale: 'fr',
    regime: 'FRANCE',
    seller,
    buyer: beauce,
    subject: 'Pavillon France – Cosmoprof Asia 2026',
    order: { lines, totals },
    lines,
    totals,
    payment: { iban: 'FR7630006000011234567890189', reference: number },
    mentions: [
      {
        code: 'PMD',
        text: "Tout retard de paiement engendre une pénalité exigible à compter de la date d'échéance, calculée au taux directeur de la BCE majoré de 10 points.",
      },
      {
        code: 'PMT',
        text: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.',
      },
      {
        code: 'AAB',
        text: "Les règlements reçus avant la date d'échéance ne donneront pas lieu à escompte.",
      },
    ],
    references: { registration: 'CT-2026-0117' },
    ...given,
  };
}

/** The same with a reason why no VAT is due. */
export function exempted(invoice: InvoiceSnapshot, exemptionText: string, vatex?: string): InvoiceSnapshot {
  const vat = invoice.totals.vat.map((subtotal) => ({ ...subtotal, exemptionText, ...(vatex && { vatex }) }));
  return { ...invoice, totals: { ...invoice.totals, vat } };
}

const deposit = {
  number: 'AC-2026-00017',
  issueDate: '2026-04-15',
  exclVatCents: 239_698,
  vatCents: 47_940,
  inclVatCents: 287_638,
};

const aid =
  "Aide Région (régime de minimis, règl. UE 2023/2831) versée directement à l'organisateur : 3 994,96 €, imputée sur le montant TTC.";

const spanish: Line[] = [
  ['Stand équipé 9 m2 - tarif non adhérent (Cosmetic 360)', '9', 65500, 'MTK'],
  ['Majoration angle', '1', 50000],
  ['Droit co-exposant', '1', 45000],
];

export const worked: Record<string, InvoiceSnapshot> = {
  E1a: invoiceOf({ of: stand }),
  E1b: invoiceOf({
    of: stand,
    number: 'FA-2026-00043',
    prepaid: 399_496,
    thirdPartyAid: { description: aid, amountCents: 399_496 },
  }),
  E2: exempted(
    invoiceOf({
      of: spanish,
      number: 'FA-2026-00045',
      category: 'AE',
      rate: '0',
      regime: 'EU_REVERSE_CHARGE',
      buyer: sevilla,
    }),
    'Autoliquidation - TVA due par le preneur, art. 283-2 du CGI et art. 44 et 196 de la directive 2006/112/CE',
    'VATEX-EU-AE',
  ),
  E4a: invoiceOf({
    of: [
      ['Espace partagé 6 m2', '1', 330000],
      ["Droit d'inscription et catalogue", '1', 35000],
      ['Badge supplémentaire', '3', 1155],
    ],
    number: 'FA-2026-00047',
    rate: '8.5',
    regime: 'DOM_8_5',
    buyer: martinique,
  }),
  E5a: invoiceOf({
    of: [['Acompte 30 % - contrat CT-2026-0117 (pavillon France Cosmoprof Asia 2026)', '1', 239_698]],
    type: '386',
    number: 'AC-2026-00017',
    issueDate: '2026-04-15',
    dueDate: '2026-04-30',
  }),
  E5b: invoiceOf({ of: stand, number: 'FA-2026-00049', prepaid: deposit.inclVatCents, deposits: [deposit] }),
  E6a: invoiceOf({
    of: [['Annulation majoration angle (2 faces ouvertes)', '1', 56592]],
    type: '381',
    number: 'AV-2026-00005',
    issueDate: '2026-07-20',
    dueDate: '2026-07-20',
    corrects: [{ number: 'FA-2026-00049', issueDate: '2026-06-12' }],
  }),
  E7: invoiceOf({
    of: [
      ['Badge', '1', 1003],
      ['Insertion', '1', 1003],
      ['Lecteur', '1', 1003],
    ],
    number: 'FA-2026-00050',
  }),
};
