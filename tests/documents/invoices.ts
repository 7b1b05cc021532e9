import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';

/** E5a of DOMAIN §4.8: a 30 % deposit on a 12 m² corner booth. */
export function depositInvoice(changes: Partial<InvoiceSnapshot> = {}): InvoiceSnapshot {
  const vat = { vatCategory: 'S', vatRatePercent: '20' } as const;
  return {
    type: '386',
    number: 'AC-2026-00049',
    issuedAt: '2026-06-12T08:30:00.000Z',
    issueDate: '2026-06-12',
    dueDate: '2026-07-12',
    supplyFrom: '2026-11-11',
    supplyTo: '2026-11-13',
    currency: 'EUR',
    locale: 'fr',
    regime: 'FRANCE',
    seller: {
      name: 'Cosmetic Valley',
      addressLines: ['1 place de la Cathédrale'],
      postcode: '28000',
      city: 'Chartres',
      country: 'FR',
      siren: '413570375',
      siret: '41357037500027',
      vatId: 'FR45413570375',
      legalForm: 'Association loi 1901',
      email: 'contact@cosmetic-valley.example',
    },
    buyer: {
      name: 'Laboratoires Beauce Parfums',
      addressLines: ['12 rue des Iris'],
      postcode: '28000',
      city: 'Chartres',
      country: 'FR',
      siren: '900000019',
      siret: '90000001900019',
      vatId: 'FR25900000019',
    },
    subject: 'Acompte pour le stand 3E-F12 à Cosmoprof Asia 2026',
    order: {
      depositPercent: '30',
      lines: [
        {
          description: 'Espace équipé 12 m²',
          quantity: '12',
          unit: 'MTK',
          unitPriceCents: 58950,
          netCents: 707400,
          ...vat,
        },
        {
          description: 'Angle, 8 %',
          quantity: '1',
          unit: 'C62',
          unitPriceCents: 56592,
          netCents: 56592,
          ...vat,
        },
        {
          description: 'Frais d’inscription',
          quantity: '1',
          unit: 'C62',
          unitPriceCents: 35000,
          netCents: 35000,
          ...vat,
        },
      ],
      totals: {
        lineNetCents: [707400, 56592, 35000],
        allowancesCents: 0,
        vat: [{ category: 'S', ratePercent: '20', basisCents: 798992, taxCents: 159798 }],
        exclVatCents: 798992,
        vatCents: 159798,
        inclVatCents: 958790,
        prepaidCents: 0,
        dueCents: 958790,
      },
    },
    lines: [
      {
        description: 'Acompte de 30 % sur la commande de stand',
        quantity: '1',
        unit: 'C62',
        unitPriceCents: 239698,
        netCents: 239698,
        ...vat,
      },
    ],
    totals: {
      lineNetCents: [239698],
      allowancesCents: 0,
      vat: [{ category: 'S', ratePercent: '20', basisCents: 239698, taxCents: 47940 }],
      exclVatCents: 239698,
      vatCents: 47940,
      inclVatCents: 287638,
      prepaidCents: 0,
      dueCents: 287638,
    },
    payment: { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', reference: 'RF18539007547034' },
    mentions: [
      {
        code: 'PMD',
        text: 'Pénalités de retard : taux de refinancement de la BCE majoré de 10 points, exigibles dès le lendemain de l’échéance.',
      },
      {
        code: 'PMT',
        text: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.',
      },
      {
        code: 'AAB',
        text: 'Les règlements reçus avant la date d’échéance ne donneront pas lieu à escompte.',
      },
      { code: 'CATEGORY', text: 'Opération : prestation de services.' },
    ],
    references: { registration: 'CPA26-0042' },
    ...changes,
  };
}

/** The same as it is issued now: with an RF reference and a payment code. */
export const withPaymentCode = (): InvoiceSnapshot => {
  const { payment, number } = depositInvoice();
  return depositInvoice({ payment: { ...payment, reference: number, rf: 'RF47AC202600049', qr: true } });
};
