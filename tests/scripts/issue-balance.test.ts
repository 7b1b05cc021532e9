import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { issueAll } from '../features/invoicing/issuing';
import { ASIA, releasedDatabase } from '../features/invoicing/released';
import { instance } from './pavilion';

// Each call starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const report = z.object({
  issued: z.array(
    z.object({
      registration: z.string(),
      number: z.string().nullable(),
      totals: z.object({ inclVatCents: z.number(), prepaidCents: z.number(), dueCents: z.number() }),
    }),
  ),
  skipped: z.array(z.object({ reason: z.string(), number: z.string().nullable() })),
});

test('issue --kind balance: a dry run says what the issue then does; again, everybody is skipped', async () => {
  const { database, run } = instance();
  const db = await releasedDatabase({ firms: 2, url: database });
  await issueAll(db, 'deposit');
  await db.destroy();
  const issue = (...more: string[]) =>
    run('issue', '--edition', ASIA, '--kind', 'balance', '--json', '--now', '2026-09-20T09:00:00Z', ...more);
  const dry = report.parse((await issue('--dry-run')).json());
  const done = report.parse((await issue()).json());
  expect(dry.issued.map(({ totals }) => totals)).toEqual(done.issued.map(({ totals }) => totals));
  expect([dry, done].map(({ issued }) => issued.map(({ number }) => number))).toEqual([
    [null, null],
    ['FA-2026-00001', 'FA-2026-00002'],
  ]);
  for (const { totals } of done.issued)
    expect([totals.prepaidCents > 0, totals.inclVatCents - totals.prepaidCents]).toEqual([
      true,
      totals.dueCents,
    ]);
  const again = report.parse((await issue()).json());
  expect(again.skipped.map(({ reason, number }) => [reason, number])).toEqual([
    ['ALREADY_ISSUED', 'FA-2026-00001'],
    ['ALREADY_ISSUED', 'FA-2026-00002'],
  ]);
  expect((await run('issue', '--edition', ASIA, '--kind', 'quote')).code).toBe(2);
});
