import { isEvidence } from '#app/domain/funding/evidence';
import { checkDay } from '#app/domain/funding/grant';
import { dayIn } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { FRANCE } from './commands-grant.server';
import { grantOf } from './steps-grant.server';

type Mark = {
  organisationId: OrganisationId;
  grantId: string;
  code: string;
  /** The day it was received; null takes the mark away. */
  on: string | null;
  note?: string;
};

/** Keeps that a document of a firm's file came, or that it isn't there after all. Problems: NO_SUCH_GRANT, UNKNOWN_EVIDENCE, those of `checkDay`. */
export function markEvidence(
  db: Db,
  act: Act,
  { organisationId, grantId, code, on, note }: Mark,
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const grant = await grantOf(db, organisationId, grantId);
    if (!grant.ok) return grant;
    if (!isEvidence(code)) return refuse({ code: 'UNKNOWN_EVIDENCE' });
    const problems = on === null ? [] : checkDay(on, { today: dayIn(act.at, FRANCE) });
    if (problems.length > 0) return refuse(...problems);
    await db.deleteFrom('grant_evidence').where('grant_id', '=', grantId).where('code', '=', code).execute();
    if (on !== null)
      await db
        .insertInto('grant_evidence')
        .values({ id: act.newId(), grant_id: grantId, code, received_on: on, note: note ?? null })
        .execute();
    await recordAudit(db, act, {
      action: on === null ? 'aid.evidence-removed' : 'aid.evidence-received',
      ...{ entity: 'aid_grant', entityId: grantId, organisationId },
      after: { code, on, note: note ?? null },
    });
    return ok(null);
  });
}
