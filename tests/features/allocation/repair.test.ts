import { beforeAll, expect, test } from 'vitest';
import { draftFromChain } from '#app/features/allocation/commands-repair.server';
import { withdrawPlacement } from '#app/features/allocation/commands-withdraw.server';
import { findConfirmedBooths } from '#app/features/allocation/queries-confirmed.server';
import { chainKey, findAllLeft, findRepair } from '#app/features/allocation/queries-repair.server';
import { findAllHeldPlaces, findAllVersions } from '#app/features/allocation/queries-versions.server';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { releaseAllocation } from '#app/features/invoicing/commands-release.server';
import { verifyInvoicing } from '#app/features/invoicing/queries-verify.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { findAllConfirmations } from '#app/features/registrations/queries-confirmation-list.server';
import { findConfirmationStandings } from '#app/features/registrations/queries-confirmations.server';
import { acceptWaiting } from '#app/features/registrations/steps.server';
import { findBrokenAuditEntries } from '#app/platform/audit.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { ASIA, releasedDatabase } from '../invoicing/released';
import { expectNewConfirmation } from './confirmed-again';
import { must } from './season';

const NOW = '2026-11-20T10:00:00.000Z';
let db: Db;
let where: { editionSlug: string; organisationId: string };
let pavilionId: string;
let count = 0;
const act = () => testAct(NOW, `repair-${count++}`);

beforeAll(async () => {
  db = await releasedDatabase({ firms: 90 });
  const pavilion = await db.selectFrom('pavilion').selectAll().executeTakeFirstOrThrow();
  pavilionId = pavilion.id;
  where = { editionSlug: ASIA, organisationId: pavilion.organisation_id };
  const unplaced = await db
    .selectFrom('registration')
    .select('id')
    .where('id', 'not in', (placed) => placed.selectFrom('placement').select('registration_id'))
    .execute();
  await db
    .updateTable('registration')
    .set({ decision: 'waiting' })
    .where(
      'id',
      'in',
      unplaced.map(({ id }) => id),
    )
    .execute();
  must(await issueInvoices(db, act(), { kind: 'deposit', editionSlug: ASIA }));
}, 240_000);

const scope = async () => {
  const call = await findCall(db, ASIA, where.organisationId);
  if (!call) throw new Error('no call');
  return call;
};
const newest = async () => {
  const [version] = await findAllVersions(db, pavilionId);
  if (!version) throw new Error('no version');
  return { ...version, held: await findAllHeldPlaces(db, version.id) };
};
const repairOf = async (booth: string) => {
  const repair = await findRepair(db, await scope(), booth);
  if (!repair) throw new Error('no version');
  return repair;
};
const faults = async () => (await verifyInvoicing(db)).filter(({ ok }) => !ok);

let freed: { label: string; registrationId: string; company: string };

test('a confirmed firm gives up: its place comes free, its invoice stays, it is told and out of the running', async () => {
  const row = (await newest()).held.at(0);
  if (!row) throw new Error('nobody');
  freed = row;
  const before = await db.selectFrom('invoice').selectAll().execute();
  const input = { ...where, registrationId: row.registrationId };
  expect(must(await withdrawPlacement(db, act(), input))).toEqual({
    company: row.company,
    booths: [row.label],
  });
  expect(await db.selectFrom('invoice').selectAll().execute()).toEqual(before);
  const now = await newest();
  expect(now.state).toBe('released');
  expect(now.held.some((one) => one.registrationId === row.registrationId)).toBe(false);
  expect(await findAllLeft(db, now.id)).toEqual([
    { registrationId: row.registrationId, company: row.company, booth: row.label, at: NOW },
  ]);
  expect(Object.values(await findConfirmedBooths(db, pavilionId))).not.toContain(row.label);
  expect([...(await findConfirmationStandings(db, [row.registrationId])).values()]).toEqual([
    { state: 'ENDED', since: NOW },
  ]);
  const mail = await db.selectFrom('mail').selectAll().where('message', '=', 'placement-withdrawn').execute();
  expect(mail.map(({ registration_id, payload }) => [registration_id, JSON.parse(payload).booth])).toEqual([
    [row.registrationId, row.label],
  ]);
  const audit = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('entity_id', '=', row.registrationId)
    .where('at', '=', NOW)
    .orderBy('seq')
    .execute();
  expect(
    audit.map(({ action }) => action).filter((action) => !/registration\.confirmed/.test(action)),
  ).toEqual(['confirmation.cancelled', 'registration.withdrawn', 'placement.freed']);
  expect(await withdrawPlacement(db, act(), input)).toEqual({
    ok: false,
    problems: [{ code: 'REGISTRATION_WITHDRAWN' }],
  });
  expect(await faults()).toEqual([]);
});

