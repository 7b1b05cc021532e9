import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findBrokenAuditEntries, purgeAuditValues, recordAudit } from '#app/platform/audit.server';
import { enqueueJob } from '#app/platform/jobs.server';
import { inTransaction, isUniqueViolation } from '#db/connection';
import { migrate } from '#db/migrate';
import { testAct, testDatabase } from '#tests/setup/database';

describe('migrations', () => {
  test('run once and leave no broken reference', async () => {
    const db = await testDatabase();
    expect(await migrate(db)).toEqual([]);
    expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
  });
});

describe('audit chain', () => {
  const fact = (n: number) => ({
    action: 'thing.changed',
    entity: 'thing',
    entityId: `${n}`,
    before: { n },
    after: { n: n + 1 },
  });

  test('holds, survives a purge, and names what was altered', async () => {
    const db = await testDatabase();
    const act = testAct();
    for (const n of [1, 2, 3, 4]) await inTransaction(db, (db) => recordAudit(db, act, fact(n)));
    expect(await findBrokenAuditEntries(db)).toEqual([]);

    await purgeAuditValues(db, act, 'thing', '2');
    expect(await findBrokenAuditEntries(db)).toEqual([]);
    const purged = await db
      .selectFrom('audit_value')
      .selectAll()
      .where('entry_seq', '=', 2)
      .executeTakeFirstOrThrow();
    expect([purged.before_json, purged.after_json, purged.salt]).toEqual([null, null, null]);

    await sql`drop trigger audit_entry_kept`.execute(db);
    await sql`update audit_entry set actor_label = 'someone else' where seq = 3`.execute(db);
    expect(await findBrokenAuditEntries(db)).toEqual([3]);
  });

  test('refuses to be edited', async () => {
    const db = await testDatabase();
    await recordAudit(db, testAct(), fact(1));
    await expect(sql`update audit_entry set action = 'x'`.execute(db)).rejects.toThrow('AUDIT_IS_FINAL');
    await expect(sql`delete from audit_entry`.execute(db)).rejects.toThrow('AUDIT_IS_FINAL');
    await expect(sql`update audit_value set after_json = '{}'`.execute(db)).rejects.toThrow('AUDIT_IS_FINAL');
  });
});

describe('jobs', () => {
  test('the same key is queued once', async () => {
    const db = await testDatabase();
    const act = testAct();
    const first = await enqueueJob(db, act, { kind: 'k', payload: {}, key: 'one' });
    expect(await enqueueJob(db, act, { kind: 'k', payload: {}, key: 'one' })).toBe(first);
  });
});

test('a unique violation is told from other errors', async () => {
  const db = await testDatabase();
  const row = { key: 'clock' as const, value: 'x' };
  await db.insertInto('setting').values(row).execute();
  const error = await db
    .insertInto('setting')
    .values(row)
    .execute()
    .catch((caught: unknown) => caught);
  expect([
    isUniqueViolation(error),
    isUniqueViolation(error, 'other'),
    isUniqueViolation(new Error('x')),
  ]).toEqual([true, false, false]);
});
