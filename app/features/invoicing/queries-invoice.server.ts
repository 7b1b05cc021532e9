import { z } from 'zod';
import type { InvoiceSnapshot } from '#app/domain/invoicing/invoice';
import { type InvoiceState, invoiceState, openCents } from '#app/domain/invoicing/standing';
import type { LocalDate } from '#app/domain/shared/dates';
import type { EditionId, InvoiceId, OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import type { Problem } from '#app/domain/shared/problem';
import type { Db } from '#db/connection';
import { type InvoiceKind, standingOf } from './queries.server';
import { snapshotIn } from './queries-creditable.server';
import {
  findRelated,
  findSettledParts,
  type RelatedInvoice,
  type SettledPart,
} from './queries-related.server';
import { moneyOfInvoice } from './rows-standing.server';

export type IssuedInvoice = {
  id: InvoiceId;
  registrationId: RegistrationId;
  kind: InvoiceKind;
  snapshot: InvoiceSnapshot;
  warnings: Problem[];
  paperId: string | null;
  drawn: boolean;
  openCents: Cents;
  state: InvoiceState;
  /** Of it, what credit notes can still take: nothing of a deposit that a balance deducted. */
  creditable: boolean;
  related: RelatedInvoice[];
  settledBy: SettledPart[];
};

const warnings = z.array(z.looseObject({ code: z.string() }));

/** One invoice of an organisation's edition by its number, as issued and as it stands; null when there is none such. */
export async function findInvoice(
  db: Db,
  number: string,
  { editionId, organisationId }: { editionId: EditionId; organisationId: OrganisationId },
  today: LocalDate,
): Promise<IssuedInvoice | null> {
  const row = await db
    .selectFrom('invoice')
    .innerJoin('registration', 'registration.id', 'invoice.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .leftJoin('paper', 'paper.invoice_id', 'invoice.id')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .selectAll('invoice')
    .select(['paper.id as paperId', 'paper_file.sha256', 'registration.id as registrationId'])
    .select(moneyOfInvoice)
    .where('invoice.number', '=', number)
    .where('invoice.organisation_id', '=', organisationId)
    .where('pavilion.edition_id', '=', editionId)
    .executeTakeFirst();
  if (!row) return null;
  const standing = standingOf(row);
  const related = await findRelated(db, row.id);
  return {
    ...{ id: row.id, registrationId: row.registrationId },
    ...{ kind: row.kind, snapshot: snapshotIn(row.snapshot) },
    warnings: warnings.parse(JSON.parse(row.warnings)),
    paperId: row.paperId,
    drawn: row.sha256 !== null,
    openCents: openCents(standing),
    state: invoiceState(standing, today),
    creditable:
      row.type !== '381' &&
      standing.creditedCents < standing.inclVatCents &&
      related.every(({ relation }) => relation !== 'DEDUCTED_BY'),
    related,
    settledBy: await findSettledParts(db, row.id),
  };
}
