import type { Assessment } from '#app/domain/funding/assess';
import type { LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { type EvidenceItem, findEvidence } from './queries-evidence.server';
import { type FunderPayment, findFunderPayments } from './queries-funders.server';
import { findGrant, type GrantRow } from './queries-grants.server';

export type Paid = {
  id: string;
  on: LocalDate;
  amountCents: number;
  reference: string | null;
  undone: boolean;
};

export type Letter = { id: string; title: string; issuedAt: string; drawn: boolean };

/** All that the page of a grant says. */
export type GrantPage = {
  grant: GrantRow;
  paid: Paid[];
  letters: Letter[];
  evidence: EvidenceItem[];
  /** Payments of funders with something left. */
  payments: FunderPayment[];
  /** The rules and the calculation as they stood when it was asked for or granted. */
  kept: Pick<Assessment, 'rules' | 'lines' | 'sum'>;
};

/** Null for a grant of another organisation or edition. */
export async function findGrantPage(
  db: Db,
  { organisationId, editionId }: { organisationId: OrganisationId; editionId: string },
  grantId: string,
): Promise<GrantPage | null> {
  const grant = await findGrant(db, organisationId, grantId);
  if (!grant) return null;
  const paid = await db
    .selectFrom('grant_payment')
    .select(['id', 'paid_on', 'amount_cents', 'reference', 'undone_at'])
    .where('grant_id', '=', grantId)
    .orderBy('paid_on')
    .orderBy('created_at')
    .execute();
  const letters = await findLetters(db, { type: 'grant-letter', registrationId: grant.registrationId });
  const inEdition = await db
    .selectFrom('registration')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .select('registration.id')
    .where('registration.id', '=', grant.registrationId)
    .where('pavilion.edition_id', '=', editionId)
    .executeTakeFirst();
  if (!inEdition) return null;
  const { assessment } = await db
    .selectFrom('aid_grant')
    .select('assessment')
    .where('id', '=', grantId)
    .executeTakeFirstOrThrow();
  const kept: GrantPage['kept'] = JSON.parse(assessment);
  return {
    ...{ grant, letters, kept },
    paid: paid.map((row) => ({
      ...{ id: row.id, on: row.paid_on, amountCents: row.amount_cents, reference: row.reference },
      undone: row.undone_at !== null,
    })),
    evidence: (await findEvidence(db, [grantId])).get(grantId) ?? [],
    payments: (await findFunderPayments(db, organisationId)).filter(({ leftCents }) => leftCents > 0),
  };
}

type Of = { type: string; registrationId?: string; companyId?: string; organisationId?: string };

/** Papers about aid, the newest first. */
export async function findLetters(
  db: Db,
  { type, registrationId, companyId, organisationId }: Of,
): Promise<Letter[]> {
  const rows = await db
    .selectFrom('paper')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select(['paper.id', 'paper.title', 'paper.issued_at', 'paper_file.sha256'])
    .where('paper.type', '=', type)
    .$if(registrationId !== undefined, (query) => query.where('registration_id', '=', registrationId ?? ''))
    .$if(companyId !== undefined, (query) => query.where('company_id', '=', companyId ?? ''))
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId ?? ''))
    .orderBy('paper.issued_at', 'desc')
    .execute();
  return rows.map(({ id, title, issued_at, sha256 }) => ({
    ...{ id, title, issuedAt: issued_at, drawn: sha256 !== null },
  }));
}
