import { group } from 'd3-array';
import { sql } from 'kysely';
import type { SignedIn } from '#app/domain/access/signed-in';
import type { Decision } from '#app/domain/registrations/decision';
import { registrationScope, type Scope } from '#app/domain/registrations/scope';
import type { RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { ListFilter } from './forms';
import { type Call, findCalls } from './queries-call.server';

/** The pavilion of an edition that the person may look into, and how far; undefined when there is none for them. */
export async function findCallFor(
  db: Db,
  person: SignedIn,
  slug: string,
): Promise<{ call: Call; scope: Scope } | undefined> {
  const seen = await withScope(db, person, await findCalls(db, { slug }));
  return seen.find(({ scope }) => scope.only === null) ?? seen[0];
}

/** Every pavilion whose registrations the person sees, the nearest fair first. */
export async function findCallsFor(db: Db, person: SignedIn): Promise<{ call: Call; scope: Scope }[]> {
  return withScope(db, person, await findCalls(db, {}));
}

/** A partner looks into a pavilion only when the organiser opened it to their cluster. */
async function withScope(db: Db, person: SignedIn, calls: Call[]): Promise<{ call: Call; scope: Scope }[]> {
  if (calls.length === 0) return [];
  const partners = await db
    .selectFrom('pavilion_partner')
    .select(['pavilion_id', 'organisation_id'])
    .where(
      'pavilion_id',
      'in',
      calls.map(({ pavilionId }) => pavilionId),
    )
    .execute();
  return calls.flatMap((call) => {
    const scope = registrationScope(person, call.organisationId);
    if (!scope) return [];
    if (scope.only === null) return [{ call, scope }];
    const only = scope.only.filter((id) =>
      partners.some((bond) => bond.pavilion_id === call.pavilionId && bond.organisation_id === id),
    );
    return only.length > 0 ? [{ call, scope: { ...scope, only } }] : [];
  });
}

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

/** Registrations that pass the filter: one statement, however many there are. */
export async function findAllRegistrations(
  db: Db,
  seen: { call: Call; scope: Scope },
  filter: ListFilter,
): Promise<Listed[]> {
  const text = `%${filter.q.replace(/[%_\\]/g, (mark) => `\\${mark}`)}%`;
  const rows = await inScope(db, seen)
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
    .$if(filter.country !== '', (query) => query.where('company.country', '=', filter.country))
    .orderBy(ORDERS[filter.sort])
    .orderBy('company.name')
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

type Counted = { decision: Decision; announced_at: string | null; withdrawn_at: string | null };

export type Counts = { all: number; withdrawn: number; toAnnounce: number } & Record<Decision, number>;

export type Facets = { counts: Counts; countries: string[]; segments: string[] };

/** How many stand where, and what the list can be narrowed to: of the whole pavilion, whatever the filter. */
export async function countRegistrations(db: Db, seen: { call: Call; scope: Scope }): Promise<Facets> {
  const rows = await inScope(db, seen)
    .select([
      'registration.decision',
      'registration.announced_at',
      'registration.withdrawn_at',
      'company.country',
      'company.segment_code',
    ])
    .execute();
  return {
    counts: countsOf(rows),
    countries: [...new Set(rows.map(({ country }) => country))],
    segments: [...new Set(rows.flatMap(({ segment_code }) => segment_code ?? []))],
  };
}

/** How many stand where in each of these pavilions, in their order: one statement, however many there are. */
export async function countAllRegistrations(db: Db, seen: { call: Call; scope: Scope }[]): Promise<Counts[]> {
  if (seen.length === 0) return [];
  const pavilionIds = seen.map(({ call }) => call.pavilionId);
  const rows = await db
    .selectFrom('registration')
    .select(['pavilion_id', 'organisation_id', 'decision', 'announced_at', 'withdrawn_at'])
    .where('pavilion_id', 'in', pavilionIds)
    .execute();
  const inPavilion = group(rows, (row) => row.pavilion_id);
  return seen.map(({ call, scope: { only } }) =>
    countsOf(
      (inPavilion.get(call.pavilionId) ?? []).filter((row) => !only || only.includes(row.organisation_id)),
    ),
  );
}

function countsOf(rows: Counted[]): Counts {
  const live = rows.filter(({ withdrawn_at }) => withdrawn_at === null);
  const of = (decision: Decision) => live.filter((row) => row.decision === decision).length;
  return {
    all: rows.length,
    withdrawn: rows.length - live.length,
    toAnnounce: live.filter((row) => row.decision !== 'none' && row.announced_at === null).length,
    none: of('none'),
    accepted: of('accepted'),
    waiting: of('waiting'),
    refused: of('refused'),
  };
}

/** Registrations of a pavilion within what the person may see. */
export const inScope = (db: Db, { call, scope }: { call: Call; scope: Scope }) =>
  db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .where('registration.pavilion_id', '=', call.pavilionId)
    .$if(scope.only !== null, (query) => query.where('registration.organisation_id', 'in', scope.only ?? []));
