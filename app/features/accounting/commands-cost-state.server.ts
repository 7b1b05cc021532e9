import { decideCostState, type SaidState } from '#app/domain/accounting/cost-state';
import { dayIn } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { COST_ZONE } from './commands-cost.server';
import { type CostScope, findCost } from './queries-costs.server';

/** Says what became of a supplier's invoice. Problems: COST_GONE, COST_CANCELLED, those of `decideCostState`. */
export function sayCostState(
  db: Db,
  act: Act,
  scope: CostScope,
  { id, ...asked }: SaidState & { id: string },
): Promise<Result<null>> {
  return inTransaction(db, async (db): Promise<Result<null>> => {
    const cost = await findCost(db, id, scope);
    const last = cost?.states.at(-1);
    if (!cost || !last) return refuse({ code: 'COST_GONE' });
    if (cost.cancelled) return refuse({ code: 'COST_CANCELLED' });
    if (asked.state === last.state) return ok(null);
    const said = decideCostState(last, asked, dayIn(act.at, COST_ZONE));
    if (!said.ok) return said;
    const { state, on, detail } = said.value;
    await db
      .insertInto('cost_state')
      .values({
        ...{ id: act.newId(), cost_id: id, position: cost.states.length + 1, state, detail },
        ...{ said_on: on, recorded_at: act.at },
      })
      .execute();
    await recordAudit(db, act, {
      ...{ action: 'cost.state-said', entity: 'cost', entityId: id, organisationId: scope.organisationId },
      ...{ before: last, after: said.value },
    });
    return ok(null);
  });
}
