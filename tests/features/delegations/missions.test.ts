import { describe, expect, it } from 'vitest';
import { createMission, removeMission } from '#app/features/delegations/commands-mission.server';
import { savePerson } from '#app/features/delegations/commands-people.server';
import { typedPerson } from '#app/features/delegations/forms';
import { findMission } from '#app/features/delegations/queries-mission.server';
import { addOrganisation } from '../../factories/organisation';
import { testAct } from '../../setup/database';
import { fairsDatabase, organiserOf } from './delegations';

const ASIA = { kind: 'with_stand', edition: 'cosmoprof-asia-2027', name: '' };

describe('a mission made by hand', () => {
  it('bears the name of its fair and the slug of its kind, or a name of its own', async () => {
    const db = await fairsDatabase();
    const organisationId = await organiserOf(db);
    const edition = await db
      .selectFrom('edition')
      .innerJoin('fair', 'fair.id', 'edition.fair_id')
      .select(['edition.slug', 'fair.name', 'year'])
      .orderBy('edition.slug')
      .executeTakeFirstOrThrow();
    const to = { ...ASIA, edition: edition.slug };
    let count = 0;
    const make = async (typed: typeof ASIA, key: string) => {
      count += 1;
      const made = await createMission(db, testAct(undefined, `m${count}-`), { organisationId, key, typed });
      return made.ok ? made.value.slug : made.problems.map(({ code, field }) => [code, field]);
    };
    expect(await make(to, 'proposed-1')).toBe(edition.slug);
    expect(await make({ ...to, kind: 'incoming' }, 'proposed-1')).toBe(edition.slug);
    expect(await make(to, 'twice-01')).toEqual([['MISSION_THERE', 'name']]);
    expect(await make({ ...to, kind: 'without_stand' }, 'twice-02')).toBe(`${edition.slug}-reperage`);
    expect(await make({ ...to, kind: 'incoming' }, 'twice-03')).toBe(`${edition.slug}-accueil`);
    const own = { kind: 'incoming', edition: '', name: 'New' };
    expect([await make(own, 'twice-04'), await make(own, 'twice-05')]).toEqual(['new-2', 'new-3']);
    expect(await findMission(db, [organisationId], edition.slug)).toMatchObject({
      ...{ id: 'proposed-1', kind: 'with_stand', name: `${edition.name} ${edition.year}` },
      edition: { slug: edition.slug },
    });
    expect(await make({ kind: 'pirate', edition: 'nowhere', name: '' }, 'a')).toEqual([
      ['MISSION_EDITION', 'edition'],
    ]);
    expect(await make({ kind: 'with_stand', edition: '', name: '' }, 'b')).toEqual([
      ['MISSION_WITHOUT_FAIR', 'edition'],
    ]);
    expect(await make({ kind: 'without_stand', edition: '', name: ' ' }, 'd')).toEqual([
      ['MISSION_WITHOUT_NAME', 'name'],
    ]);
    expect(await make({ kind: '', edition: '', name: 'x'.repeat(101) }, 'c')).toEqual([
      ['MISSION_KIND', 'kind'],
      ['TYPED_TOO_LONG', 'name'],
    ]);
  });

  it('is taken away as long as it is empty, by its own organisation', async () => {
    const db = await fairsDatabase();
    const organisationId = await organiserOf(db);
    const other = await addOrganisation(db, 'autre', 'partner');
    const typed = { kind: 'incoming', edition: '', name: 'Acheteurs' };
    await createMission(db, testAct(undefined, 'm'), { organisationId, key: 'proposed-1', typed });
    const ours = { organisationIds: [organisationId], slug: 'acheteurs' };
    const theirs = await removeMission(db, testAct(), { ...ours, organisationIds: [other] });
    expect(theirs).toMatchObject({ problems: [{ code: 'NOT_FOUND' }] });
    const facts: Record<string, string> = {
      ...{ givenName: 'Ji-woo', familyName: 'Choi', company: 'Narae', role: 'exhibitor' },
    };
    await savePerson(db, testAct(undefined, 'p'), {
      ...{ organisationIds: [organisationId], missionSlug: 'acheteurs', number: null, key: 'person-01' },
      person: typedPerson((fact) => facts[fact] ?? ''),
    });
    const held = await removeMission(db, testAct(), ours);
    expect(held).toMatchObject({ problems: [{ code: 'MISSION_HOLDS' }] });
    await db.deleteFrom('delegate').execute();
    expect(await removeMission(db, testAct(undefined, 'r'), ours)).toEqual({ ok: true, value: null });
    expect(await findMission(db, [organisationId], 'acheteurs')).toBeUndefined();
  });
});
