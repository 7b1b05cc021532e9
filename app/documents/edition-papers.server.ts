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

type Of = { organisationIds: readonly OrganisationId[]; editionId: EditionId };

/** Every paper issued for an edition, a firm’s together and in order of time. */
export async function findEditionPapers(db: Db, of: Of): Promise<EditionPaper[]> {
  const rows = await papersOf(db, of)
    .leftJoin('company', 'company.id', 'paper.company_id')
    .select(['paper.id', 'paper.type', 'title', 'filename', 'number', 'issued_at'])
    .select(['company.name', 'company.country', 'company.national_id'])
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

export type PaperCounts = { papers: number; drawn: number; bytes: number };

/** How many papers are issued for an edition, and how many of them are drawn, with their size. */
export async function countEditionPapers(db: Db, of: Of): Promise<PaperCounts> {
  const { papers, drawn, bytes } = await papersOf(db, of)
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select(({ fn }) => [
      fn.countAll<number>().as('papers'),
      fn.count<number>('paper_file.paper_id').as('drawn'),
      // `size` stands behind the bytes in its row, so that to read it is to read them: this asks for neither.
      fn.sum<number | null>(fn('length', ['paper_file.bytes'])).as('bytes'),
    ])
    .executeTakeFirstOrThrow();
  return { papers, drawn, bytes: bytes ?? 0 };
}

/** The edition’s own, those of its registrations and missions, reminders of its invoices. */
const papersOf = (db: Db, { organisationIds, editionId }: Of) =>
  db
    .selectFrom('paper')
    .where('paper.organisation_id', 'in', organisationIds)
    .where((paper) =>
      paper.or([
        paper('paper.edition_id', '=', editionId),
        paper('paper.registration_id', 'in', registrationsOf(db, editionId)),
        paper('paper.mission_id', 'in', missionsOf(db, editionId)),
        paper('paper.id', 'in', remindersOf(db, editionId)),
      ]),
    );

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
