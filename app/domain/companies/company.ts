import type { Cents } from '#app/domain/shared/money';

/** What a firm says of itself when it applies. `nationalId`: the SIREN in France, elsewhere the country's own number. */
export type ApplicantCompany = {
  name: string;
  country: string;
  nationalId: string;
  siret: string | null;
  vatId: string | null;
  addressLine: string;
  postcode: string;
  city: string;
  region: string | null;
  segmentCode: string | null;
  products: string | null;
  headcount: number | null;
  turnoverCents: Cents | null;
  balanceCents: Cents | null;
};
