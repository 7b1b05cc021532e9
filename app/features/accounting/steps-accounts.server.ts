import { type Account, type AccountKey, firstAccount } from '#app/domain/accounting/chart';
import type { Party } from '#app/domain/accounting/entry';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';

/** The organisation's account for a use; opened with its first number when it is used for the first time. */
export async function accountFor(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  key: AccountKey,
): Promise<Account> {
  const known = await findAccount(db, organisationId, key);
  if (known) return known;
  const account = await newAccount(db, organisationId, key);
  await db
    .insertInto('ledger_account')
    .values({
      id: act.newId(),
      organisation_id: organisationId,
      role: key.role,
      rate_percent: key.rate ?? null,
      fair_id: key.fair ?? null,
      ...account,
    })
    .execute();
  return account;
}

const findAccount = (db: Db, organisationId: OrganisationId, { role, rate, fair }: AccountKey) =>
  db
    .selectFrom('ledger_account')
    .select(['number', 'label'])
    .where('organisation_id', '=', organisationId)
    .where('role', '=', role)
    .where('rate_percent', rate === undefined ? 'is' : '=', rate ?? null)
    .where('fair_id', fair === undefined ? 'is' : '=', fair ?? null)
    .executeTakeFirst();

/** A fair's sub-account is the next free one; a number that is used already keeps its label. */
async function newAccount(db: Db, organisationId: OrganisationId, key: AccountKey): Promise<Account> {
  const kept = await db
    .selectFrom('ledger_account')
    .select(['role', 'number', 'label'])
    .where('organisation_id', '=', organisationId)
    .execute();
  const labelled = (account: Account) => kept.find(({ number }) => number === account.number) ?? account;
  if (key.fair === undefined) {
    const { number, label } = labelled(firstAccount(key));
    return { number, label };
  }
  const fair = await db
    .selectFrom('fair')
    .select('name')
    .where('id', '=', key.fair)
    .executeTakeFirstOrThrow();
  const taken = new Set(kept.map(({ number }) => number));
  for (let at = 1; ; at += 1) {
    const account = firstAccount(key, { at, name: fair.name });
    if (!taken.has(account.number)) return account;
  }
}

export type KnownParty = { id: string; code: string; label: string };

/** A firm's or funder's code in the books, "C00042" or "F00003": given once, never another's. */
export async function partyFor(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  party: Party,
): Promise<KnownParty> {
  const firm = party.kind === 'company' ? party.id : null;
  const funder = party.kind === 'funder' ? party.name : null;
  const label = funder ?? (await nameOf(db, firm ?? ''));
  const known = await db
    .selectFrom('ledger_party')
    .select(['id', 'code'])
    .where('organisation_id', '=', organisationId)
    .where(firm === null ? 'funder' : 'company_id', '=', firm ?? funder)
    .executeTakeFirst();
  if (known) return { ...known, label };
  const { count } = await db
    .selectFrom('ledger_party')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where(firm === null ? 'funder' : 'company_id', 'is not', null)
    .executeTakeFirstOrThrow();
  const id = act.newId();
  const code = `${firm === null ? 'F' : 'C'}${String(count + 1).padStart(5, '0')}`;
  await db
    .insertInto('ledger_party')
    .values({ id, organisation_id: organisationId, company_id: firm, funder, code })
    .execute();
  return { id, code, label };
}

const nameOf = async (db: Db, id: string): Promise<string> => {
  const company = await db
    .selectFrom('company')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return company.name;
};