test('nothing else of a released version can be changed, and a place freed stays free', async () => {
  const { id } = await newest();
  const change = (set: { place_id?: string; freed_at?: string | null }) =>
    db.updateTable('placement_place').set(set).where('allocation_id', '=', id).execute();
  await expect(change({ freed_at: null })).rejects.toThrow('ALLOCATION_RELEASED');
  await expect(change({ freed_at: NOW, place_id: 'x' })).rejects.toThrow('ALLOCATION_RELEASED');
  await expect(
    db
      .updateTable('placement_place')
      .set({ freed_at: '2027-01-01T00:00:00.000Z' })
      .where('freed_at', 'is not', null)
      .execute(),
  ).rejects.toThrow('ALLOCATION_RELEASED');
});

test('the waiting list is asked, confirmed firms must agree, and nobody is moved without', async () => {
  const { chains, base, waiting } = await repairOf(freed.label);
  expect(waiting.size).toBeGreaterThan(0);
  const newcomers = chains.filter(({ placed }) => placed === 1).map(({ moves }) => moves.at(-1)?.firm ?? '');
  expect(newcomers.length).toBeGreaterThan(0);
  expect(newcomers.every((firm) => waiting.has(firm))).toBe(true);
  const moving = chains.find(({ agree, placed }) => agree.length > 0 && placed === 1);
  if (!moving) throw new Error('nobody confirmed would move');
  const input = {
    ...where,
    booth: freed.label,
    chain: chainKey(moving),
    seenVersion: base.version,
    agreed: [],
  };
  const refused = await draftFromChain(db, act(), input);
  expect(refused.ok ? [] : refused.problems.map(({ code, at }) => [code, at])).toEqual(
    moving.agree.map((firm) => ['AGREEMENT_MISSING', firm]),
  );
  expect(await draftFromChain(db, act(), { ...input, seenVersion: 9 })).toMatchObject({
    problems: [{ code: 'STUDY_OUTDATED' }],
  });
  expect(await draftFromChain(db, act(), { ...input, chain: 'FR:1 X' })).toMatchObject({
    problems: [{ code: 'REPAIR_GONE' }],
  });
  expect((await newest()).version).toBe(1);
});

