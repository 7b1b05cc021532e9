import { beforeEach, describe, expect, it } from 'vitest';
import { nameOf } from '#app/domain/delegations/delegation';
import type { PersonFact } from '#app/domain/delegations/person';
import { importDelegation } from '#app/features/delegations/commands-import.server';
import { removePerson, savePerson, undoPerson } from '#app/features/delegations/commands-people.server';
import { typedPerson } from '#app/features/delegations/forms';
import { personMark } from '#app/features/delegations/marks.server';
import { findLastChange } from '#app/features/delegations/queries-changed.server';
import { findDelegation } from '#app/features/delegations/queries-delegation.server';
import { findMission } from '#app/features/delegations/queries-mission.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { bringIn, builtInSheet, fairsDatabase, organiserOf } from './delegations';

const SLUG = 'cosmoprof-las-vegas-2027';
const LATER = '2026-11-20T09:00:00.000Z';

let db: Db;
let where: { organisationIds: string[]; missionSlug: string };

beforeEach(async () => {
  db = await fairsDatabase();
  where = { organisationIds: [await organiserOf(db)], missionSlug: SLUG };
  await bringIn(db, SLUG);
});

async function delegation() {
  const mission = await findMission(db, where.organisationIds, SLUG);
  if (!mission) throw new Error('no mission');
  return await findDelegation(db, mission);
}

async function person(number: number) {
  const found = (await delegation()).delegates.find((one) => one.number === number);
  if (!found) throw new Error('nobody');
  return found;
}

const act = (prefix: string) => testAct(LATER, prefix);

const NEW = typedPerson(
  (fact) =>
    (
      ({ givenName: 'Rose', familyName: 'Aubier', company: 'Maison Neuve', role: 'exhibitor' }) as Record<
        PersonFact,
        string
      >
    )[fact] ?? '',
);

/** Two who share a room, the first of them named by an item. */
async function roommates() {
  const { delegates, programme } = await delegation();
  const one = delegates.find(
    ({ number, stays }) =>
      stays[0]?.sharesWith && programme.some(({ participants }) => participants.includes(number)),
  );
  const other = delegates.find(({ number }) => number === one?.stays[0]?.sharesWith);
  if (!one || !other) throw new Error('nobody shares a room');
  return { one, other };
}

describe('adding somebody', () => {
  it('says what it brings, then writes once however often the form is sent', async () => {
    const adding = { ...where, number: null, key: 'proposed-1', person: NEW };
    const count = (await delegation()).delegates.length;
    const dry = await savePerson(db, act('a'), { ...adding, dryRun: true });
    expect((await delegation()).delegates.length).toBe(count);
    const saved = await savePerson(db, act('b'), adding);
    expect(saved).toEqual(dry.ok && { ok: true, value: { ...dry.value, written: true } });
    expect(saved.ok && saved.value.edited).toMatchObject({ what: 'person', number: 31, before: null });
    await savePerson(db, act('c'), adding);
    const { delegates } = await delegation();
    expect([delegates.length, delegates.at(-1)]).toMatchObject([
      count + 1,
      { number: 31, id: 'proposed-1', familyName: 'Aubier', legs: [], stays: [] },
    ]);
  });

  it('links the firm that the organiser knows by this name', async () => {
    const company = { id: 'neuve', name: 'Maison Neuve', country: 'FR', national_id: '1', created_at: LATER };
    await db.insertInto('company').values(company).execute();
    await savePerson(db, act('a'), { ...where, number: null, person: NEW });
    expect((await person(31)).companyId).toBe(null);
    const organisation_id = where.organisationIds[0] ?? '';
    await db
      .insertInto('company_membership')
      .values({ id: 'm', company_id: 'neuve', organisation_id })
      .execute();
    await savePerson(db, act('b'), { ...where, number: 31, person: { ...NEW, phone: '+33 1' } });
    expect((await person(31)).companyId).toBe('neuve');
  });

  it('refuses another organisation’s mission and a number that nobody bears', async () => {
    for (const asked of [
      { ...where, organisationIds: ['other'], number: null },
      { ...where, number: 99 },
    ]) {
      const refused = await savePerson(db, act('x'), { ...asked, person: NEW });
      expect(refused).toEqual({ ok: false, problems: [{ code: 'NOT_FOUND' }] });
    }
  });
});

