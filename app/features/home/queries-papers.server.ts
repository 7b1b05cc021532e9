import type { ConfirmationStanding } from '#app/domain/registrations/confirmation-papers';
import type { CompanyId, PaperId, RegistrationId } from '#app/domain/shared/ids';
import { findInvoiceMoney, type InvoiceMoney } from '#app/features/invoicing/queries-invoice-money.server';
import { findConfirmationStandings } from '#app/features/registrations/queries-confirmations.server';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';

export type OwnPaper = {
  id: PaperId;
  type: string;
  title: string;
  number: string | null;
  company: string;
  edition: string;
  issuedAt: string;
  drawn: boolean;
  money: InvoiceMoney | null;
  /** Of a booth confirmation: whether a newer one says it, or it ended. */
  confirmation: ConfirmationStanding | null;
};

/** The papers of these firms, the newest first; one registration's only when it is named. */
export async function findOwnPapers(
  db: Db,
  companyIds: readonly CompanyId[],
  registrationId?: RegistrationId,
): Promise<readonly OwnPaper[]> {
  if (companyIds.length === 0) return [];
  const about = `own papers ${registrationId} ${companyIds}`;
  return whileUnchanged(db, about, () => readOwnPapers(db, companyIds, registrationId));
}

async function readOwnPapers(
  db: Db,
  companyIds: readonly CompanyId[],
  registrationId?: RegistrationId,
): Promise<OwnPaper[]> {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('company', 'company.id', 'paper.company_id')
    .leftJoin('edition', 'edition.id', 'paper.edition_id')
    .leftJoin('fair', 'fair.id', 'edition.fair_id')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select([
      'paper.id',
      'paper.type',
      'paper.title',
      'paper.number',
      'paper.issued_at',
      'company.name as company',
    ])
    .select(['fair.name as fair', 'edition.year', 'paper_file.sha256', 'paper.invoice_id'])
    .select('paper.registration_id')
    .where('paper.company_id', 'in', companyIds)
    .$if(registrationId !== undefined, (papers) =>
      papers.where('paper.registration_id', '=', registrationId ?? ''),
    )
    .orderBy('paper.issued_at', 'desc')
    .orderBy('paper.type')
    .orderBy('paper.number', 'desc')
    .execute();
  const money = await findInvoiceMoney(
    db,
    rows.flatMap((row) => row.invoice_id ?? []),
  );
  const confirmations = await findConfirmationStandings(
    db,
    rows.flatMap((row) => (row.type === 'booth-confirmation' ? (row.registration_id ?? []) : [])),
  );
  return rows.map((row) => ({
    ...{ id: row.id, type: row.type, title: row.title, number: row.number, company: row.company },
    edition: row.fair ? `${row.fair} ${row.year}` : '',
    issuedAt: row.issued_at,
    drawn: row.sha256 !== null,
    money: money.get(row.invoice_id ?? '') ?? null,
    confirmation: confirmations.get(row.id) ?? null,
  }));
}
