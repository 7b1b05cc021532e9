import { beforeAll, expect, test } from 'vitest';
import { AIMS } from '#app/domain/allocation/aim';
import { allocate } from '#app/features/allocation/commands-allocate.server';
import { keepAway, liftBan } from '#app/features/allocation/commands-bans.server';
import { lockFirm, unlockFirm } from '#app/features/allocation/commands-locks.server';
import { placeFirm } from '#app/features/allocation/commands-place.server';
import { findAllBans } from '#app/features/allocation/queries-bans.server';
import { findChoices } from '#app/features/allocation/queries-choice.server';
import {
  findAllHeldPlaces,
  findAllVersions,
  findMaking,
} from '#app/features/allocation/queries-versions.server';
import type { Solve } from '#app/features/allocation/solver/pool.server';
import { keepBan } from '#app/features/allocation/steps-ban.server';
import { keepLock } from '#app/features/allocation/steps-lock.server';
import { releaseVersion } from '#app/features/allocation/steps-release.server';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { type Db, inTransaction } from '#db/connection';
import { testAct } from '../../setup/database';
import { acceptedSeason, draftOf, must, solveHere } from './season';

const editionSlug = 'cosmoprof-las-vegas-2027';
const AT = '2026-11-12T20:00:00.000Z';
let db: Db;
let first: Awaited<ReturnType<typeof draftOf>>;
let one: Awaited<ReturnType<typeof held>>[number];
let other: typeof one;
let count = 0;
const act = () => testAct(AT, `ban-${count++}`);

beforeAll(async () => {
  db = await acceptedSeason(editionSlug);
  first = await draftOf(db, editionSlug);
  const [a, b] = await held(first.id);
  if (!a || !b) throw new Error('two firms are needed');
  [one, other] = [a, b];
}, 60_000);

const held = (id: string) => findAllHeldPlaces(db, id);
const ban = (firm = one, booths = [firm.boothId], reason: string | null = 'Litige') =>
  keepAway(db, act(), { editionSlug, registrationId: firm.registrationId, boothIds: booths, reason });
const lift = (firm = one, boothId = firm.boothId) =>
  liftBan(db, act(), { editionSlug, registrationId: firm.registrationId, boothId });
const lock = (firm: typeof one, boothId: string) =>
  lockFirm(db, act(), { editionSlug, registrationId: firm.registrationId, boothId });
const run = (more: object = {}, solve: Solve = solveHere) =>
  allocate(db, act(), { editionSlug, ...more }, solve);
const newest = async () => {
  const [version] = await findAllVersions(db, first.pavilionId);
  return { id: version?.id ?? '', held: await held(version?.id ?? '') };
};
const codes = (result: { ok: boolean; problems?: { code: string }[] }) =>
  result.problems?.map(({ code }) => code);

test('a ban stands, is audited, and is told by the local day, its reason and who', async () => {
  expect(must(await ban(one, [one.boothId, other.boothId]))).toMatchObject({
    booths: [one.label, other.label].sort(),
    jobId: null,
  });
  expect(await findAllBans(db, first.pavilionId)).toMatchObject(
    [one.label, other.label].sort().map((booth) => {
      return { firm: one.firm, booth, on: '2026-11-12', reason: 'Litige' };
    }),
  );
  must(await lift(one, other.boothId));
  expect(must(await lift(one, other.boothId))).toEqual({ lifted: false });
  const audited = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('entity_id', '=', one.registrationId)
    .where('action', 'like', 'placement.ban%')
    .execute();
  expect(audited.map(({ action }) => action)).toEqual(['placement.banned', 'placement.ban-lifted']);
});

test('the draft stays as it was, but neither a move by hand nor a release goes against the ban', async () => {
  expect(await held(first.id)).toContainEqual(one);
  const scope = await findCall(db, editionSlug);
  const choices = scope && (await findChoices(db, scope, first.id, one.registrationId));
  expect(choices?.choices.find(({ booth }) => booth === one.label)).toMatchObject({
    verdict: 'refused',
    problem: { code: 'PLACE_BANNED', params: { on: '2026-11-12', reason: 'Litige' } },
  });
  const move = { allocationId: first.id, registrationId: one.registrationId };
  const placed = await placeFirm(db, act(), { ...move, boothId: one.boothId, expected: one.boothId });
  expect(codes(placed)).toEqual(['PLACE_BANNED']);
  const released = await inTransaction(db, (db) => releaseVersion(db, act(), { editionSlug }));
  expect(released).toMatchObject({
    problems: [{ code: 'BANNED_PLACED', params: { company: one.company, booth: one.label } }],
  });
});

