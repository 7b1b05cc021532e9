import { companiesOf } from '#app/domain/access/may';
import type { SignedIn } from '#app/domain/access/signed-in';
import type { LocalDate } from '#app/domain/shared/dates';
import type { CompanyId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { type Delegation, findDelegation, type KnownDelegate } from './queries-delegation.server';
import { findMissionById } from './queries-mission.server';

export type JourneyInList = {
  delegateId: string;
  name: string;
  mission: string;
  own: boolean;
  from: LocalDate | null;
  to: LocalDate | null;
};

export type OwnJourney = Delegation & { delegate: KnownDelegate; own: boolean };

/** Journeys that a person may see: their own (by link or proved address) first, then those of the firms they answer for. */
export async function findJourneys(db: Db, person: SignedIn): Promise<JourneyInList[]> {
  const rows = await visibleDelegates(db, person)
    .innerJoin('mission', 'mission.id', 'delegate.mission_id')
    .leftJoin('leg', 'leg.delegate_id', 'delegate.id')
    .select(({ fn }) => [
      'delegate.id',
      'delegate.given_name',
      'delegate.family_name',
      'delegate.person_id',
      'delegate.email',
      'mission.name',
      fn.min<string | null>('leg.departs_local').as('from'),
      fn.max<string | null>('leg.arrives_local').as('to'),
    ])
    .groupBy('delegate.id')
    .orderBy('from')
    .execute();
  const proved = await hasProvedAddress(db, person);
  return rows
    .map((row) => ({
      delegateId: row.id,
      name: `${row.given_name} ${row.family_name}`.trim(),
      mission: row.name,
      own: isOwn(row, person, proved),
      from: row.from?.slice(0, 10) ?? null,
      to: row.to?.slice(0, 10) ?? null,
    }))
    .sort((a, b) => Number(b.own) - Number(a.own));
}

/** One of these journeys whole; undefined for anybody else's delegate, who is not to be told from nobody. */
export async function findJourney(
  db: Db,
  person: SignedIn,
  delegateId: string,
): Promise<OwnJourney | undefined> {
  const row = await visibleDelegates(db, person)
    .select(['delegate.mission_id', 'delegate.person_id', 'delegate.email'])
    .where('delegate.id', '=', delegateId)
    .executeTakeFirst();
  const mission = row && (await findMissionById(db, row.mission_id));
  if (!mission) return undefined;
  const delegation = await findDelegation(db, mission);
  const delegate = delegation.delegates.find(({ id }) => id === delegateId);
  return delegate && { ...delegation, delegate, own: isOwn(row, person, await hasProvedAddress(db, person)) };
}

function isOwn(
  row: { person_id: string | null; email: string | null },
  person: SignedIn,
  proved: boolean,
): boolean {
  return row.person_id === person.id || (proved && row.email?.toLowerCase() === person.email.toLowerCase());
}

async function hasProvedAddress(db: Db, person: SignedIn): Promise<boolean> {
  const user = await db
    .selectFrom('user')
    .select('emailVerified')
    .where('id', '=', person.id)
    .executeTakeFirst();
  return user?.emailVerified === 1;
}

/** An address opens a journey only when it is proved; a firm's people see their firm's travellers. */
const visibleDelegates = (db: Db, person: SignedIn) =>
  db
    .selectFrom('delegate')
    .where((where) =>
      where.or([
        where('delegate.person_id', '=', person.id),
        where.and([
          where(where.fn<string>('lower', ['delegate.email']), '=', person.email.toLowerCase()),
          where.exists(
            where
              .selectFrom('user')
              .select('user.id')
              .where('user.id', '=', person.id)
              .where('user.emailVerified', '=', 1),
          ),
        ]),
        where('delegate.company_id', 'in', orNobody(companiesOf(person))),
      ]),
    );

const orNobody = (ids: CompanyId[]): CompanyId[] => (ids.length > 0 ? ids : ['']);
