import type { Buyer } from '#app/domain/invoicing/ground';

/** A company with the contact of its registration, as rows hold them. */
export type BuyerRow = {
  name: string;
  country: string;
  national_id: string;
  siret: string | null;
  vat_id: string | null;
  vat_proof_on: string | null;
  address_line: string | null;
  postcode: string;
  city: string;
  contact_email: string;
};

export const buyerOf = (row: BuyerRow): Buyer => ({
  name: row.name,
  addressLines: row.address_line ? [row.address_line] : [],
  postcode: row.postcode,
  city: row.city,
  country: row.country,
  siren: isFrench(row.country) ? row.national_id : undefined,
  siret: row.siret ?? undefined,
  vatId: row.vat_id ?? undefined,
  nationalId: isFrench(row.country) ? undefined : row.national_id,
  email: row.contact_email,
  vatIdProven: row.vat_id !== null && row.vat_proof_on !== null,
});

/** Firms of the overseas departments and territories have a SIREN too. */
const isFrench = (country: string) => /^(FR|GP|MQ|GF|RE|YT|BL|MF|PM|NC|PF|WF)$/.test(country);
