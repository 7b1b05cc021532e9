import { z } from 'zod';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import type { Problem } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';

export type IssuedInvoice = {
  snapshot: InvoiceSnapshot;
  warnings: Problem[];
  paperId: string | null;
  drawn: boolean;
};

const frozen = z.custom<InvoiceSnapshot>(
  (value) => z.looseObject({ number: z.string() }).safeParse(value).success,
);
const warnings = z.array(z.looseObject({ code: z.string() }));

/** One invoice of an organisation's edition by its number, as issued; null when there is none such. */
export async function findInvoice(
  db: Db,
  number: string,
  { editionId, organisationId }: { editionId: EditionId; organisationId: OrganisationId },
): Promise<IssuedInvoice | null> {
  const row = await db
    .selectFrom('invoice')
    .innerJoin('registration', 'registration.id', 'invoice.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .leftJoin('paper', 'paper.invoice_id', 'invoice.id')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select(['invoice.snapshot', 'invoice.warnings', 'paper.id as paperId', 'paper_file.sha256'])
    .where('invoice.number', '=', number)
    .where('invoice.organisation_id', '=', organisationId)
    .where('pavilion.edition_id', '=', editionId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    snapshot: frozen.parse(JSON.parse(row.snapshot)),
    warnings: warnings.parse(JSON.parse(row.warnings)),
    paperId: row.paperId,
    drawn: row.sha256 !== null,
  };
}
