import { setImmediate as othersFirst } from 'node:timers/promises';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { translator } from '#app/i18n/translator';
import { enqueueMail } from '#app/mail/outbox.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { issuePaper } from '#app/platform/papers.server';
import { type Db, inTransaction, isUniqueViolation } from '#db/connection';
import { findLetters, type Letter, mailOf } from './letters.server';

export type AgreedLetter = { key: string; digest: string };

export type SentReport = { sent: string[]; refused: { key: string; problems: Problem[] }[] };

/**
 * Sends the letters that were read: each with its paper, its mail and its place in the history together or not at all. One
 * that would say something else by now, or that somebody has sent in the meantime, is refused and doesn't stop the others.
 * Problems of a letter: REMINDER_CHANGED, REMINDER_NO_CONTACT, REMINDER_SENT.
 */
export async function sendLetters(
  db: Db,
  act: Act,
  { organisationId, letters }: { organisationId: OrganisationId; letters: readonly AgreedLetter[] },
): Promise<SentReport> {
  const report: SentReport = { sent: [], refused: [] };
  for (const agreed of letters) {
    await othersFirst();
    const outcome = await sendOne(db, act, organisationId, agreed);
    if (outcome.ok) report.sent.push(agreed.key);
    else report.refused.push({ key: agreed.key, problems: outcome.problems });
  }
  return report;
}

async function sendOne(
  db: Db,
  act: Act,
  organisationId: OrganisationId,
  { key, digest }: AgreedLetter,
): Promise<Result<null>> {
  try {
    return await inTransaction(db, async (db): Promise<Result<null>> => {
      const [companyId] = key.split('.');
      const letters = await findLetters(db, organisationId, act.at, { companyId });
      const letter = letters.find((one) => one.key === key);
      if (letter?.digest !== digest) return refuse({ code: 'REMINDER_CHANGED' });
      if (letter.problem) return refuse(letter.problem);
      await send(db, act, organisationId, letter);
      return ok(null);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'reminder_item')) return refuse({ code: 'REMINDER_SENT' });
    throw error;
  }
}

async function send(db: Db, act: Act, organisationId: OrganisationId, letter: Letter): Promise<void> {
  const { snapshot, code, companyId, company, contact, invoices } = letter;
  if (!contact) throw new Error('a letter without a reader');
  const t = translator(snapshot.locale);
  const title = t(`reminders.title.${code}`);
  const paperId = await issuePaper(db, act, {
    ...{ type: 'reminder', organisationId, companyId, title, locale: snapshot.locale, snapshot },
    filename: `${t('reminders.file')}-${snapshot.day}-${company}.pdf`,
  });
  const payload = mailOf(letter);
  const mailId = await enqueueMail(db, act, {
    ...{ message: 'payment-reminder', payload, locale: snapshot.locale },
    to: contact,
    ...{ organisationId, companyId, papers: [paperId] },
  });
  const id = act.newId();
  await db
    .insertInto('reminder')
    .values({
      ...{ id, organisation_id: organisationId, company_id: companyId, step_code: code, sent_at: act.at },
      ...{ sent_to: contact.email, paper_id: paperId, mail_id: mailId },
    })
    .execute();
  await db
    .insertInto('reminder_item')
    .values(
      invoices.map(({ invoiceId }, at) => {
        const item = snapshot.items[at];
        if (!item) throw new Error('an item for each invoice');
        return {
          ...{ id: act.newId(), reminder_id: id, invoice_id: invoiceId, step_code: code },
          ...{ open_cents: item.openCents, late_days: item.lateDays, interest_cents: item.interestCents },
          fee_cents: item.feeCents,
        };
      }),
    )
    .execute();
  await recordAudit(db, act, {
    action: 'reminder.sent',
    entity: 'reminder',
    entityId: id,
    organisationId,
    after: { code, company, to: contact.email, numbers: payload.numbers, totalCents: snapshot.totalCents },
  });
}