test('every aim keeps to it, by hand kept or not, and the version keeps the bans it was made with', async () => {
  await db.updateTable('placement').set({ by_hand: 1 }).where('id', '=', one.placementId).execute();
  for (const aim of AIMS) {
    must(await run({ aim, keepByHand: aim === 'total' }));
    const { id, held } = await newest();
    expect([aim, held.find(({ firm }) => firm === one.firm)?.label === one.label]).toEqual([aim, false]);
    expect((await findMaking(db, id)).bans).toEqual([
      { firm: one.firm, booth: one.label, on: '2026-11-12', reason: 'Litige' },
    ]);
  }
  expect((await findMaking(db, first.id)).bans).toEqual([]);
});

test('locks and bans never say the contrary of one another: refused in words, and by the database', async () => {
  expect(codes(await lock(one, one.boothId))).toEqual(['PLACE_BANNED']);
  must(await lock(other, other.boothId));
  expect(await ban(other)).toMatchObject({
    problems: [{ code: 'BAN_LOCKED', params: { company: other.company, booth: other.label } }],
  });
  const { registrationId, boothId } = one;
  await expect(keepLock(db, act(), first.pavilionId, { registrationId, boothId })).rejects.toThrow(
    'LOCK_ON_A_BANNED_BOOTH',
  );
  const locked = { registrationId: other.registrationId, boothId: other.boothId, reason: null };
  await expect(keepBan(db, act(), first.pavilionId, locked)).rejects.toThrow('BAN_OF_A_LOCKED_BOOTH');
  must(await unlockFirm(db, act(), { editionSlug, registrationId: other.registrationId }));
});

test('what can’t be is refused, and nothing of it is kept', async () => {
  const before = await findAllBans(db, first.pavilionId);
  const { registrationId, boothId } = other;
  const input = { editionSlug, registrationId, boothIds: [boothId], reason: null };
  expect(codes(await keepAway(db, act(), { ...input, boothIds: [] }))).toEqual(['BAN_NO_BOOTH']);
  expect(codes(await keepAway(db, act(), { ...input, boothIds: [boothId, 'x'] }))).toEqual([
    'PLACE_UNKNOWN_BOOTH',
  ]);
  expect(codes(await keepAway(db, act(), { ...input, registrationId: 'x' }))).toEqual([
    'PLACE_FIRM_NOT_ACCEPTED',
  ]);
  expect(codes(await keepAway(db, act(), { ...input, organisationId: 'other' }))).toEqual(['NO_PAVILION']);
  expect(await findAllBans(db, first.pavilionId)).toEqual(before);
});

test('a ban set while it is worked out: that work keeps nothing', async () => {
  const { id } = await newest();
  const meanwhile: Solve = async (problem, options) => {
    const solution = await solveHere(problem, options);
    must(await ban(other));
    return solution;
  };
  expect(codes(await run({}, meanwhile))).toEqual(['FACTS_CHANGED']);
  expect((await newest()).id).toBe(id);
});

test('after a release the fewest moves leave no firm where it is kept away since', async () => {
  must(await lift());
  must(await lift(other));
  must(await run({ aim: 'total' }));
  must(await inTransaction(db, (db) => releaseVersion(db, act(), { editionSlug })));
  must(await ban());
  must(await run());
  const { held } = await newest();
  expect(held.find(({ firm }) => firm === one.firm)?.label).not.toBe(one.label);
  must(await inTransaction(db, (db) => releaseVersion(db, act(), { editionSlug })));
});

test('what was released before the ban is not confirmed, by name; the others are', async () => {
  const { held } = await newest();
  const row = held.find(({ firm }) => firm === other.firm);
  if (!row) throw new Error('not placed');
  must(await ban(row));
  const { issued, refused } = must(await issueInvoices(db, act(), { kind: 'deposit', editionSlug }));
  expect(refused.map(({ problems }) => problems)).toEqual([
    [{ code: 'BANNED_PLACED', params: { company: row.company, booth: row.label } }],
  ]);
  expect(issued).toHaveLength(new Set(held.map(({ firm }) => firm)).size - 1);
  const [confirmed] = held.filter(({ firm }) => firm !== row.firm);
  expect(confirmed && codes(await ban(confirmed))).toEqual(['BAN_CONFIRMED']);
});
