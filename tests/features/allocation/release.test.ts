import { expect, test } from 'vitest';
import { releaseAllocation } from '#app/features/invoicing/commands-release.server';
import { withdrawRegistration } from '#app/features/registrations/steps.server';
import { testAct } from '../../setup/database';
import { acceptedSeason, draftOf } from './season';

const editionSlug = 'china-beauty-expo-2027';

test('the newest draft is released once, and stays as it is', async () => {
  const db = await acceptedSeason(editionSlug);
  expect(await releaseAllocation(db, testAct(), { editionSlug })).toEqual({
    ok: false,
    problems: [{ code: 'NO_ALLOCATION', params: { edition: editionSlug } }],
  });
  const draft = await draftOf(db, editionSlug);
  expect(await releaseAllocation(db, testAct(undefined, 'a'), { editionSlug, seenVersion: 7 })).toMatchObject(
    {
      problems: [{ code: 'ALLOCATION_NEWER', params: { version: 1 } }],
    },
  );
  expect(await releaseAllocation(db, testAct(undefined, 'b'), { editionSlug, seenVersion: 1 })).toEqual({
    ok: true,
    value: { version: 1, placed: 11 },
  });
  expect(await releaseAllocation(db, testAct(undefined, 'c'), { editionSlug })).toEqual({
    ok: false,
    problems: [{ code: 'ALLOCATION_RELEASED', params: { version: 1 } }],
  });
  await expect(
    db.deleteFrom('placement_place').where('allocation_id', '=', draft.id).execute(),
  ).rejects.toThrow('ALLOCATION_RELEASED');
  const { state, released_at } = await db.selectFrom('allocation').selectAll().executeTakeFirstOrThrow();
  expect([state, released_at]).toEqual(['released', '2026-11-20T08:00:00.000Z']);
});

test('two release at once: one does, the other is told', async () => {
  const db = await acceptedSeason(editionSlug);
  await draftOf(db, editionSlug);
  const both = await Promise.all(
    ['a', 'b'].map((name) => releaseAllocation(db, testAct(undefined, name), { editionSlug })),
  );
  expect(both.map((result) => (result.ok ? result.value : result.problems[0]?.code))).toEqual([
    { version: 1, placed: 11 },
    'ALLOCATION_RELEASED',
  ]);
});

test('a draft that is out of date is refused, each firm by its name', async () => {
  const db = await acceptedSeason(editionSlug);
  await draftOf(db, editionSlug);
  const firms = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'company.name', 'company.country', 'company.national_id'])
    .orderBy('company.name')
    .limit(3)
    .execute();
  const [gone, refused, homeless] = firms;
  if (!gone || !refused || !homeless) throw new Error('too few');
  await withdrawRegistration(db, testAct(undefined, 'w'), gone.id);
  await db.updateTable('registration').set({ decision: 'refused' }).where('id', '=', refused.id).execute();
  const { id } = await db
    .selectFrom('placement')
    .select('id')
    .where('registration_id', '=', homeless.id)
    .executeTakeFirstOrThrow();
  await db.deleteFrom('placement_place').where('placement_id', '=', id).execute();
  const about = (firm: typeof gone, code: string) => {
    return { code, at: `${firm.country}:${firm.national_id}`, params: { company: firm.name } };
  };
  expect(await releaseAllocation(db, testAct(undefined, 'r'), { editionSlug })).toEqual({
    ok: false,
    problems: [
      about(gone, 'FIRM_NOT_ACCEPTED'),
      about(refused, 'FIRM_NOT_ACCEPTED'),
      about(homeless, 'BOOTH_GONE'),
    ],
  });
});
