import { type Call, type CallDates, openCall } from '#app/domain/pavilions/call';
import { dayIn } from '#app/domain/shared/dates';
import type { PavilionId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findPavilionById, type Pavilion } from './queries-pavilions.server';

/** Opens the call for exhibitors, or moves its days when it is open. Days are the fair's. */
export async function openCallOf(
  db: Db,
  act: Act,
  { pavilionId, ...dates }: CallDates & { pavilionId: PavilionId },
): Promise<Result<Call>> {
  return inTransaction(db, async (db) => {
    const pavilion = await findPavilionById(db, pavilionId);
    if (!pavilion) return refuse({ code: 'UNKNOWN_PAVILION' });
    const decided = openCall(dates, dayIn(act.at, pavilion.timeZone), pavilion.opening);
    if (decided.ok) await keepCall(db, act, 'call.opened', pavilion, decided.value);
    return decided;
  });
}

/** Closes the call; its days stay known. Closing a closed call changes nothing. */
export async function closeCallOf(
  db: Db,
  act: Act,
  { pavilionId }: { pavilionId: PavilionId },
): Promise<Result<Call>> {
  return inTransaction(db, async (db) => {
    const pavilion = await findPavilionById(db, pavilionId);
    if (!pavilion) return refuse({ code: 'UNKNOWN_PAVILION' });
    const closed: Call = { ...pavilion.call, status: 'closed' };
    if (pavilion.call.status === 'open') await keepCall(db, act, 'call.closed', pavilion, closed);
    return ok(closed);
  });
}

async function keepCall(db: Db, act: Act, action: string, pavilion: Pavilion, call: Call) {
  await db
    .updateTable('pavilion')
    .set({ call_status: call.status, call_opens_on: call.opensOn, call_closes_on: call.closesOn })
    .where('id', '=', pavilion.id)
    .execute();
  await recordAudit(db, act, {
    action,
    entity: 'pavilion',
    entityId: pavilion.id,
    organisationId: pavilion.organisationId,
    before: pavilion.call,
    after: call,
  });
}
