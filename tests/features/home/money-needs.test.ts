import { beforeAll, expect, test } from 'vitest';
import { countBalancesToIssue, findMoneyNeeds } from '#app/features/home/queries-money-needs.server';
import { findAllInvoices } from '#app/features/invoicing/queries.server';
import { confirmEntry, putAside } from '#app/features/payments/commands-entries.server';
import { resendMail } from '#app/mail/outbox-resend.server';
import type { Db } from '#db/connection';
import { type Issued, importMovements, invoicedDatabase, moved } from '#tests/features/payments/paid';
import { testAct } from '#tests/setup/database';

const DUE = '2026-04-01';

let db: Db;
let organisationId: string;
let invoices: Issued[];
beforeAll(async () => {
  ({ db, organisationId, invoices } = await invoicedDatabase(3));
});

const needsOn = (today: string) => findMoneyNeeds(db, [organisationId], today);

test('an invoice is overdue the day after its day, for whoever issued it', async () => {
  expect(await needsOn(DUE)).toEqual({ settle: 0, overdue: 0 });
  expect(await needsOn('2026-04-02')).toEqual({ settle: 0, overdue: 3 });
  expect(await findMoneyNeeds(db, ['somebody-else'], '2026-04-02')).toEqual({ settle: 0, overdue: 0 });
  expect(await findMoneyNeeds(db, [], '2026-04-02')).toEqual({ settle: 0, overdue: 0 });
});

test('movements wait until they are settled or put aside; what is paid in part is still overdue', async () => {
  const [first, second] = invoices;
  if (!first || !second) throw new Error('two invoices');
  const movements = [{ cents: first.cents }, { cents: second.cents - 1 }, { cents: 100 }];
  const report = await importMovements(db, movements.map(moved));
  if (!report.ok) throw new Error('not imported');
  expect(await needsOn('2026-05-01')).toEqual({ settle: 3, overdue: 3 });
  const [whole, part, stray] = report.value.entries.map(({ id }) => id);
  const act = (prefix: string) => testAct('2026-04-17T09:00:00.000Z', prefix);
  const settle = (entryId = '', { id, companyId }: Issued, cents: number) =>
    confirmEntry(db, act(`settle-${entryId}`), {
      ...{ organisationId, entryId, companyId, shares: [{ invoiceId: id, cents }] },
    });
  expect((await settle(whole, first, first.cents)).ok).toBe(true);
  expect(await needsOn('2026-05-01')).toEqual({ settle: 2, overdue: 2 });
  expect((await settle(part, second, second.cents - 1)).ok).toBe(true);
  await putAside(db, act('aside'), { organisationId, entryId: stray ?? '', reason: '' });
  expect(await needsOn('2026-05-01')).toEqual({ settle: 0, overdue: 2 });
});

test('each confirmed firm with a deposit has its balance to come, unless it has withdrawn', async () => {
  const { edition_id } = await db.selectFrom('pavilion').select('edition_id').executeTakeFirstOrThrow();
  const balances = () => countBalancesToIssue(db, { organisationIds: [organisationId] });
  expect(await balances()).toEqual(new Map([[edition_id, 3]]));
  const { registration_id } = await db
    .selectFrom('confirmation')
    .select('registration_id')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('registration')
    .set({ withdrawn_at: '2026-04-20T09:00:00.000Z' })
    .where('id', '=', registration_id)
    .execute();
  expect(await balances()).toEqual(new Map([[edition_id, 2]]));
});

test('an invoice whose mail was sent again is one invoice, with what became of the newest mail', async () => {
  const listed = async () => {
    const pavilion = await db.selectFrom('pavilion').select('edition_id').executeTakeFirstOrThrow();
    return findAllInvoices(db, { editionId: pavilion.edition_id, organisationId }, '2026-05-01');
  };
  const [number] = (await listed()).map((invoice) => invoice.number);
  const { mail_id } = await db
    .selectFrom('mail_attachment')
    .innerJoin('paper', 'paper.id', 'mail_attachment.paper_id')
    .select('mail_id')
    .where('paper.number', '=', number ?? '')
    .executeTakeFirstOrThrow();
  await db.updateTable('mail').set({ state: 'sent' }).where('id', '=', mail_id).execute();
  const again = await resendMail(db, testAct('2026-05-01T09:00:00.000Z', 'again'), mail_id);
  expect(again?.ok).toBe(true);
  const after = await listed();
  expect(after.map((invoice) => invoice.number)).toEqual(invoices.map((invoice) => invoice.number));
  expect(after.find((invoice) => invoice.number === number)?.mail).toBe('queued');
});
