import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_STEPS } from '#app/domain/payments/reminder-steps';
import { confirmEntry } from '#app/features/payments/commands-entries.server';
import {
  keepRate,
  keepSteps,
  liftPause,
  pauseReminders,
} from '#app/features/payments/commands-reminder-settings.server';
import { sendLetters } from '#app/features/payments/commands-reminders.server';
import { findDue, findLetters, findSure } from '#app/features/payments/letters.server';
import { findPauses } from '#app/features/payments/queries-pauses.server';
import { findUnpaid } from '#app/features/payments/queries-reminders.server';
import { findSentReminders } from '#app/features/payments/queries-sent.server';
import { findMaybePaid } from '#app/features/payments/queries-waiting.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { type Issued, importMovements, invoicedDatabase, moved } from './paid';

let db: Db;
let organisationId: string;
let invoices: Issued[];
let dueOn: string;
beforeAll(async () => {
  ({ db, organisationId, invoices } = await invoicedDatabase(5));
  const row = await db.selectFrom('invoice').select('due_date').executeTakeFirstOrThrow();
  dueOn = row.due_date;
});

let acts = 0;
const act = (day: string) => testAct(`${day}T09:00:00.000Z`, `remind-${++acts}`);
const lettersOn = (day: string) => findLetters(db, organisationId, `${day}T09:00:00.000Z`);
const nth = (at: number): Issued => {
  const invoice = invoices[at];
  if (!invoice) throw new Error(`no invoice ${at}`);
  return invoice;
};
const letterTo = async (invoice: Issued, day: string) =>
  (await lettersOn(day)).find(({ companyId }) => companyId === invoice.companyId);
const sendTo = async (invoice: Issued, day: string) => {
  const letter = await letterTo(invoice, day);
  if (!letter) throw new Error('no letter');
  const { key, digest } = letter;
  return sendLetters(db, act(day), { organisationId, letters: [{ key, digest }] });
};
const codes = (result: { ok: true } | { ok: false; problems: { code: string }[] }) =>
  result.ok ? [] : result.problems.map(({ code }) => code);
