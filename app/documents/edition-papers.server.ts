import type { Instant } from '#app/domain/shared/dates';
import type { EditionId, OrganisationId, PaperId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

export type EditionPaper = {
  id: PaperId;
  type: string;
  title: string;
  filename: string;
  number: string | null;
  issuedAt: Instant;
  /** Null of a paper about the whole edition. */
  firm: { name: string; country: string; nationalId: string } | null;
};

type Of = { organisationId: OrganisationId; editionId: EditionId };

/** Every paper issued for an edition: its own, those of its registrations and missions, reminders of its invoices. */
export async function findEditionPapers(db: Db, { organisationId, editionId }: Of): Promise<EditionPaper[]> {
  const rows = await db
    .selectFrom('paper')
    .leftJoin('company', 'company.id', 'paper.company_id')
    .select(['paper.id', 'paper.type', 'title', 'filename', 'number', 'issued_at'])
    .select(['company.name', 'company.country', 'company.national_id'])
    .where('paper.organisation_id', '=', organisationId)
    .where((paper) =>
      paper.or([
        paper('paper.edition_id', '=', editionId),
        paper('paper.registration_id', 'in', registrationsOf(db, editionId)),
        paper('paper.mission_id', 'in', missionsOf(db, editionId)),
        paper('paper.id', 'in', remindersOf(db, editionId)),
      ]),
    )
    .orderBy('company.name')
    .orderBy('company.id')
    .orderBy('issued_at')
    .orderBy('number')
    .orderBy('paper.id')
    .execute();
  return rows.map(({ issued_at: issuedAt, name, country, national_id: nationalId, ...paper }) => {
    const known = name !== null && country !== null && nationalId !== null;
    return { ...paper, issuedAt, firm: known ? { name, country, nationalId } : null };
  });
}

const registrationsOf = (db: Db, editionId: EditionId) =>
  db
    .selectFrom('registration')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .select('registration.id')
    .where('pavilion.edition_id', '=', editionId);

const missionsOf = (db: Db, editionId: EditionId) =>
  db.selectFrom('mission').select('mission.id').where('mission.edition_id', '=', editionId);

/** A reminder may be about invoices of several editions: each has it. */
const remindersOf = (db: Db, editionId: EditionId) =>
  db
    .selectFrom('reminder')
    .innerJoin('reminder_item', 'reminder_item.reminder_id', 'reminder.id')
    .innerJoin('paper as reminded', 'reminded.invoice_id', 'reminder_item.invoice_id')
    .select('reminder.paper_id')
    .where('reminded.edition_id', '=', editionId);
