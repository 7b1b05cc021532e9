import { createHash } from 'node:crypto';
import { DECISIONS, type Decision } from '#app/domain/registrations/decision';
import type { Db } from '#db/connection';
import type { Call } from './queries-call.server';
import { type Decidable, findDecidables, isToAnnounce } from './queries-decide.server';

const PAGE_ROWS = 50;

/** Decisions that are still to be told: how many of each, and a page of them as the mails that will tell them. */
export async function findAnnouncementsPage(
  db: Db,
  call: Call,
  wanted: { decision: Decision | null; page: number },
) {
  const due = await findDue(db, call.pavilionId);
  const counts = DECISIONS.flatMap((decision) => {
    const count = due.filter((each) => each.decision === decision).length;
    return count > 0 ? [{ decision, count }] : [];
  });
  const shown = due.filter(({ decision }) => !wanted.decision || decision === wanted.decision);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_ROWS));
  const page = Math.min(wanted.page, pages);
  const ids = shown.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS).map(({ id }) => id);
  const rows = await findDecidables(db, { registrationIds: ids });
  return {
    counts,
    all: due.length,
    /** Stands for all of them, so that nothing else is sent than what was there to be read. */
    seen: digestOf(due),
    rows: rows.map((each) => announcementOf(call, each)),
    ...{ page, pages },
  };
}

/** Every decision that is still to be told, as the mail that will tell it, and what stands for them all. */
export async function findAnnouncements(db: Db, call: Call) {
  const seen = digestOf(await findDue(db, call.pavilionId));
  const registered = await findDecidables(db, { pavilionId: call.pavilionId, toAnnounce: true });
  return { seen, due: registered.map((each) => announcementOf(call, each)) };
}

type Due = { id: string; decision: Decision; reason: string | null };

/** By filing, as `findDecidables` lists them. */
const findDue = (db: Db, pavilionId: string): Promise<Due[]> =>
  db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'decision', 'decision_reason as reason'])
    .where('pavilion_id', '=', pavilionId)
    .where(isToAnnounce)
    .orderBy('filed_on')
    .orderBy('company.name')
    .execute();

function digestOf(due: readonly Due[]): string {
  const said = due.map(({ id, decision, reason }) => JSON.stringify([id, decision, reason])).sort();
  return createHash('sha256').update(said.join('\n')).digest('hex');
}

function announcementOf(call: Call, each: Decidable) {
  const { decision, reason } = each.standing;
  const edition = `${call.fair} ${call.year}`;
  return { registration: each, payload: { decision, reason, company: each.company, edition, link: '/home' } };
}