const count = async (table: 'reminder' | 'reminder_item' | 'mail' | 'paper') =>
  (
    await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

it('begins on the day of its step, not before', async () => {
  expect(dueOn).toBe('2026-04-01');
  expect((await lettersOn('2026-03-24')).length).toBe(0);
  expect((await lettersOn('2026-03-25')).map(({ code }) => code)).toEqual(Array(5).fill('UPCOMING'));
  const keys = [...(await findDue(db, organisationId, '2026-03-25')).keys()];
  expect(keys).toEqual((await lettersOn('2026-03-25')).map(({ key }) => key));
  const two = new Set(keys.slice(1, 3));
  const chosen = await findLetters(db, organisationId, '2026-03-25T09:00:00.000Z', { keys: two });
  expect(chosen).toEqual((await lettersOn('2026-03-25')).filter(({ key }) => two.has(key)));
  expect((await lettersOn('2026-04-07')).length).toBe(0);
  const [first] = await lettersOn('2026-04-08');
  expect(first).toMatchObject({ code: 'FIRST', missingRates: [], problem: null });
  expect(first?.snapshot).toMatchObject({ interestCents: 0, feeCents: 0 });
});

it('sends what was read, once, however often it is asked', async () => {
  const { key, digest } = (await letterTo(nth(0), '2026-04-08')) ?? { key: '', digest: '' };
  const before = [await count('mail'), await count('paper')];
  const agreed = { organisationId, letters: [{ key, digest }] };
  const answers = await Promise.all([
    sendLetters(db, act('2026-04-08'), agreed),
    sendLetters(db, act('2026-04-08'), agreed),
  ]);
  expect(answers.map(({ sent }) => sent.length).sort()).toEqual([0, 1]);
  expect(answers.flatMap(({ refused }) => refused.flatMap(({ problems }) => problems))).toEqual([
    { code: 'REMINDER_CHANGED' },
  ]);
  expect([await count('mail'), await count('paper')]).toEqual(before.map((n) => n + 1));
  const [sent] = await findSentReminders(db, organisationId);
  expect(sent).toMatchObject({ code: 'FIRST', numbers: [nth(0).number], mail: 'queued' });
  const mail = await db.selectFrom('mail').selectAll().where('message', '=', 'payment-reminder').execute();
  expect(mail.map(({ payload }) => JSON.parse(payload).numbers)).toEqual([[nth(0).number]]);
});

it('is guarded by the database too: one step, one invoice, once', async () => {
  const item = await db.selectFrom('reminder_item').selectAll().executeTakeFirstOrThrow();
  const again = db
    .insertInto('reminder_item')
    .values({ ...item, id: 'again' })
    .execute();
  await expect(again).rejects.toThrow(/UNIQUE/);
});

it('refuses a letter that would say something else by now', async () => {
  const letter = await letterTo(nth(1), '2026-04-08');
  const report = await importMovements(db, [moved({ cents: 100, on: '2026-04-08', reference: nth(1).rf })]);
  const entryId = report.ok ? (report.value.entries[0]?.id ?? '') : '';
  expect(await findMaybePaid(db, organisationId)).toEqual(new Set([nth(1).id]));
  const due = await findDue(db, organisationId, '2026-04-16');
  const sure = await findSure(db, organisationId, '2026-04-16');
  const of = (invoice: Issued) => [...due.keys()].filter((key) => key.startsWith(invoice.companyId));
  expect([...due.keys()].filter((key) => !sure.has(key))).toEqual(of(nth(1)));
  expect(of(nth(1))).toHaveLength(1);
  const shares = [{ invoiceId: nth(1).id, cents: 100 }];
  await confirmEntry(db, act('2026-04-08'), { organisationId, entryId, companyId: nth(1).companyId, shares });
  const letters = [{ key: letter?.key ?? '', digest: letter?.digest ?? '' }];
  const answer = await sendLetters(db, act('2026-04-08'), { organisationId, letters });
  expect(answer.refused.map(({ problems }) => problems[0]?.code)).toEqual(['REMINDER_CHANGED']);
  expect((await letterTo(nth(1), '2026-04-08'))?.snapshot.openCents).toBe(nth(1).cents - 100);
});

describe('a pause', () => {
  const pause = { kind: 'DISPUTED' as const, reason: 'Stand livré sans comptoir', untilOn: '2026-05-01' };

  it('keeps an invoice from being reminded until its day is over', async () => {
    const about = { organisationId, invoiceId: nth(2).id, companyId: null };
    expect(codes(await pauseReminders(db, act('2026-04-08'), { ...about, ...pause }))).toEqual([]);
    expect(await letterTo(nth(2), '2026-05-01')).toBeUndefined();
    expect((await letterTo(nth(2), '2026-05-02'))?.code).toBe('FIRST');
  });

  it('of a firm counts for all of its invoices, and can be lifted once', async () => {
    const about = { organisationId, invoiceId: null, companyId: nth(3).companyId };
    await pauseReminders(db, act('2026-04-08'), { ...about, ...pause, untilOn: null });
    expect(await letterTo(nth(3), '2026-12-01')).toBeUndefined();
    const [held] = (await findPauses(db, organisationId, '2026-12-01')).filter(({ companyId }) => companyId);
    const lift = { organisationId, pauseId: held?.id ?? '' };
    expect(codes(await liftPause(db, act('2026-12-01'), lift))).toEqual([]);
    expect(codes(await liftPause(db, act('2026-12-01'), lift))).toEqual(['PAUSE_GONE']);
    expect(await letterTo(nth(3), '2026-12-01')).toBeDefined();
  });

  it('is refused for nothing, for others’ invoices, and in the past', async () => {
    const about = { organisationId, invoiceId: nth(2).id, companyId: null, ...pause };
    const late = { ...about, untilOn: '2026-04-07' };
    expect(codes(await pauseReminders(db, act('2026-04-08'), late))).toEqual(['PAUSE_IN_PAST']);
    const none = { ...about, invoiceId: 'none' };
    expect(codes(await pauseReminders(db, act('2026-04-08'), none))).toEqual(['PAUSE_NOTHING']);
    const theirs = { ...about, organisationId: 'another' };
    expect(codes(await pauseReminders(db, act('2026-04-08'), theirs))).toEqual(['PAUSE_NOTHING']);
  });
});

describe('a formal notice', () => {
  it('comes after two reminders, claims the fee, and no interest while a rate is missing', async () => {
    await sendTo(nth(4), '2026-04-08');
    await sendTo(nth(4), '2026-04-22');
    const letter = await letterTo(nth(4), '2026-05-16');
    expect(letter).toMatchObject({ code: 'FORMAL_NOTICE', missingRates: ['2026-1'] });
    expect(letter?.snapshot).toMatchObject({
      interestCents: null,
      feeCents: 4000,
      totalCents: nth(4).cents + 4000,
    });
  });

  it('claims interest once somebody has given the rate; taking it away takes the interest away', async () => {
    const rate = { semester: '2026-1', percent: '12.15', source: 'BCE' };
    await keepRate(db, act('2026-05-16'), organisationId, rate);
    const letter = await letterTo(nth(4), '2026-05-16');
    const interest = Math.round((nth(4).cents * 12.15 * 45) / 36500);
    expect(letter?.missingRates).toEqual([]);
    expect(letter?.snapshot).toMatchObject({
      interestCents: interest,
      totalCents: nth(4).cents + 4000 + interest,
    });
    await keepRate(db, act('2026-05-16'), organisationId, { ...rate, percent: '' });
    expect((await letterTo(nth(4), '2026-05-16'))?.snapshot.interestCents).toBeNull();
  });

  it('is the last step', async () => {
    await sendTo(nth(4), '2026-05-16');
    const [unpaid] = (await findUnpaid(db, organisationId, '2026-12-01')).filter(
      ({ invoiceId }) => invoiceId === nth(4).id,
    );
    expect(unpaid?.next).toBeNull();
    expect(unpaid?.sent.map(({ code }) => code)).toEqual(['FIRST', 'SECOND', 'FORMAL_NOTICE']);
  });
});

it('a calendar of one’s own is kept when it is in order', async () => {
  const steps = DEFAULT_STEPS.map((step) => ({ ...step, days: step.days + (step.code === 'FIRST' ? 3 : 0) }));
  expect(codes(await keepSteps(db, act('2026-04-08'), organisationId, steps))).toEqual([]);
  expect(await letterTo(nth(1), '2026-04-10')).toBeUndefined();
  expect(await letterTo(nth(1), '2026-04-11')).toBeDefined();
  const wrong = steps.map((step) => ({ ...step, days: step.code === 'SECOND' ? 1 : step.days }));
  expect(codes(await keepSteps(db, act('2026-04-08'), organisationId, wrong))).toEqual(['REMINDER_ORDER']);
});
