import { checkReversal } from '#app/domain/funding/grant';
import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { FRANCE } from './commands-grant.server';
import { findGrantFirm } from './queries-grant-firm.server';
import { grantOf } from './steps-grant.server';
import { issueGrantLetter } from './steps-letter.server';

type Reversal = { organisationId: OrganisationId; grantId: string; on: LocalDate; reason: string };

/**
 * Takes a granted aid back, say because the firm has withdrawn: it leaves the de minimis ledger and the receivable, and the
 * firm gets a letter. Taken back already on that day, nothing more is done. Problems: NO_SUCH_GRANT, those of `checkReversal`.
 */
export function reverseAid(
  db: Db,
  act: Act,
  { organisationId, grantId, on, reason }: Reversal,
): Promise<Result<null>> {
  return inTransaction(db, async (db) => {
    const found = await grantOf(db, organisationId, grantId);
    if (!found.ok) return found;
    const grant = found.value;
    if (grant.state === 'reversed' && grant.reversedOn === on) return ok(null);
    const problems = checkReversal(grant, { on, reason }, dayIn(act.at, FRANCE));
    if (problems.length > 0) return refuse(...problems);
    const set = { state: 'reversed' as const, reversed_on: on, reversal_reason: reason.trim() };
    await db.updateTable('aid_grant').set(set).where('id', '=', grantId).execute();
    await postOutstanding(db, act, organisationId);
    const { pavilion, firm } = await findGrantFirm(db, grantId);
    const reversed = { ...grant, state: 'reversed' as const, reversedOn: on, reversalReason: reason.trim() };
    await issueGrantLetter(db, act, { pavilion, firm, grant: reversed, kind: 'reversed' });
    await recordAudit(db, act, {
      action: 'aid.reversed',
      entity: 'aid_grant',
      entityId: grantId,
      organisationId,
      before: { state: grant.state, amountCents: grant.amountCents },
      after: { firm: grant.firm, scheme: grant.schemeCode, ...set },
    });
    return ok(null);
  });
}
