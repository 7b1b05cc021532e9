import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findCompanyByIdentifier } from '#app/features/companies/queries.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import type { LinkForm } from './forms';

type Of = { organisationId: OrganisationId; companyId: CompanyId };

/**
 * Declares that a firm is linked with another one (Reg. (EU) 2023/2831, art. 2(2)): both, and whoever is linked with either,
 * are one single undertaking from then on. Problems: AID_UNKNOWN_FIRM, SAME_FIRM.
 */
export function linkFirm(
  db: Db,
  act: Act,
  { organisationId, companyId }: Of,
  { firm, link }: LinkForm,
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const [country = '', nationalId = ''] = firm.split(':');
    const other = await findCompanyByIdentifier(db, country, nationalId);
    if (!other) return refuse({ code: 'AID_UNKNOWN_FIRM', field: 'firm', params: { firm } });
    if (other.id === companyId) return refuse({ code: 'SAME_FIRM', field: 'firm' });
    const [own, its] = [
      await undertakingOf(db, organisationId, companyId),
      await undertakingOf(db, organisationId, other.id),
    ];
    const undertakingId = own ?? its ?? (await addUndertaking(db, act, organisationId, companyId));
    if (its && its !== undertakingId) await moveMembers(db, its, undertakingId);
    for (const id of [companyId, other.id]) await join(db, act, { organisationId, undertakingId, id, link });
    await recordAudit(db, act, {
      ...{ action: 'undertaking.linked', entity: 'company', entityId: companyId, organisationId },
      after: { firm, link, undertakingId },
    });
    return ok(null);
  });
}

/** Takes a firm out of its single undertaking; the last one left alone stands alone. */
export function unlinkFirm(
  db: Db,
  act: Act,
  { organisationId, companyId, memberId }: Of & { memberId: CompanyId },
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const own = await undertakingOf(db, organisationId, companyId);
    if (!own || (await undertakingOf(db, organisationId, memberId)) !== own)
      return refuse({ code: 'AID_UNKNOWN_FIRM', field: 'firm', params: { firm: '' } });
    const members = db.deleteFrom('undertaking_member').where('undertaking_id', '=', own);
    await members.where('company_id', '=', memberId).execute();
    const left = await db
      .selectFrom('undertaking_member')
      .select('id')
      .where('undertaking_id', '=', own)
      .execute();
    if (left.length < 2) await members.execute();
    await recordAudit(db, act, {
      ...{ action: 'undertaking.unlinked', entity: 'company', entityId: companyId, organisationId },
      before: { memberId, undertakingId: own },
    });
    return ok(null);
  });
}

async function undertakingOf(db: Db, organisationId: OrganisationId, companyId: CompanyId) {
  const row = await db
    .selectFrom('undertaking_member')
    .select('undertaking_id')
    .where('organisation_id', '=', organisationId)
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  return row?.undertaking_id;
}

async function addUndertaking(db: Db, act: Act, organisationId: OrganisationId, companyId: CompanyId) {
  const { name } = await db
    .selectFrom('company')
    .select('name')
    .where('id', '=', companyId)
    .executeTakeFirstOrThrow();
  const id = act.newId();
  await db
    .insertInto('undertaking')
    .values({ id, organisation_id: organisationId, name, created_at: act.at })
    .execute();
  return id;
}

const moveMembers = (db: Db, from: string, to: string) =>
  db
    .updateTable('undertaking_member')
    .set({ undertaking_id: to })
    .where('undertaking_id', '=', from)
    .execute();

type Joining = {
  organisationId: OrganisationId;
  undertakingId: string;
  id: CompanyId;
  link: LinkForm['link'];
};

const join = (db: Db, act: Act, { organisationId, undertakingId, id, link }: Joining) =>
  db
    .insertInto('undertaking_member')
    .values({
      ...{ id: act.newId(), organisation_id: organisationId, undertaking_id: undertakingId },
      ...{ company_id: id, link },
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'company_id']).doNothing())
    .execute();