describe('changing what is known of somebody', () => {
  it('keeps the journey, settles a passport’s alert, and is taken back without touching flights', async () => {
    const { one, other } = await roommates();
    const facts = typedPerson((fact) => one[fact] ?? '');
    const changed = await savePerson(db, act('a'), {
      ...{ ...where, number: one.number, mark: personMark(one) },
      person: { ...facts, familyName: 'Nouveau-Nom', passportExpiresOn: '2027-08-01' },
    });
    expect(changed.ok && changed.value.raised.alerts.map(({ n, code }) => [n, code])).toContainEqual([
      one.number,
      'PASSPORT_EXPIRES_WITHIN_6_MONTHS',
    ]);
    const now = await person(one.number);
    expect([now.id, now.legs, now.stays]).toEqual([one.id, one.legs, one.stays]);
    expect((await person(other.number)).stays[0]?.sharesWithName).toBe(nameOf(now));
    const back = await undoPerson(db, act('b'), { ...where, delegateId: one.id });
    expect(back.ok).toBe(true);
    expect([await person(one.number), await person(other.number)]).toEqual([one, other]);
  });

  it('isn’t overwritten by a form that was opened before', async () => {
    const before = await person(9);
    const mark = personMark(before);
    const facts = typedPerson((fact) => before[fact] ?? '');
    await savePerson(db, act('a'), { ...where, number: 9, mark, person: { ...facts, diet: 'halal' } });
    const late = { ...where, number: 9, mark, person: { ...facts, diet: 'végan' } };
    const refused = await savePerson(db, act('b'), late);
    expect(refused).toMatchObject({ problems: [{ code: 'JOURNEY_CHANGED_MEANWHILE' }] });
    expect((await person(9)).diet).toBe('halal');
  });
});

describe('taking somebody off', () => {
  it('tells what it brings, and puts all of it back: flights, room, meetings, the partner’s room', async () => {
    const before = await delegation();
    const { one, other } = await roommates();
    const gone = await removePerson(db, act('a'), { ...where, number: one.number });
    if (!gone.ok || gone.value.edited.what !== 'person') throw new Error('not removed');
    expect(gone.value.edited.moved.legs).toBe(one.legs.length);
    expect(gone.value.edited.moved.items.length).toBeGreaterThan(0);
    expect(gone.value.raised.alerts).toMatchObject([
      { n: other.number, code: 'TWIN_WITHOUT_MUTUAL_PARTNER', params: { why: 'unknown' } },
    ]);
    const without = await delegation();
    expect(without.delegates.length).toBe(before.delegates.length - 1);
    expect(without.programme.some(({ participants }) => participants.includes(one.number))).toBe(false);
    expect(await findLastChange(db, without.mission)).toBe(LATER);
    expect((await undoPerson(db, act('b'), { ...where, delegateId: one.id })).ok).toBe(true);
    expect(await delegation()).toEqual(before);
    const again = await undoPerson(db, act('c'), { ...where, delegateId: one.id });
    expect(again).toMatchObject({ problems: [{ code: 'JOURNEY_CHANGED_MEANWHILE' }] });
  });

  it('brings back under another number whoever’s is taken, and not into an item that is for all by now', async () => {
    const { delegates, programme } = await delegation();
    const last = delegates.at(-1);
    const item = programme.find(({ participants }) => participants.includes(last?.number ?? 0));
    if (!last || !item) throw new Error('nobody');
    await removePerson(db, act('a'), { ...where, number: last.number });
    await savePerson(db, act('b'), { ...where, number: null, person: NEW });
    await db.updateTable('programme_item').set({ audience: 'all' }).where('id', '=', item.id).execute();
    const back = await undoPerson(db, act('c'), { ...where, delegateId: last.id });
    expect(back.ok && back.value.edited).toMatchObject({ number: last.number + 1 });
    const now = await delegation();
    expect(now.delegates.map(nameOf).slice(-2)).toEqual(['Rose Aubier', nameOf(last)]);
    expect(now.programme.find(({ id }) => id === item.id)?.participants).not.toContain(last.number + 1);
  });

  it('is no more taken back once a file has come', async () => {
    const { id } = await person(9);
    await removePerson(db, act('a'), { ...where, number: 9 });
    await importDelegation(db, act('b'), {
      missionSlug: SLUG,
      delegates: builtInSheet(SLUG),
      programme: null,
    });
    const refused = await undoPerson(db, act('c'), { ...where, delegateId: id });
    expect(refused).toEqual({ ok: false, problems: [{ code: 'NOT_FOUND' }] });
  });
});