test('the chain chosen becomes the newest draft; its release moves what was confirmed and tells who moves', async () => {
  const { chains, base, waiting } = await repairOf(freed.label);
  const chain = chains.find(({ agree, placed }) => agree.length > 0 && placed === 1);
  if (!chain) throw new Error('no chain');
  const before = await newest();
  const chosen = { ...where, booth: freed.label, chain: chainKey(chain), seenVersion: base.version };
  expect(must(await draftFromChain(db, act(), { ...chosen, agreed: chain.agree }))).toEqual({ version: 2 });
  const draft = await newest();
  expect([draft.state, draft.status]).toEqual(['draft', 'by_hand']);
  expect(draft.objective).toBeGreaterThan(0);
  const placeOf = (rows: typeof draft.held) => Object.fromEntries(rows.map((row) => [row.firm, row.label]));
  const expected = {
    ...placeOf(before.held),
    ...Object.fromEntries(chain.moves.map(({ firm, to }) => [firm, to])),
  };
  expect(placeOf(draft.held)).toEqual(expected);
  const newcomer = chain.moves.at(-1)?.firm ?? '';
  expect(waiting.has(newcomer)).toBe(true);
  const { registrationId } = draft.held.find(({ firm }) => firm === newcomer) ?? {};
  const decided = await db
    .selectFrom('registration')
    .select(['decision', 'announced_at'])
    .where('id', '=', registrationId ?? '')
    .executeTakeFirstOrThrow();
  expect(decided).toEqual({ decision: 'accepted', announced_at: null });

  const again = await repairOf(freed.label);
  for (const firm of chain.agree) expect(again.base.loaded.facts.locks?.[firm]).toBe(expected[firm]);
  expect(again.base.agreed).toEqual(Object.fromEntries(chain.agree.map((firm) => [firm, expected[firm]])));

  const priced = await db.selectFrom('pavilion').select('price_list_id').executeTakeFirstOrThrow();
  await db.updateTable('pavilion').set({ price_list_id: null }).execute();
  const refused = await releaseAllocation(db, act(), where);
  expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['NO_PRICE_LIST']);
  expect((await newest()).state).toBe('draft');
  await db.updateTable('pavilion').set(priced).execute();

  expect(must(await releaseAllocation(db, act(), where)).version).toBe(2);
  for (const firm of chain.agree) {
    const from = before.held.find((row) => row.firm === firm);
    await expectNewConfirmation(db, from?.registrationId ?? '', from?.label ?? '', expected[firm] ?? '');
  }
  const confirmed = await findConfirmedBooths(db, pavilionId);
  for (const firm of chain.agree) expect(confirmed[firm]).toBe(expected[firm]);
  const told = await db.selectFrom('mail').select('payload').where('message', '=', 'booth-moved').execute();
  expect(told.map(({ payload }) => JSON.parse(payload).to).sort()).toEqual(
    chain.agree.map((firm) => expected[firm]).sort(),
  );
  expect(await faults()).toEqual([]);
  expect(await findBrokenAuditEntries(db)).toEqual([]);
});

test('a firm that leaves an open draft is gone from it as well', async () => {
  const { chains, base } = await repairOf((await freeAgain()) ?? '');
  const [chain] = chains;
  if (!chain) throw new Error('no chain');
  const seen = { booth: chain.moves[0]?.to ?? '', chain: chainKey(chain), seenVersion: base.version };
  must(await draftFromChain(db, act(), { ...where, ...seen, agreed: chain.agree }));
  const { held, version } = await newest();
  const [row] = held;
  if (!row) throw new Error('nobody');
  must(await withdrawPlacement(db, act(), { ...where, registrationId: row.registrationId }));
  const now = await newest();
  expect([now.version, now.state]).toEqual([version, 'draft']);
  expect(now.held.some(({ registrationId }) => registrationId === row.registrationId)).toBe(false);
  expect(await acceptWaiting(db, act(), row.registrationId)).toMatchObject({ ok: false });
  expect(await withdrawPlacement(db, act(), { ...where, registrationId: 'nobody' })).toMatchObject({
    problems: [{ code: 'UNKNOWN_REGISTRATION' }],
  });
});

test('the list of confirmations says which stand, which were replaced and which ended, each firm to those who may see it', async () => {
  const call = await scope();
  const list = async (state: 'STANDS' | 'REPLACED' | 'ENDED', only: string[] | null = null, q = '') =>
    (await findAllConfirmations(db, { call, scope: { only, decides: true } }, { q, state })).map(
      ({ company }) => company,
    );
  expect(await list('ENDED')).toContain(freed.company);
  const [moved] = await list('REPLACED');
  expect(await list('STANDS', null, (moved ?? '').toUpperCase())).toEqual([moved]);
  expect(await list('STANDS', ['somebody else'])).toEqual([]);
  const standing = await db
    .selectFrom('confirmation')
    .select('id')
    .where('cancelled_at', 'is', null)
    .execute();
  expect(await list('STANDS')).toHaveLength(standing.length);
});

/** The booth of somebody who gives up now. */
async function freeAgain() {
  const { held } = await newest();
  const row = held.at(20);
  if (!row) throw new Error('nobody');
  must(await withdrawPlacement(db, act(), { ...where, registrationId: row.registrationId }));
  return row.label;
}
