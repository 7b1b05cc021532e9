import { rollup } from 'd3-array';
import type { EventFacts } from '#app/domain/funding/assess-facts';
import type { LocalDate, Locale } from '#app/domain/shared/dates';
import type {
  CompanyId,
  EditionId,
  OrganisationId,
  PavilionId,
  RegistrationId,
} from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { yearsIn } from './queries-orders.server';

/** A pavilion as far as aid depends on it. */
export type AidPavilion = {
  id: PavilionId;
  organisationId: OrganisationId;
  editionId: EditionId;
  year: number;
  closing: LocalDate | null;
};

/** A firm accepted in a pavilion, or one that left it after aid was asked for. */
export type AidFirm = {
  id: RegistrationId;
  companyId: CompanyId;
  company: string;
  firm: string;
  country: string;
  region: string | null;
  filedOn: LocalDate;
  locale: Locale;
  /** The label of the scheme that it asked for. */
  wants: string | null;
  years: number[];
  participations: number;
  member: boolean;
  packageCode: string | null;
  areaWished: number;
  withdrawn: boolean;
};

/** In order of name. */
export async function findAidFirms(db: Db, { id, organisationId }: AidPavilion): Promise<AidFirm[]> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('company_membership', (join) =>
      join
        .onRef('company_membership.company_id', '=', 'company.id')
        .on('company_membership.organisation_id', '=', organisationId),
    )
    .select(['registration.id', 'registration.company_id', 'filed_on', 'aid_label', 'participations'])
    .select(['package_code', 'area_wished', 'registration.is_member', 'withdrawn_at', 'registration.locale'])
    .select(['company.name', 'company.country', 'company.national_id', 'company.region'])
    .select('company_membership.is_member as membership')
    .where('registration.pavilion_id', '=', id)
    .where((where) =>
      where.or([
        where.and([where('registration.decision', '=', 'accepted'), where('withdrawn_at', 'is', null)]),
        where.exists(
          where
            .selectFrom('aid_grant')
            .whereRef('aid_grant.registration_id', '=', 'registration.id')
            .select('aid_grant.id'),
        ),
      ]),
    )
    .orderBy('company.name')
    .orderBy('registration.id')
    .execute();
  return rows.map((row) => {
    const years = yearsIn(row.participations);
    return {
      ...{ id: row.id, companyId: row.company_id, company: row.name, country: row.country },
      ...{ firm: `${row.country}:${row.national_id}`, region: row.region, filedOn: row.filed_on },
      ...{ wants: row.aid_label, years, participations: years.length, locale: row.locale },
      member: (row.membership ?? row.is_member) === 1,
      ...{ packageCode: row.package_code, areaWished: row.area_wished },
      withdrawn: row.withdrawn_at !== null,
    };
  });
}

/** The edition with the one before it, and how many of the pavilion's firms each region has. */
export async function findEventFacts(
  db: Db,
  { editionId, year, closing }: AidPavilion,
  firms: readonly AidFirm[],
): Promise<EventFacts> {
  const before = await db
    .selectFrom('edition')
    .innerJoin('edition as earlier', 'earlier.fair_id', 'edition.fair_id')
    .select(({ fn }) => fn.max<number | null>('earlier.year').as('year'))
    .where('edition.id', '=', editionId)
    .where('earlier.year', '<', year)
    .executeTakeFirst();
  const staying = firms.filter(({ withdrawn, region }) => !withdrawn && region !== null);
  return {
    year,
    previousYear: before?.year ?? year - 1,
    endsOn: closing,
    firmsByRegion: rollup(
      staying,
      (those) => those.length,
      ({ region }) => region ?? '',
    ),
  };
}
