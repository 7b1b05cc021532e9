import { dayIn, type LocalDate } from '#app/domain/shared/dates';
import type { CompanyId, InvoiceId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { PAYMENT_ZONE } from './commands-import.server';

/** The steps that each invoice, of all firms or of one, went through, and when. */
export async function findSentSteps(
  db: Db,
  organisationId: OrganisationId,
  companyId?: CompanyId,
): Promise<Map<InvoiceId, { code: string; on: LocalDate }[]>> {
  const rows = await db
    .selectFrom('reminder_item')
    .innerJoin('reminder', 'reminder.id', 'reminder_item.reminder_id')
    .select(['invoice_id', 'reminder_item.step_code', 'sent_at'])
    .where('organisation_id', '=', organisationId)
    .$if(companyId !== undefined, (query) => query.where('company_id', '=', companyId ?? ''))
    .execute();
  const sent = new Map<InvoiceId, { code: string; on: LocalDate }[]>();
  for (const { invoice_id, step_code, sent_at } of rows) {
    const step = { code: step_code, on: dayIn(sent_at, PAYMENT_ZONE) };
    sent.set(invoice_id, [...(sent.get(invoice_id) ?? []), step]);
  }
  return sent;
}

export type SentReminder = {
  id: string;
  sentAt: string;
  code: string;
  company: string;
  companyId: string;
  sentTo: string;
  numbers: string[];
  openCents: number;
  currency: string;
  paperId: string;
  drawn: boolean;
  mail: 'queued' | 'sending' | 'sent' | 'failed';
};

/** The reminders of an organisation, the newest first. */
export async function findSentReminders(db: Db, organisationId: OrganisationId): Promise<SentReminder[]> {
  const rows = await db
    .selectFrom('reminder')
    .innerJoin('reminder_item', 'reminder_item.reminder_id', 'reminder.id')
    .innerJoin('invoice', 'invoice.id', 'reminder_item.invoice_id')
    .innerJoin('company', 'company.id', 'reminder.company_id')
    .innerJoin('mail', 'mail.id', 'reminder.mail_id')
    .leftJoin('paper_file', 'paper_file.paper_id', 'reminder.paper_id')
    .select(['reminder.id', 'reminder.sent_at', 'reminder.step_code', 'company.name', 'reminder.company_id'])
    .select([
      'sent_to',
      'number',
      'open_cents',
      'invoice.currency',
      'reminder.paper_id',
      'mail.state',
      'sha256',
    ])
    .where('reminder.organisation_id', '=', organisationId)
    .orderBy('reminder.sent_at', 'desc')
    .orderBy('company.name')
    .orderBy('number')
    .execute();
  const sent = new Map<string, SentReminder>();
  for (const row of rows) {
    const known = sent.get(row.id);
    sent.set(row.id, {
      ...{
        id: row.id,
        sentAt: row.sent_at,
        code: row.step_code,
        company: row.name,
        companyId: row.company_id,
      },
      ...{ sentTo: row.sent_to, currency: row.currency, paperId: row.paper_id, mail: row.state },
      drawn: row.sha256 !== null,
      numbers: [...(known?.numbers ?? []), row.number],
      openCents: (known?.openCents ?? 0) + row.open_cents,
    });
  }
  return [...sent.values()];
}
