import type { Locale } from '#app/domain/shared/dates';
import type { CompanyId, OrganisationId, PaperId, PersonId, RegistrationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { inBatches } from '#db/batches';
import type { Db } from '#db/connection';

export type MailRequest = {
  /** Folder of app/mail/messages that words it; `payload` is what that definition asks for. */
  message: string;
  payload: unknown;
  locale: Locale;
  to: { email: string; name?: string };
  organisationId?: OrganisationId | null;
  personId?: PersonId | null;
  companyId?: CompanyId | null;
  registrationId?: RegistrationId | null;
  /** Papers to attach; the mail leaves only when each has its bytes. */
  papers?: PaperId[];
  /** The mail that this one repeats, at somebody's wish. */
  resentFrom?: string;
};

/** Queues a mail in the caller's transaction. It gets its Message-ID when it first leaves: that names the sender of that day. */
export async function enqueueMail(db: Db, act: Act, mail: MailRequest): Promise<string> {
  const [id = ''] = await enqueueMails(db, act, [mail]);
  return id;
}

/** The same for many: their ids, in their order. */
export async function enqueueMails(db: Db, act: Act, mails: readonly MailRequest[]): Promise<string[]> {
  const queued = mails.map((mail) => ({ id: act.newId(), mail }));
  await inBatches(queued, (some) =>
    db
      .insertInto('mail')
      .values(some.map(({ id, mail }) => rowOf(id, act, mail)))
      .execute(),
  );
  const attached = queued.flatMap(({ id, mail }) =>
    (mail.papers ?? []).map((paperId) => ({ id: act.newId(), mail_id: id, paper_id: paperId })),
  );
  await inBatches(attached, (some) => db.insertInto('mail_attachment').values(some).execute());
  return queued.map(({ id }) => id);
}

const rowOf = (id: string, act: Act, mail: MailRequest) => ({
  id,
  organisation_id: mail.organisationId ?? null,
  message: mail.message,
  payload: JSON.stringify(mail.payload),
  locale: mail.locale,
  to_email: mail.to.email,
  to_name: mail.to.name ?? '',
  person_id: mail.personId ?? null,
  company_id: mail.companyId ?? null,
  registration_id: mail.registrationId ?? null,
  message_id: id,
  next_attempt_at: act.at,
  queued_at: act.at,
  resent_from_id: mail.resentFrom ?? null,
});
