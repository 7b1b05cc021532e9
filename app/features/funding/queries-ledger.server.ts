import { group } from 'd3-array';
import { z } from 'zod';
import { isInMemberState, MEMBER_STATE } from '#app/domain/funding/assess-facts';
import { declaredOnce, type LedgerEntry } from '#app/domain/funding/ledger';
import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

const declared = z.array(z.object({ on: z.string(), cents: z.number() }));

/** The Member State of a firm's aid when nobody says: its own. */
export const stateOf = (country: string): string => (isInMemberState(country) ? MEMBER_STATE : country);

/** Every aid that an organisation knows of these firms: granted here, declared to it, told in registrations. By firm. */
export async function findLedgers(
  db: Db,
  organisationId: OrganisationId,
  companyIds: readonly CompanyId[],
): Promise<Map<CompanyId, LedgerEntry[]>> {
  if (companyIds.length === 0) return new Map();
  const [grants, told, registrations] = await Promise.all([
    grantRows(db, organisationId, companyIds),
    declaredRows(db, organisationId, companyIds),
    registrationRows(db, organisationId, companyIds),
  ]);
  const known = [
    ...grants.map((row): LedgerEntry => ({ ...entryOf(row), source: 'GRANT' })),
    ...told.map((row): LedgerEntry => ({ ...entryOf(row), source: 'DECLARED' })),
  ];
  const byFirm = group(registrations, (row) => row.company_id);
  const entries = [
    ...known,
    ...[...byFirm].flatMap(([company, rows]) =>
      declaredOnce(
        {
          company,
          memberState: stateOf(rows[0]?.country ?? MEMBER_STATE),
          registrations: rows.map((row) => declared.parse(JSON.parse(row.de_minimis))),
        },
        known,
      ),
    ),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return group(entries, (entry) => entry.company);
}

type Row = {
  id: string;
  on: string | null;
  cents: number;
  company_id: CompanyId;
  member_state: string;
  basis: string;
  grantor: string;
};

const entryOf = ({ id, on, cents, company_id, member_state, basis, grantor }: Row) => ({
  ...{ id, on: on ?? '', amountCents: cents, company: company_id, memberState: member_state, basis, grantor },
});

const grantRows = (db: Db, organisationId: OrganisationId, companyIds: readonly CompanyId[]) =>
  db
    .selectFrom('aid_grant')
    .select(['id', 'decided_on as on', 'gross_equivalent_cents as cents', 'company_id', 'member_state'])
    .select(['basis', 'funder as grantor'])
    .where('organisation_id', '=', organisationId)
    .where('company_id', 'in', companyIds)
    .where('state', '=', 'granted')
    .execute();

const declaredRows = (db: Db, organisationId: OrganisationId, companyIds: readonly CompanyId[]) =>
  db
    .selectFrom('declared_aid')
    .select(['id', 'granted_on as on', 'amount_cents as cents', 'company_id', 'member_state'])
    .select(['basis', 'grantor'])
    .where('organisation_id', '=', organisationId)
    .where('company_id', 'in', companyIds)
    .where('removed_at', 'is', null)
    .execute();

const registrationRows = (db: Db, organisationId: OrganisationId, companyIds: readonly CompanyId[]) =>
  db
    .selectFrom('registration')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.company_id', 'registration.de_minimis', 'company.country'])
    .where('pavilion.organisation_id', '=', organisationId)
    .where('registration.company_id', 'in', companyIds)
    .where('registration.de_minimis', '<>', '[]')
    .orderBy('registration.id')
    .execute();
