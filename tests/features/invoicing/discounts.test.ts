import { expect, test } from 'vitest';
import { previewIssue } from '#app/features/invoicing/preview.server';
import { markStartUp } from '#app/features/registrations/commands-start-up.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { ASIA, releasedDatabase } from './released';

const AT = '2026-03-02T09:00:00.000Z';

const discounts = async (db: Db) => {
  const { issued } = must(await previewIssue(db, AT, { editionSlug: ASIA }));
  return issued.map(({ order }) => (order.allowances ?? []).map(({ description }) => description).join());
};

/** The price list of the edition with other terms and discounts. */
async function change(db: Db, terms: object, discounts: object[]): Promise<void> {
  const lists = await db.selectFrom('price_list').select(['id', 'definition']).execute();
  for (const { id, definition } of lists) {
    const list = JSON.parse(definition);
    const changed = { ...list, discounts, terms: { ...list.terms, ...terms } };
    await db
      .updateTable('price_list')
      .set({ definition: JSON.stringify(changed) })
      .where('id', '=', id)
      .execute();
  }
}

test('a firm noted as a start-up gets the discount of the list, and no longer once that is taken back', async () => {
  const db = await releasedDatabase({ firms: 2 });
  await change(db, {}, [{ code: 'START_UP', percent: '10' }]);
  expect(await discounts(db)).toEqual(['', '']);
  const [firm] = must(await previewIssue(db, AT, { editionSlug: ASIA })).issued;
  const id = firm?.registrationId ?? '';
  const { organisation_id: organisationId } = await db
    .selectFrom('pavilion')
    .select('organisation_id')
    .executeTakeFirstOrThrow();
  await markStartUp(db, testAct(AT, 'a'), { id, organisationId, startUp: true });
  await markStartUp(db, testAct(AT, 'b'), { id, organisationId, startUp: true });
  expect((await discounts(db)).map((text) => text !== '')).toEqual([true, false]);
  await markStartUp(db, testAct(AT, 'c'), { id, organisationId, startUp: false });
  expect(await discounts(db)).toEqual(['', '']);
  const noted = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('action', '=', 'registration.start-up-noted')
    .execute();
  expect(noted).toHaveLength(2);
});

test('who applied by the last day of early booking booked early, the others didn’t', async () => {
  const db = await releasedDatabase({ firms: 2 });
  const [first] = await db.selectFrom('registration').select(['id', 'filed_on']).execute();
  await db.updateTable('registration').set({ filed_on: '2026-01-31' }).execute();
  const { issued } = must(await previewIssue(db, AT, { editionSlug: ASIA }));
  const late = issued[0]?.registrationId ?? first?.id ?? '';
  await db.updateTable('registration').set({ filed_on: '2026-02-01' }).where('id', '=', late).execute();
  await change(db, {}, [{ code: 'EARLY_BIRD', percent: '5' }]);
  expect(await discounts(db)).toEqual(['', '']);
  await change(db, { earlyUntil: '2026-01-31' }, [{ code: 'EARLY_BIRD', percent: '5' }]);
  expect((await discounts(db)).map((text) => text !== '')).toEqual([false, true]);
});
