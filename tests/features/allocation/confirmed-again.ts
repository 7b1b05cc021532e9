import { expect } from 'vitest';
import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';
import { findConfirmationStandings } from '#app/features/registrations/queries-confirmations.server';
import type { Db } from '#db/connection';

/** The firm has two confirmations: the first, of the booth it had, replaced by one of the booth it has, which a mail carries. */
export async function expectNewConfirmation(db: Db, registrationId: string, from: string, to: string) {
  const papers = await db
    .selectFrom('paper')
    .leftJoin('mail_attachment', 'mail_attachment.paper_id', 'paper.id')
    .leftJoin('mail', 'mail.id', 'mail_attachment.mail_id')
    .select(['paper.id', 'paper.number', 'snapshot', 'mail.message', 'payload'])
    .where('type', '=', 'booth-confirmation')
    .where('paper.registration_id', '=', registrationId)
    .orderBy('paper.number')
    .execute();
  const standings = await findConfirmationStandings(db, [registrationId]);
  const [old, now] = papers.map(({ snapshot }): ConfirmationSnapshot => JSON.parse(snapshot));
  expect(papers.map(({ id, number, message }) => [number, message, standings.get(id)?.state])).toEqual([
    [old?.reference, 'booth-confirmed', 'REPLACED'],
    [`${old?.reference}/2`, 'booth-moved', 'STANDS'],
  ]);
  expect([old?.booth.label, now?.booth.label]).toEqual([from, to]);
  expect(now?.replaces).toEqual({ reference: old?.reference, confirmedOn: old?.confirmedOn, booth: from });
  expect(now?.deposit).toEqual(old?.deposit);
  const { price, area, replaces } = JSON.parse(papers[1]?.payload ?? '{}');
  expect(replaces).toBe(old?.confirmedOn);
  const [was, is] = [old?.price.exclVatCents, now?.price.exclVatCents];
  const invoiced = old?.deposit?.number;
  const changed = { before: was, now: is, currency: 'EUR', invoiced, whole: false };
  expect(price).toEqual(was === is ? null : changed);
  const sizes = { before: old?.booth.area, now: now?.booth.area };
  expect(area).toEqual(sizes.before === sizes.now ? null : sizes);
}
