import type { Selectable } from 'kysely';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import type { MailTable } from '#db/schema/mail';
import { enqueueMail } from './outbox.server';
import { linkIsOver } from './outbox-links';

/**
 * Sends a mail again and answers which one leaves: one that failed is queued again as it is; one that was sent is written
 * anew, with its own Message-ID, or mail systems would take it for the same and show it once. Undefined: no such mail.
 */
export function resendMail(db: Db, act: Act, id: string): Promise<Result<string> | undefined> {
  return inTransaction(db, async (db) => {
    const mail = await db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst();
    if (!mail) return undefined;
    if (mail.state === 'queued' || mail.state === 'sending') return refuse({ code: 'MAIL_UNDER_WAY' });
    if (linkIsOver(mail, act.at)) return refuse({ code: 'MAIL_LINK_OVER' });
    const leaves = mail.state === 'failed' ? id : await copyMail(db, act, mail);
    if (leaves === id) await requeue(db, act, id);
    const fact = { action: 'mail.resent', entity: 'mail', entityId: id, after: { leaves } };
    await recordAudit(db, act, { ...fact, organisationId: mail.organisation_id });
    return ok(leaves);
  });
}

/** From here on it has all its tries again. */
async function requeue(db: Db, act: Act, id: string): Promise<void> {
  await db
    .updateTable('mail')
    .set({ state: 'queued', attempts: 0, next_attempt_at: act.at })
    .where('id', '=', id)
    .execute();
}

async function copyMail(db: Db, act: Act, mail: Selectable<MailTable>): Promise<string> {
  const papers = await db
    .selectFrom('mail_attachment')
    .select('paper_id')
    .where('mail_id', '=', mail.id)
    .execute();
  return enqueueMail(db, act, {
    message: mail.message,
    payload: JSON.parse(mail.payload),
    locale: mail.locale,
    to: { email: mail.to_email, name: mail.to_name },
    organisationId: mail.organisation_id,
    personId: mail.person_id,
    companyId: mail.company_id,
    registrationId: mail.registration_id,
    papers: papers.map((paper) => paper.paper_id),
    resentFrom: mail.id,
  });
}
