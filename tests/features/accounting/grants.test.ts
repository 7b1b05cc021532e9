import { expect, test } from 'vitest';
import { verifyLedger } from '#app/features/accounting/queries-verify.server';
import { postOutstanding } from '#app/features/accounting/steps-post.server';
import { type Db, inTransaction } from '#db/connection';
import { testAct } from '../../setup/database';
import { fundedDatabase } from '../funding/funded';
import { written } from './ledger';

let acts = 0;

async function granted(
  db: Db,
  mode: 'PRICE_REDUCTION' | 'DIRECT_TO_SME' | 'THIRD_PARTY_PAYMENT',
  funder: string,
) {
  const firm = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('organisation', 'organisation.id', 'pavilion.organisation_id')
    .select(['registration.id', 'company_id', 'pavilion.organisation_id', 'organisation.name'])
    .executeTakeFirstOrThrow();
  const scheme = await db.selectFrom('funding_scheme').select('id').limit(1).executeTakeFirstOrThrow();
  const said = { label: 'Aide aux salons', reference: 'DEC-7', assessment: '{}', created_at: '2026-05-01' };
  await db
    .insertInto('aid_grant')
    .values({
      ...{ id: mode, ...said, organisation_id: firm.organisation_id, registration_id: firm.id },
      ...{ company_id: firm.company_id, scheme_id: scheme.id, scheme_code: mode, mode, basis: 'DE_MINIMIS' },
      ...{ member_state: 'FR', funder: funder === 'itself' ? firm.name : funder, amount_cents: 150_000 },
      ...{
        gross_equivalent_cents: 150_000,
        state: 'granted',
        requested_on: '2026-05-01',
        decided_on: '2026-05-04',
      },
    })
    .execute();
  return firm.organisation_id;
}

const post = (db: Db, organisationId: string) =>
  inTransaction(db, (db) =>
    postOutstanding(db, testAct('2026-06-01T09:00:00.000Z', `g-${++acts}`), organisationId),
  );

test('a reduction that a funder makes good is owed by it from the day it is granted, until it is taken back', async () => {
  const db = await fundedDatabase(1);
  const organisationId = await granted(db, 'PRICE_REDUCTION', 'Région Bretagne');
  await post(db, organisationId);
  await post(db, organisationId);
  const reversed = { state: 'reversed', reversed_on: '2026-05-20', reversal_reason: 'Désistement' } as const;
  await db.updateTable('aid_grant').set(reversed).execute();
  await post(db, organisationId);
  expect(await written(db)).toEqual([
    'OD000001 2026-05-04 DEC-7 | D 441700 F00001 1500.00 | C 741000 1500.00',
    'OD000002 2026-05-20 DEC-7 | C 441700 F00001 1500.00 | D 741000 1500.00',
  ]);
  expect((await verifyLedger(db)).filter(({ ok }) => !ok)).toEqual([]);
});

test.each([
  ['PRICE_REDUCTION', 'itself'],
  ['DIRECT_TO_SME', 'Région Bretagne'],
  ['THIRD_PARTY_PAYMENT', 'Région Bretagne'],
] as const)('%s by %s books nothing by itself', async (mode, funder) => {
  const db = await fundedDatabase(1);
  await post(db, await granted(db, mode, funder));
  expect(await written(db)).toEqual([]);
});
