import type { CompanyId, PaperId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

export type OwnPaper = {
  id: PaperId;
  type: string;
  title: string;
  number: string | null;
  company: string;
  edition: string;
  issuedAt: string;
  drawn: boolean;
  money: { dueCents: number; paidCents: number; currency: string; dueOn: string } | null;
};

/** The papers of these firms, the newest first; one registration's only when it is named. */
export async function findOwnPapers(
  db: Db,
  companyIds: readonly CompanyId[],
  registrationId?: RegistrationId,
): Promise<OwnPaper[]> {
  if (companyIds.length === 0) return [];
  const rows = await db
    .selectFrom('paper')
    .innerJoin('company', 'company.id', 'paper.company_id')
    .leftJoin('edition', 'edition.id', 'paper.edition_id')
    .leftJoin('fair', 'fair.id', 'edition.fair_id')
    .leftJoin('invoice', 'invoice.id', 'paper.invoice_id')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select([
      'paper.id',
      'paper.type',
      'paper.title',
      'paper.number',
      'paper.issued_at',
      'company.name as company',
    ])
    .select(['fair.name as fair', 'edition.year', 'paper_file.sha256'])
    .select(['invoice.due_cents', 'invoice.currency', 'invoice.due_date'])
    .select((row) =>
      row
        .selectFrom('settlement')
        .select(({ fn }) => fn.sum<number>('amount_cents').as('paid'))
        .whereRef('settlement.invoice_id', '=', 'paper.invoice_id')
        .where('settlement.undone_at', 'is', null)
        .as('paidCents'),
    )
    .where('paper.company_id', 'in', companyIds)
    .$if(registrationId !== undefined, (papers) =>
      papers.where('paper.registration_id', '=', registrationId ?? ''),
    )
    .orderBy('paper.issued_at', 'desc')
    .orderBy('paper.type')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, type: row.type, title: row.title, number: row.number, company: row.company },
    edition: row.fair ? `${row.fair} ${row.year}` : '',
    issuedAt: row.issued_at,
    drawn: row.sha256 !== null,
    money:
      row.due_cents !== null && row.currency !== null && row.due_date !== null
        ? {
            dueCents: row.due_cents,
            paidCents: row.paidCents ?? 0,
            currency: row.currency,
            dueOn: row.due_date,
          }
        : null,
  }));
}
