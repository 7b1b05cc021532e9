import { type CostRate, costAmounts } from '#app/domain/accounting/cost';
import { dayIn } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { type CostScope, findCost } from './queries-costs.server';
import {
  type CostPaper,
  type CostUse,
  checkKeys,
  insertCost,
  madeBefore,
  paperColumns,
  refuseTwice,
  saveKeys,
} from './steps-cost.server';

export const COST_ZONE = 'Europe/Paris';

export type CostInput = {
  paper: CostPaper;
  use: CostUse;
  amounts: { currency: string; exclVatCents: number; vatCents: number; rate: CostRate | null };
};

/** A cost typed by hand. Problems: those of its amounts and key, COST_TWICE, COST_DATED_LATER. */
export function addCost(
  db: Db,
  act: Act,
  scope: CostScope,
  input: CostInput & { token: string },
): Promise<Result<string>> {
  return inTransaction(db, async (db): Promise<Result<string>> => {
    const known = await madeBefore(db, input.token);
    if (known) return ok(known);
    const checked = await check(db, act, scope, input);
    if (!checked.ok) return checked;
    const { paper, use, token } = input;
    const today = dayIn(act.at, COST_ZONE);
    const id = await insertCost(db, act, { scope, paper, use, token, today, amounts: checked.value });
    await recordAudit(db, act, {
      ...{ action: 'cost.added', entity: 'cost', entityId: id, organisationId: scope.organisationId },
      after: await findCost(db, id, scope),
    });
    return ok(id);
  });
}

/**
 * Changes a cost: of one that came as a file, or that is paid or refused, only its use (`paper` and `amounts` stay as they
 * are). Problems: as for a new one, COST_GONE, COST_CANCELLED.
 */
export function changeCost(
  db: Db,
  act: Act,
  scope: CostScope,
  id: string,
  input: CostInput | Pick<CostInput, 'use'>,
): Promise<Result<null>> {
  return inTransaction(db, async (db): Promise<Result<null>> => {
    const before = await findCost(db, id, scope);
    if (!before) return refuse({ code: 'COST_GONE' });
    if (before.cancelled) return refuse({ code: 'COST_CANCELLED' });
    const written = 'paper' in input && !isFixed(before) ? input : null;
    const checked = written ? await check(db, act, scope, written, id) : null;
    if (checked && !checked.ok) return checked;
    const keys = await checkKeys(db, scope, input.use);
    if (!keys.ok) return keys;
    const { kind, description, sharing } = input.use;
    await db
      .updateTable('cost')
      .set({
        ...(written && checked ? paperColumns(written.paper, checked.value) : {}),
        ...{ kind, description, sharing },
      })
      .where('id', '=', id)
      .execute();
    await saveKeys(db, act, id, input.use);
    await recordAudit(db, act, {
      ...{ action: 'cost.changed', entity: 'cost', entityId: id, organisationId: scope.organisationId },
      ...{ before, after: await findCost(db, id, scope) },
    });
    return ok(null);
  });
}

/** Whether a cost's paper and amounts may no longer be typed over. */
export const isFixed = (cost: { hasFile: boolean; state: string }): boolean =>
  cost.hasFile || cost.state === 'PAID' || cost.state === 'REFUSED';

/** Takes a cost out of all sums; it stays to be seen, with the reason. Problems: COST_GONE, COST_REASON_MISSING. */
export function cancelCost(
  db: Db,
  act: Act,
  scope: CostScope,
  { id, reason }: { id: string; reason: string },
): Promise<Result<null>> {
  return inTransaction(db, async (db): Promise<Result<null>> => {
    const before = await findCost(db, id, scope);
    if (!before) return refuse({ code: 'COST_GONE' });
    if (before.cancelled) return ok(null);
    if (reason === '') return refuse({ code: 'COST_REASON_MISSING', field: 'reason' });
    await db
      .updateTable('cost')
      .set({ cancelled_at: act.at, cancelled_reason: reason })
      .where('id', '=', id)
      .execute();
    await recordAudit(db, act, {
      ...{ action: 'cost.cancelled', entity: 'cost', entityId: id, organisationId: scope.organisationId },
      ...{ before: { cancelled: false }, after: { cancelled: true, reason } },
    });
    return ok(null);
  });
}

async function check(db: Db, act: Act, scope: CostScope, input: CostInput, except?: string) {
  const amounts = costAmounts(input.amounts);
  const keys = await checkKeys(db, scope, input.use);
  const later = input.paper.issuedOn > dayIn(act.at, COST_ZONE);
  const problems = [
    ...(amounts.ok ? [] : amounts.problems),
    ...(keys.ok ? [] : keys.problems),
    ...(later ? [{ code: 'COST_DATED_LATER', field: 'issuedOn' }] : []),
    ...(await refuseTwice(db, scope, input.paper, except)),
  ];
  return amounts.ok && problems.length === 0 ? amounts : refuse(...problems);
}
