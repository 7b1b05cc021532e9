import { expect, test } from 'vitest';
import { importPlan } from '#app/features/pavilions/commands.server';
import { closeCallOf, openCallOf } from '#app/features/pavilions/commands-call.server';
import { findPavilionById } from '#app/features/pavilions/queries-pavilions.server';
import { planJson } from '#tests/domain/pavilions/plans';
import { testAct } from '#tests/setup/database';
import { seasonDatabase } from './season';

const dates = { opensOn: '2026-11-02', closesOn: '2026-12-15' };

async function bologna() {
  const db = await seasonDatabase();
  const slug = 'cosmoprof-bologna-2027';
  const { pavilionId } = await importPlan(db, testAct(), { editionSlug: slug, json: planJson(slug) });
  if (!pavilionId) throw new Error('not imported');
  return { db, pavilionId };
}

test('a call is opened, moved and closed; each is audited with who and when', async () => {
  const { db, pavilionId } = await bologna();
  const act = testAct('2026-11-20T10:00:00.000Z', 'call');
  expect(await openCallOf(db, act, { pavilionId, ...dates })).toEqual({
    ok: true,
    value: { status: 'open', ...dates },
  });
  await openCallOf(db, act, { pavilionId, ...dates, closesOn: '2027-01-10' });
  await closeCallOf(db, act, { pavilionId });
  await closeCallOf(db, act, { pavilionId });
  expect((await findPavilionById(db, pavilionId))?.call).toEqual({
    ...{ status: 'closed', opensOn: '2026-11-02', closesOn: '2027-01-10' },
  });
  const audited = await db
    .selectFrom('audit_entry')
    .select(['action', 'actor_label', 'at'])
    .where('action', 'like', 'call.%')
    .orderBy('seq')
    .execute();
  expect(audited).toEqual(
    ['call.opened', 'call.opened', 'call.closed'].map((action) => ({
      action,
      actor_label: 'test',
      at: act.at,
    })),
  );
});

test.each([
  ['no day', { opensOn: '' }, [{ code: 'CALL_DAY_MISSING', field: 'opensOn' }]],
  ['an impossible day', { closesOn: '2026-02-31' }, [{ code: 'CALL_DAY_MISSING', field: 'closesOn' }]],
  [
    'ends before it opens',
    { closesOn: '2026-11-01' },
    [{ code: 'CALL_ENDS_BEFORE_IT_OPENS', field: 'closesOn' }],
  ],
  [
    'over before today in Rome',
    { closesOn: '2026-11-19' },
    [{ code: 'CALL_ENDS_IN_THE_PAST', field: 'closesOn' }],
  ],
  [
    'after the fair has opened',
    { closesOn: '2027-03-18' },
    [{ code: 'CALL_AFTER_OPENING', field: 'closesOn', params: { opening: '2027-03-18' } }],
  ],
])('%s is refused and changes nothing', async (_, change, problems) => {
  const { db, pavilionId } = await bologna();
  const result = await openCallOf(db, testAct(), { pavilionId, ...dates, ...change });
  expect(result).toEqual({ ok: false, problems });
  expect((await findPavilionById(db, pavilionId))?.call.status).toBe('closed');
});
