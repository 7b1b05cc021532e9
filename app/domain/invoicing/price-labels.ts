export type Labels = { labelFr: string; labelEn: string };

type Given = { code: string; label: string; labelFr?: string; labelEn?: string };

const FEES: Record<string, Labels> = {
  REGISTRATION_CATALOGUE: {
    labelFr: 'Droit d’inscription et catalogue',
    labelEn: 'Registration and catalogue',
  },
  REGISTRATION: { labelFr: 'Droit d’inscription', labelEn: 'Registration fee' },
  MEDIA_PACKAGE: { labelFr: 'Pack média', labelEn: 'Media package' },
  AUMA: { labelFr: 'Contribution AUMA', labelEn: 'AUMA contribution' },
  WASTE: { labelFr: 'Gestion des déchets', labelEn: 'Waste disposal' },
};

const DISCOUNTS: Record<string, Labels> = {
  EARLY_BIRD: { labelFr: 'Remise inscription anticipée', labelEn: 'Early-bird discount' },
  FIRST_TIME: { labelFr: 'Remise première participation', labelEn: 'First-time exhibitor discount' },
  START_UP: { labelFr: 'Remise jeune entreprise', labelEn: 'Start-up discount' },
};

export const SPACE_LABELS: Labels = { labelFr: 'Stand équipé', labelEn: 'Equipped booth' };

/** Lists name a fee in one language only; the usual ones are known in both. */
export function feeLabels({ code, label, labelFr, labelEn }: Given): Labels {
  const known = FEES[code];
  return {
    labelFr: labelFr ?? known?.labelFr ?? label,
    labelEn: labelEn ?? known?.labelEn ?? label,
  };
}

/** A package's name in both languages, from its label, use and area. */
export function packageLabels(given: Given & { area: string | null; kind: string }): Labels {
  const english: Record<string, string> = {
    individual: `Individual booth, ${given.area} m²`,
    shared: `Shared booth, ${given.area} m²`,
    collective: 'Position on the collective space',
  };
  return {
    labelFr: given.labelFr ?? given.label.replace(/\bm2\b/g, 'm²'),
    labelEn: given.labelEn ?? english[given.kind] ?? given.label,
  };
}

/** A discount's name by its code; unknown codes are plain discounts. */
export function discountLabels(code: string): Labels {
  return DISCOUNTS[code] ?? { labelFr: 'Remise', labelEn: 'Discount' };
}

/** What the corner surcharge is called for 2, 3 or 4 open sides. */
export function cornerLabels(openSides: number): Labels {
  if (openSides === 2)
    return { labelFr: 'Stand d’angle (2 faces ouvertes)', labelEn: 'Corner booth (2 open sides)' };
  if (openSides === 3)
    return { labelFr: 'Stand en tête (3 faces ouvertes)', labelEn: 'Head booth (3 open sides)' };
  return { labelFr: 'Stand en îlot (4 faces ouvertes)', labelEn: 'Island booth (4 open sides)' };
}
