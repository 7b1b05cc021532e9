import { MEMBER_STATE } from '#app/domain/funding/assess-facts';
import type { LedgerEntry } from '#app/domain/funding/ledger';
import type { CeilingFacts } from '#app/domain/funding/paper-snapshots';
import type { SmeClass } from '#app/domain/funding/sme-class';
import type { LocalDate, Locale } from '#app/domain/shared/dates';
import type { CompanyId, EditionId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { UndertakingMemberTable } from '#db/schema/funding';
import { findLedgers } from './queries-ledger.server';
import { findCeiling } from './queries-paper-facts.server';
import { type Finances, findUndertakings } from './queries-undertakings.server';

export type Member = {
  companyId: CompanyId;
  name: string;
  firm: string;
  link: UndertakingMemberTable['link'] | null;
};

/** A firm's aid, with what it depends on, as it stands on a day. */
export type FirmLedger = {
  companyId: CompanyId;
  name: string;
  firm: string;
  country: string;
  region: string | null;
  /** In which its papers are written: that of its last registration. */
  locale: Locale;
  /** Of its last registration. */
  editionId: EditionId;
  finances: Finances;
  smeClass: SmeClass | null;
  undertaking: string | null;
  /** The firms of its single undertaking, itself first. */
  members: Member[];
  /** By day; `counted`: within the window of the ceiling. */
  entries: (LedgerEntry & { firm: string; counted: boolean })[];
  ceiling: CeilingFacts | null;
};

/** Null for a firm that has never registered with this organisation. */
export async function findFirmLedger(
  db: Db,
  organisationId: OrganisationId,
  companyId: CompanyId,
  on: LocalDate,
): Promise<FirmLedger | null> {
  const company = await companyOf(db, organisationId, companyId);
  if (!company) return null;
  const undertaking = (await findUndertakings(db, organisationId, [companyId])).get(companyId);
  if (!undertaking) return null;
  const members = await membersOf(db, organisationId, undertaking.members);
  const ledgers = await findLedgers(db, organisationId, undertaking.members);
  const ceiling = await findCeiling(db, organisationId, companyId, on);
  const entries = members
    .flatMap(({ companyId: id, name }) => (ledgers.get(id) ?? []).map((entry) => ({ ...entry, firm: name })))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    ...{ companyId, name: company.name, firm: `${company.country}:${company.national_id}` },
    ...{ country: company.country, region: company.region, locale: company.locale },
    editionId: company.edition_id,
    ...{ finances: undertaking.finances, smeClass: undertaking.smeClass },
    undertaking: members.find(({ companyId: id }) => id === companyId)?.undertaking ?? null,
    members: members
      .map(({ undertaking: _name, ...member }) => member)
      .sort((a, b) => Number(b.companyId === companyId) - Number(a.companyId === companyId)),
    entries: entries.map((entry) => ({ ...entry, counted: isCounted(entry, ceiling) })),
    ceiling,
  };
}

const isCounted = ({ on, basis, memberState }: LedgerEntry, ceiling: CeilingFacts | null): boolean =>
  ceiling !== null &&
  basis === 'DE_MINIMIS' &&
  memberState === MEMBER_STATE &&
  ceiling.windowStart <= on &&
  on <= ceiling.windowEnd;

const companyOf = (db: Db, organisationId: OrganisationId, companyId: CompanyId) =>
  db
    .selectFrom('registration')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['company.name', 'company.country', 'company.national_id', 'company.region'])
    .select(['registration.locale', 'pavilion.edition_id'])
    .where('pavilion.organisation_id', '=', organisationId)
    .where('company.id', '=', companyId)
    .orderBy('registration.filed_on', 'desc')
    .limit(1)
    .executeTakeFirst();

async function membersOf(db: Db, organisationId: OrganisationId, ids: readonly CompanyId[]) {
  const rows = await db
    .selectFrom('company')
    .leftJoin('undertaking_member', (join) =>
      join
        .onRef('undertaking_member.company_id', '=', 'company.id')
        .on('undertaking_member.organisation_id', '=', organisationId),
    )
    .leftJoin('undertaking', 'undertaking.id', 'undertaking_member.undertaking_id')
    .select(['company.id', 'company.name', 'company.country', 'company.national_id'])
    .select(['undertaking_member.link', 'undertaking.name as undertaking'])
    .where('company.id', 'in', ids)
    .orderBy('company.name')
    .execute();
  return rows.map(({ id, name, country, national_id, link, undertaking }) => ({
    ...{ companyId: id, name, firm: `${country}:${national_id}`, link, undertaking },
  }));
}
