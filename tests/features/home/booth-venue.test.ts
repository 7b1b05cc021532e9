import { expect, test } from 'vitest';
import { findBoothVenue } from '#app/features/home/queries-booth.server';
import { findOwnRegistrations } from '#app/features/home/queries-exhibitor.server';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { testAct } from '../../setup/database';
import { ASIA, releasedDatabase } from '../invoicing/released';

const TODAY = '2026-03-02';

test('the fair opens on the first day of the edition until a booth is confirmed, then of the booth’s own venue', async () => {
  const db = await releasedDatabase({ firms: 1 });
  const { company_id } = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'registration_id')
    .select('company_id')
    .executeTakeFirstOrThrow();
  const fairStep = async () => {
    const [own] = await findOwnRegistrations(db, [company_id], TODAY);
    if (!own) throw new Error('no registration');
    const [venue] = await findBoothVenue(db, own);
    return { step: own.standing.steps.find(({ code }) => code === 'FAIR')?.on, venue: venue?.startsOn };
  };
  const before = await fairStep();
  await issueInvoices(db, testAct(`${TODAY}T09:00:00.000Z`), { kind: 'deposit', editionSlug: ASIA });
  const after = await fairStep();
  expect([before, after]).toEqual([
    { step: '2026-11-10', venue: '2026-11-10' },
    { step: '2026-11-11', venue: '2026-11-11' },
  ]);
  await db.destroy();
});
