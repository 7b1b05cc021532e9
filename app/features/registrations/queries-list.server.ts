import { sql } from 'kysely';
import type { Decision } from '#app/domain/registrations/decision';
import type { Scope } from '#app/domain/registrations/scope';
import type { RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import type { ListFilter } from './forms';
import { inScope, scopeKey } from './queries.server';
import type { Call } from './queries-call.server';

export type Listed = {
  id: RegistrationId;
  company: string;
  country: string;
  nationalId: string;
  city: string;
  segment: string | null;
  areaWished: number;
  areaMin: number | null;
  areaMax: number | null;
  corner: 'yes' | 'no' | 'either';
  wishes: number;
  firstWish: string | null;
  points: number;
  isMember: boolean;
  filedOn: string;
  depositOn: string | null;
  aid: string | null;
  contact: string;
  email: string;
  phone: string | null;
  decision: Decision;
  reason: string | null;
  announced: boolean;
  withdrawn: boolean;
  source: 'web' | 'import';
};

const ORDERS = {
  company: sql`company.name collate nocase`,
  filed: sql`registration.filed_on`,
  points: sql`registration.points desc`,
  area: sql`registration.area_wished desc`,
  decision: sql`case registration.decision when 'none' then 0 when 'accepted' then 1 when 'waiting' then 2 else 3 end`,
} as const satisfies Record<ListFilter['sort'], unknown>;

export type Seen = { call: Call; scope: Scope };

/** Every registration that passes the filter: one statement, however many there are. */
export const findAllRegistrations = (db: Db, seen: Seen, filter: ListFilter): Promise<Listed[]> =>
  listed(db, filter, sorted(matching(db, seen, filter), filter));

const PAGE_ROWS = 100;

export type ListPage = { rows: readonly Listed[]; found: number; page: number; pages: number };

/** One page of them, and how many there are; a page beyond the last is the last. What was looked for by words is not kept. */
export const findRegistrationsPage = (db: Db, seen: Seen, filter: ListFilter): Promise<ListPage> =>
  filter.q === ''
    ? whileUnchanged(db, `registrations ${scopeKey(seen)} ${JSON.stringify(filter)}`, () =>
        readPage(db, seen, filter),
      )
    : readPage(db, seen, filter);

async function readPage(db: Db, seen: Seen, filter: ListFilter): Promise<ListPage> {
  const { found } = await matching(db, seen, filter)
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(found / PAGE_ROWS));
  const page = Math.min(filter.page, pages);
  const wanted = sorted(matching(db, seen, filter), filter)
    .limit(PAGE_ROWS)
    .offset((page - 1) * PAGE_ROWS);
  return { rows: await listed(db, filter, wanted), found, page, pages };
}

/** Registrations that pass the filter, as a statement to go on with. */
export function matching(db: Db, seen: Seen, filter: ListFilter) {
  const text = `%${filter.q.replace(/[%_\\]/g, (mark) => `\\${mark}`)}%`;
  return inScope(db, seen)
    .$if(filter.q !== '', (query) =>
      query.where(
        sql<boolean>`(company.name like ${text} escape '\\' or company.national_id like ${text} escape '\\' or company.city like ${text} escape '\\' or registration.contact_email like ${text} escape '\\')`,
      ),
    )
    .$if(filter.decision === 'withdrawn', (query) => query.where('registration.withdrawn_at', 'is not', null))
    .$if(filter.decision !== 'withdrawn' && filter.decision !== '', (query) =>
      query
        .where('registration.withdrawn_at', 'is', null)
        .where(
          'registration.decision',
          '=',
          filter.decision === 'withdrawn' || filter.decision === '' ? 'none' : filter.decision,
        ),
    )
    .$if(filter.segment !== '', (query) => query.where('company.segment_code', '=', filter.segment))
    .$if(filter.country !== '', (query) => query.where('company.country', '=', filter.country));
}

type Matching = ReturnType<typeof matching>;

const sorted = (query: Matching, { sort }: ListFilter) =>
  query.select('registration.id').orderBy(ORDERS[sort]).orderBy('company.name').orderBy('registration.id');

/** What the list says of these registrations. They are chosen first: only those of the page are looked up further. */
async function listed(db: Db, { sort }: ListFilter, chosen: ReturnType<typeof sorted>): Promise<Listed[]> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('preference as first', (join) =>
      join.onRef('first.registration_id', '=', 'registration.id').on('first.rank', '=', 1),
    )
    .leftJoin('booth', 'booth.id', 'first.booth_id')
    .select((of) => [
      'registration.id',
      'company.name as company',
      'company.country',
      'company.national_id as nationalId',
      'company.city',
      'company.segment_code as segment',
      'registration.area_wished as areaWished',
      'registration.area_min as areaMin',
      'registration.area_max as areaMax',
      'registration.corner',
      'booth.label as firstWish',
      of
        .selectFrom('preference')
        .select((all) => all.fn.countAll<number>().as('wishes'))
        .whereRef('preference.registration_id', '=', 'registration.id')
        .as('wishes'),
      'registration.points',
      'registration.is_member as isMember',
      'registration.filed_on as filedOn',
      'registration.deposit_received_on as depositOn',
      'registration.aid_label as aid',
      'registration.contact_given_name as givenName',
      'registration.contact_family_name as familyName',
      'registration.contact_email as email',
      'registration.contact_phone as phone',
      'registration.decision',
      'registration.decision_reason as reason',
      'registration.announced_at as announcedAt',
      'registration.withdrawn_at as withdrawnAt',
      'registration.source',
    ])
    .where('registration.id', 'in', chosen)
    .orderBy(ORDERS[sort])
    .orderBy('company.name')
    .orderBy('registration.id')
    .execute();
  return rows.map(({ givenName, familyName, announcedAt, withdrawnAt, isMember, wishes, ...row }) => ({
    ...row,
    wishes: wishes ?? 0,
    isMember: isMember === 1,
    contact: `${givenName} ${familyName}`.trim(),
    announced: announcedAt !== null,
    withdrawn: withdrawnAt !== null,
  }));
}
