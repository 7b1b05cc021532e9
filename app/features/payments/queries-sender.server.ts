import { z } from 'zod';
import type { PaperFirm, PaperSender } from '#app/domain/payments/papers';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

const lines = z.array(z.string());

/** The organisation as its letters about money name it. */
export async function findSender(db: Db, id: OrganisationId): Promise<PaperSender> {
  const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return {
    name: row.name,
    legalForm: row.legal_form,
    siren: row.siren,
    addressLines: lines.parse(JSON.parse(row.address_lines)),
    postcode: row.postcode ?? '',
    city: row.city ?? '',
    country: row.country ?? '',
    email: row.email,
    phone: row.phone,
    brandColour: row.brand_colour ?? undefined,
    iban: row.iban,
    bic: row.bic,
  };
}

/** Firms as letters are addressed to them. */
export async function findPaperFirms(db: Db, ids: readonly CompanyId[]): Promise<Map<CompanyId, PaperFirm>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('company').selectAll().where('id', 'in', ids).execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        name: row.name,
        addressLines: [row.address_line].filter(Boolean),
        postcode: row.postcode,
        city: row.city,
        country: row.country,
      },
    ]),
  );
}
