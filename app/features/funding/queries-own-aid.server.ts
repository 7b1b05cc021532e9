import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import type { AidGrantTable } from '#db/schema/funding';

/** An aid as the firm itself sees it. */
export type OwnAid = {
  id: string;
  company: string;
  edition: string;
  label: string;
  funder: string;
  mode: AidGrantTable['mode'];
  state: AidGrantTable['state'];
  amountCents: number;
  paidCents: number;
  decidedOn: LocalDate | null;
};

/** The aids of these firms, the newest first. */
export async function findOwnAid(db: Db, companyIds: readonly CompanyId[]): Promise<readonly OwnAid[]> {
  if (companyIds.length === 0) return [];
  return whileUnchanged(db, `own aid ${companyIds}`, () => readOwnAid(db, companyIds));
}

async function readOwnAid(db: Db, companyIds: readonly CompanyId[]): Promise<OwnAid[]> {
  const rows = await db
    .selectFrom('aid_grant')
    .innerJoin('company', 'company.id', 'aid_grant.company_id')
    .innerJoin('registration', 'registration.id', 'aid_grant.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .innerJoin('fair', 'fair.id', 'edition.fair_id')
    .select(['aid_grant.id', 'aid_grant.label', 'funder', 'mode', 'state', 'amount_cents', 'decided_on'])
    .select(['company.name as company', 'fair.name as fair', 'edition.year'])
    .select((row) =>
      row
        .selectFrom('grant_payment')
        .whereRef('grant_payment.grant_id', '=', 'aid_grant.id')
        .where('grant_payment.undone_at', 'is', null)
        .select(({ fn }) => fn.sum<number | null>('grant_payment.amount_cents').as('paid'))
        .as('paid'),
    )
    .where('aid_grant.company_id', 'in', companyIds)
    .orderBy('aid_grant.requested_on', 'desc')
    .orderBy('aid_grant.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, company: row.company, edition: `${row.fair} ${row.year}`, label: row.label },
    ...{ funder: row.funder, mode: row.mode, state: row.state, amountCents: row.amount_cents },
    ...{ paidCents: row.paid ?? 0, decidedOn: row.decided_on },
  }));
}
