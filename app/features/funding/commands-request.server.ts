import { checkDay } from '#app/domain/funding/grant';
import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId, RegistrationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { FRANCE } from './commands-grant.server';
import { findCall } from './queries-call.server';
import type { AidPavilion } from './queries-firms.server';
import { grantOf, saveRequest } from './steps-grant.server';

export type RequestInput = { registrationId: RegistrationId; schemeCode: string; on: LocalDate };

/**
 * Keeps that a firm asked a funder for aid, with what the rules would give it; one that stands is answered again. Problems:
 * those of `checkDay`, UNKNOWN_SCHEME, FIRM_WITHDRAWN, AID_REFUSED, ALREADY_GRANTED.
 */
export async function requestAid(
  db: Db,
  act: Act,
  pavilion: AidPavilion,
  { registrationId, schemeCode, on }: RequestInput,
): Promise<Result<string>> {
  const problems = checkDay(on, { today: dayIn(act.at, FRANCE) });
  if (problems.length > 0) return refuse(...problems);
  return inTransaction(db, async (db) => {
    const rows = await findCall(db, pavilion, { on, schemeCode, only: [registrationId] });
    const row = rows.find(({ id }) => id === registrationId);
    if (!row?.scheme) return refuse({ code: 'UNKNOWN_SCHEME', params: { scheme: schemeCode } });
    const standing = row.grants.find((grant) => grant.schemeCode === schemeCode);
    if (standing?.state === 'requested') return ok(standing.id);
    if (standing?.state === 'granted') return refuse({ code: 'ALREADY_GRANTED' });
    if (!row.assessment) return refuse({ code: 'FIRM_WITHDRAWN' });
    const { sum, outcome, rules } = row.assessment;
    if (outcome === 'refused' || sum.aidCents === 0) {
      const refusing = rules.filter((rule) => rule.outcome === 'refused').map(({ rule }) => rule);
      return refuse({ code: 'AID_REFUSED', params: { rules: refusing.join(', ') } });
    }
    const id = await saveRequest(db, act, pavilion, { row, on, amountCents: sum.aidCents });
    await recordAudit(db, act, {
      action: 'aid.requested',
      entity: 'aid_grant',
      entityId: id,
      organisationId: pavilion.organisationId,
      after: { firm: row.firm, scheme: schemeCode, on, amountCents: sum.aidCents },
    });
    return ok(id);
  });
}

type Refusal = { organisationId: OrganisationId; grantId: string; on: LocalDate; reason: string };

/** Keeps that the funder refused. Problems: NO_SUCH_GRANT, GRANT_NOT_REQUESTED, those of `checkDay`, AID_REASON_MISSING. */
export function refuseAid(
  db: Db,
  act: Act,
  { organisationId, grantId, on, reason }: Refusal,
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const grant = await grantOf(db, organisationId, grantId);
    if (!grant.ok) return grant;
    const { state, requestedOn, firm, schemeCode } = grant.value;
    if (state !== 'requested') return refuse({ code: 'GRANT_NOT_REQUESTED' });
    const problems = [
      ...checkDay(on, { from: requestedOn, today: dayIn(act.at, FRANCE) }),
      ...(reason.trim() ? [] : [{ code: 'AID_REASON_MISSING', field: 'reason' }]),
    ];
    if (problems.length > 0) return refuse(...problems);
    const set = { state: 'refused' as const, decided_on: on, reason: reason.trim() };
    await db.updateTable('aid_grant').set(set).where('id', '=', grantId).execute();
    await recordAudit(db, act, {
      action: 'aid.refused',
      entity: 'aid_grant',
      entityId: grantId,
      organisationId,
      before: { state },
      after: { firm, scheme: schemeCode, ...set },
    });
    return ok(null);
  });
}
