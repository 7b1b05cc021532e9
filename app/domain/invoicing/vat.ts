import type { Decimal } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { VatCategory, VatRegime } from './invoice';
import { type VatTerritory, vatTerritory } from './territory';

export type VatCustomer = {
  country: string;
  postcode: string;
  /** The proof that the VAT id was valid (VIES) is kept; without it there is no reverse charge. */
  vatIdProven: boolean;
};

/** How exports are declared: category G, or O (DOMAIN §4.3, note); a setting of the organiser. */
export type VatSettings = { nonEuCategory: 'G' | 'O' };

export type VatTreatment = {
  regime: VatRegime;
  category: VatCategory;
  ratePercent: Decimal;
  exemptionText: { fr: string; en: string } | null;
  vatex: string | null;
};

const SERVICES_OUTSIDE_FRANCE = {
  fr: 'TVA non applicable en France – art. 259, 1° du CGI',
  en: 'VAT not applicable in France – art. 259, 1° of the French tax code (CGI)',
};

const taxed = (regime: VatRegime, ratePercent: Decimal): VatTreatment => ({
  regime,
  category: 'S',
  ratePercent,
  exemptionText: null,
  vatex: null,
});

export const TREATMENTS = {
  FRANCE: taxed('FRANCE', '20'),
  DOM_8_5: taxed('DOM_8_5', '8.5'),
  EU_NO_VAT_ID: taxed('EU_NO_VAT_ID', '20'),
  DOM_NOT_TAXABLE: {
    regime: 'DOM_NOT_TAXABLE',
    category: 'E',
    ratePercent: '0',
    exemptionText: {
      fr: 'TVA non applicable – art. 294, 1 du CGI',
      en: 'VAT not applicable – art. 294, 1 of the French tax code (CGI)',
    },
    vatex: null,
  },
  EU_REVERSE_CHARGE: {
    regime: 'EU_REVERSE_CHARGE',
    category: 'AE',
    ratePercent: '0',
    exemptionText: {
      fr: 'Autoliquidation – art. 283-2 du CGI, art. 44 et 196 directive 2006/112/CE',
      en: 'Reverse charge – art. 283-2 of the French tax code (CGI), art. 44 and 196 of directive 2006/112/EC',
    },
    vatex: 'VATEX-EU-AE',
  },
  G: {
    regime: 'OUTSIDE_EU',
    category: 'G',
    ratePercent: '0',
    exemptionText: SERVICES_OUTSIDE_FRANCE,
    vatex: 'VATEX-EU-G',
  },
  O: {
    regime: 'OUTSIDE_EU',
    category: 'O',
    ratePercent: '0',
    exemptionText: SERVICES_OUTSIDE_FRANCE,
    vatex: 'VATEX-EU-O',
  },
} as const satisfies Record<string, VatTreatment>;

/**
 * VAT on a stand with related services sold to a business by a seller in mainland France: taxed where the customer is
 * (CGI art. 259-1°, dir. 2006/112/CE art. 44; table in DOMAIN §4.3). Problem UNKNOWN_COUNTRY when `country` isn't one.
 */
export function vatRegime(customer: VatCustomer, settings: VatSettings): Result<VatTreatment> {
  const territory = vatTerritory(customer.country, customer.postcode);
  if (!territory)
    return refuse({ code: 'UNKNOWN_COUNTRY', field: 'country', params: { country: customer.country } });
  return ok(treatment(territory, customer.vatIdProven, settings));
}

function treatment(territory: VatTerritory, proven: boolean, settings: VatSettings): VatTreatment {
  if (territory === 'EU') return proven ? TREATMENTS.EU_REVERSE_CHARGE : TREATMENTS.EU_NO_VAT_ID;
  if (territory === 'OUTSIDE_EU') return TREATMENTS[settings.nonEuCategory];
  return TREATMENTS[territory];
}
