import type { OrganisationId } from '#app/domain/shared/ids';
import { addPerson } from '#app/features/access/commands.server';
import { findHostOrganisation } from '#app/features/access/queries.server';
import { findCompanyByIdentifier } from '#app/features/companies/queries.server';
import { saveMembership } from '#app/features/companies/steps.server';
import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { ACCOUNTS, type Account, DEMO_PASSWORD } from './accounts';
import { done } from './outcome';

/** The accounts that need no firm: from the first day on. */
export async function addStaff(db: Db, act: Act): Promise<void> {
  for (const account of ACCOUNTS.filter(({ firm }) => !firm)) await addAccount(db, act, account);
}

/** The exhibitor's people, once their firm is known. */
export async function addExhibitors(db: Db, act: Act): Promise<void> {
  for (const account of ACCOUNTS.filter(({ firm }) => firm)) await addAccount(db, act, account);
}

async function addAccount(db: Db, act: Act, account: Account): Promise<void> {
  const { role, organisation, firm, ...person } = account;
  const organisationId = await organisationOf(db, organisation);
  const company = firm && (await findCompanyByIdentifier(db, firm.country, firm.nationalId));
  if (firm && !company) throw new Error(`no firm ${firm.country}:${firm.nationalId} in the demo data`);
  const grants = [{ role, organisationId, companyId: company?.id ?? null }];
  done(await addPerson(db, act, { ...person, organisationId, password: DEMO_PASSWORD, grants }));
}

export async function organisationOf(db: Db, slug?: string): Promise<OrganisationId> {
  const id = slug
    ? (await db.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirst())?.id
    : await findHostOrganisation(db);
  if (!id) throw new Error(`no organisation ${slug ?? 'that runs this instance'}`);
  return id;
}

/** The firms of the partner's country hang on the partner's cluster too: those are its own. */
export async function bondPartnersFirms(db: Db, act: Act): Promise<void> {
  const organisationId = await organisationOf(db, 'beauty-cluster');
  const firms = await db
    .selectFrom('company')
    .select('id')
    .where('country', '=', 'ES')
    .orderBy('national_id')
    .execute();
  await inTransaction(db, async (db) => {
    for (const { id } of firms)
      await saveMembership(db, act, { companyId: id, organisationId, isMember: true });
  });
}
