import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** Whose account a firm may see: the newest invoice among its own decides; null where it has none. */
export async function findOwnAccount(
  db: Db,
  companies: readonly CompanyId[],
  asked: CompanyId | null,
): Promise<{ organisationId: OrganisationId; companyId: CompanyId } | null> {
  const own = asked === null ? companies : companies.filter((id) => id === asked);
  if (own.length === 0) return null;
  const row = await db
    .selectFrom('invoice')
    .select(['organisation_id as organisationId', 'company_id as companyId'])
    .where('company_id', 'in', own)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
