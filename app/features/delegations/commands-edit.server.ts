import { type Consequences, consequencesOf } from '#app/domain/delegations/consequences';
import type { ProgrammeItem } from '#app/domain/delegations/delegation';
import { reportOf } from '#app/domain/delegations/import-delegation';
import { planTravel, type TypedTravel } from '#app/domain/delegations/plan-travel';
import { type ItemPlan, planItem } from '#app/domain/delegations/read-programme';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { type Delegation, findDelegation } from './queries-delegation.server';
import { findMission } from './queries-mission.server';
import { replaceTravel } from './steps-delegates.server';
import { insertItems } from './steps-programme.server';

type Where = {
  organisationIds: readonly OrganisationId[];
  missionSlug: string;
  /** Answers the consequences and writes nothing. */
  dryRun?: boolean;
};

export type Changed = { written: boolean } & Consequences;

const NOT_FOUND = { code: 'NOT_FOUND' };

/** Changes one delegate's flights and nights by hand. A refusal names the leg or the night. */
export async function changeTravel(
  db: Db,
  act: Act,
  { number, travel, ...where }: Where & { number: number; travel: TypedTravel },
): Promise<Result<Changed>> {
  return await change(db, where, async (db, delegation) => {
    const delegate = delegation.delegates.find((one) => one.number === number);
    if (!delegate) return refuse(NOT_FOUND);
    const planned = planTravel(
      travel,
      delegation.delegates.filter((one) => one !== delegate),
    );
    if (!planned.ok) return planned;
    const delegates = delegation.delegates.map((one) =>
      one === delegate ? { ...one, ...planned.value } : one,
    );
    return ok({
      after: { ...delegation, delegates },
      write: async () => {
        const ids = new Map(delegation.delegates.map((one) => [one.number, one.id]));
        await replaceTravel(db, act, ids, [{ number, ...planned.value }]);
        await recordAudit(db, act, {
          action: 'delegate.travel_changed',
          entity: 'delegate',
          entityId: delegate.id,
          organisationId: delegation.mission.organisationId,
          before: { legs: delegate.legs, stays: delegate.stays },
          after: planned.value,
        });
      },
    });
  });
}

/** Adds an item to the programme (`itemId` null) or changes one. */
export async function saveItem(
  db: Db,
  act: Act,
  { itemId, plan, ...where }: Where & { itemId: string | null; plan: ItemPlan },
): Promise<Result<Changed>> {
  return await change(db, where, async (db, delegation) => {
    const known = delegation.programme.find(({ id }) => id === itemId);
    if (itemId !== null && !known) return refuse(NOT_FOUND);
    const numbers = new Set(delegation.delegates.map(({ number }) => number));
    const planned = planItem({ ...plan, participants: plan.participants.filter((one) => numbers.has(one)) });
    if (!planned.ok) return planned;
    const id = itemId ?? act.newId();
    const item = { ...planned.value, id };
    const programme = [...delegation.programme.filter((one) => one.id !== id), item];
    return ok({
      after: { ...delegation, programme },
      write: () => writeItem(db, act, delegation, { id, before: known ?? null, item: planned.value }),
    });
  });
}

export async function removeItem(
  db: Db,
  act: Act,
  { itemId, ...where }: Where & { itemId: string },
): Promise<Result<Changed>> {
  return await change(db, where, async (db, delegation) => {
    const known = delegation.programme.find(({ id }) => id === itemId);
    if (!known) return refuse(NOT_FOUND);
    return ok({
      after: { ...delegation, programme: delegation.programme.filter((one) => one !== known) },
      write: async () => {
        await db.deleteFrom('programme_item').where('id', '=', itemId).execute();
        await audit(db, act, delegation, 'programme.removed', itemId, known, null);
      },
    });
  });
}

type Step = { after: Delegation; write: () => Promise<void> };

/** Loads, asks, and either tells the consequences or writes, all in one transaction: what was judged is what is written. */
async function change(
  db: Db,
  { organisationIds, missionSlug, dryRun = false }: Where,
  decide: (db: Db, delegation: Delegation) => Promise<Result<Step>>,
): Promise<Result<Changed>> {
  return await inTransaction(db, async (db) => {
    const mission = await findMission(db, organisationIds, missionSlug);
    if (!mission) return refuse(NOT_FOUND);
    const before = await findDelegation(db, mission);
    const decided = await decide(db, before);
    if (!decided.ok) return decided;
    const { after, write } = decided.value;
    if (!dryRun) await write();
    const told = consequencesOf(
      reportOf(before.delegates, before.programme),
      reportOf(after.delegates, after.programme),
    );
    return ok({ written: !dryRun, ...told });
  });
}

async function writeItem(
  db: Db,
  act: Act,
  delegation: Delegation,
  { id, before, item }: { id: string; before: ProgrammeItem | null; item: ProgrammeItem },
): Promise<void> {
  const missionId = delegation.mission.id;
  if (before) {
    await db.deleteFrom('programme_item').where('id', '=', id).execute();
  }
  await insertItems(db, act, missionId, [{ id, item }]);
  await audit(db, act, delegation, before ? 'programme.changed' : 'programme.added', id, before, item);
}

const audit = (
  db: Db,
  act: Act,
  { mission }: Delegation,
  action: string,
  entityId: string,
  before: ProgrammeItem | null,
  after: ProgrammeItem | null,
) =>
  recordAudit(db, act, {
    action,
    entity: 'programme_item',
    entityId,
    organisationId: mission.organisationId,
    before,
    after,
  });
