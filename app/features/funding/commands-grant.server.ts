import { checkDay, checkGrant } from '#app/domain/funding/grant';
import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { type CallRow, findCall } from './queries-call.server';
import type { AidPavilion } from './queries-firms.server';
import { saveGrant } from './steps-grant.server';
import { issueGrantLetter } from './steps-letter.server';

/** Legal dates are those of France. */
export const FRANCE = 'Europe/Paris';

export type GrantInput = {
  schemeCode: string;
  /** The day on which the firms acquire their right. */
  on: LocalDate;
  reference: string;
  /** What was read and agreed, firm by firm. */
  agreed: readonly { registrationId: string; amountCents: number }[];
};

export type GrantReport = {
  granted: { registrationId: string; company: string; amountCents: number }[];
  skipped: { registrationId: string; company: string }[];
  refused: { registrationId: string; company: string; problems: Problem[] }[];
};

/**
 * Grants a scheme's aid to firms of a call, one transaction a firm: grant, ledger, letter and audit together or not at all.
 * A firm that has it already is skipped, so that the same list sent twice grants once; what stops one firm is reported and
 * doesn't stop the others. Problems: those of `checkDay`, AID_REFERENCE_MISSING, NOBODY_CHOSEN.
 */
export async function grantAid(
  db: Db,
  act: Act,
  pavilion: AidPavilion,
  input: GrantInput,
): Promise<Result<GrantReport>> {
  const problems = [
    ...checkDay(input.on, { today: dayIn(act.at, FRANCE) }),
    ...(input.reference.trim() ? [] : [{ code: 'AID_REFERENCE_MISSING', field: 'reference' }]),
    ...(input.agreed.length > 0 ? [] : [{ code: 'NOBODY_CHOSEN' }]),
  ];
  if (problems.length > 0) return refuse(...problems);
  const report: GrantReport = { granted: [], skipped: [], refused: [] };
  const first = await findCall(db, pavilion, input);
  const inTurn = first.toSorted(byTurn).flatMap((row) => {
    const agreed = input.agreed.find(({ registrationId }) => registrationId === row.id);
    return agreed ? [{ row, agreed }] : [];
  });
  for (const { row, agreed } of inTurn) {
    const { id: registrationId, company } = row;
    const outcome = await grantOne(db, act, pavilion, input, agreed);
    if (!outcome.ok) report.refused.push({ registrationId, company, problems: outcome.problems });
    else if (outcome.value) report.granted.push({ company, ...agreed });
    else report.skipped.push({ registrationId, company });
  }
  return ok(report);
}

/** By the day they filed, then by name, as budget and ceiling are shared. */
const byTurn = (a: CallRow, b: CallRow): number =>
  a.filedOn < b.filedOn ? -1 : a.filedOn > b.filedOn ? 1 : a.company.localeCompare(b.company, 'fr');

/** True when granted now, false when it already was. */
async function grantOne(
  db: Db,
  act: Act,
  pavilion: AidPavilion,
  input: GrantInput,
  agreed: GrantInput['agreed'][number],
): Promise<Result<boolean>> {
  return inTransaction(db, async (db) => {
    const rows = await findCall(db, pavilion, { ...input, only: [agreed.registrationId] });
    const row = rows.find(({ id }) => id === agreed.registrationId);
    if (!row?.scheme) return refuse({ code: 'UNKNOWN_SCHEME', params: { scheme: input.schemeCode } });
    if (row.grants.some(({ state, schemeCode }) => state === 'granted' && schemeCode === input.schemeCode))
      return ok(false);
    if (!row.assessment) return refuse({ code: 'FIRM_WITHDRAWN' });
    const amount = checkGrant(row.assessment, agreed.amountCents);
    if (!amount.ok) return amount;
    const grant = await saveGrant(db, act, pavilion, { row, ...input, amountCents: amount.value });
    await postOutstanding(db, act, pavilion.organisationId);
    await issueGrantLetter(db, act, { pavilion, firm: row, grant, kind: 'granted' });
    await recordAudit(db, act, {
      action: 'aid.granted',
      entity: 'aid_grant',
      entityId: grant.id,
      organisationId: pavilion.organisationId,
      after: { firm: row.firm, scheme: input.schemeCode, on: input.on, amountCents: amount.value },
    });
    return ok(true);
  });
}
