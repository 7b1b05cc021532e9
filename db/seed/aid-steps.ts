import type { Instant } from '#app/domain/shared/dates';
import { declareAid, keepFinances } from '#app/features/funding/commands-firm.server';
import { grantAid } from '#app/features/funding/commands-grant.server';
import { payGrant } from '#app/features/funding/commands-paid.server';
import { refuseAid, requestAid } from '#app/features/funding/commands-request.server';
import { reverseAid } from '#app/features/funding/commands-reverse.server';
import { findCall } from '#app/features/funding/queries-call.server';
import { findAllGrants, type GrantRow } from '#app/features/funding/queries-grants.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { ACCOUNTS } from './accounts';
import type { Step } from './edition-steps';
import { done } from './outcome';
import { organisationOf } from './people';

const EDITION = 'cosmoprof-asia-2026';
const REDUCTION = 'REMISE_PAVILLON';

/** When the last letters of aid were written. */
export const AID_WRITTEN: Instant = '2026-11-19T17:10:00.000Z';

/** Aid of Cosmoprof Asia 2026: of each kind some is granted, one is refused, paid, taken back; others wait. */
export const AID_STEPS: readonly Step[] = [
  {
    at: '2026-06-24T09:30:00.000Z',
    words: 'aid of the regions',
    run: (db, act) => grantFirst(db, act, { scheme: 'REGION_TIERS_PAYANT', on: '2026-06-23', count: 4 }),
  },
  {
    at: '2026-07-03T08:40:00.000Z',
    words: 'reductions granted',
    run: (db, act) => grantFirst(db, act, { scheme: REDUCTION, on: '2026-07-02', count: 5 }),
  },
  { at: '2026-07-08T13:20:00.000Z', words: 'what a firm declared', run: declared },
  { at: '2026-09-15T12:00:00.000Z', words: 'files handed in', run: handIn },
  { at: '2026-10-07T14:15:00.000Z', words: 'decisions of the Region', run: decide },
  { at: '2026-11-17T10:05:00.000Z', words: 'aid paid', run: paid },
  { at: AID_WRITTEN, words: 'aid taken back', run: takeBack },
];

const EXPORT = 'CVL_EXPORT';

async function pavilionIn(db: Db) {
  const pavilion = await findPavilion(db, EDITION, [await organisationOf(db)]);
  if (!pavilion) throw new Error(`no pavilion at ${EDITION}`);
  return pavilion;
}

type Batch = { scheme: string; on: string; count: number };

/** The first firms that asked for a scheme, in their turn, as far as its rules give them aid. */
async function firstAsking(db: Db, { scheme, on, count }: Batch) {
  const rows = await findCall(db, await pavilionIn(db), { on });
  return rows
    .filter((row) => row.scheme?.scheme.id === scheme && row.assessment?.outcome === 'eligible')
    .sort((a, b) => (a.filedOn < b.filedOn ? -1 : a.filedOn > b.filedOn ? 1 : a.company < b.company ? -1 : 1))
    .slice(0, count);
}

/** The firms that the demo's exhibitors act for, as far as the rules give them aid: so that they see some of their own. */
async function exhibitorsIn(db: Db, { scheme, on }: Batch) {
  const firms = ACCOUNTS.flatMap(({ firm }) => (firm ? [`${firm.country}:${firm.nationalId}`] : []));
  const rows = await findCall(db, await pavilionIn(db), { on, schemeCode: scheme });
  return rows.filter((row) => firms.includes(row.firm) && row.assessment?.outcome === 'eligible');
}

async function grantFirst(db: Db, act: Act, batch: Batch): Promise<void> {
  const own = batch.scheme === REDUCTION ? await exhibitorsIn(db, batch) : [];
  const agreed = [...own, ...(await firstAsking(db, batch))].map(({ id, assessment }) => ({
    registrationId: id,
    amountCents: assessment?.aidCents ?? 0,
  }));
  const reference = `CP-${batch.on}`;
  const input = { schemeCode: batch.scheme, on: batch.on, reference, agreed };
  done(await grantAid(db, act, await pavilionIn(db), input));
}

/** A firm near its ceiling, and the equity of the one that asks a Region which looks at it. */
async function declared(db: Db, act: Act): Promise<void> {
  const pavilion = await pavilionIn(db);
  const rows = await findCall(db, pavilion, { on: '2026-07-08' });
  const { organisationId } = pavilion;
  const [near] = rows.filter((row) => row.scheme?.scheme.id === EXPORT);
  const [looked] = rows.filter((row) => row.scheme?.scheme.id === 'GRAND_EST_SALONS');
  if (near)
    done(
      await declareAid(
        db,
        act,
        { organisationId, companyId: near.companyId },
        {
          ...{ token: act.newId(), on: '2024-05-14', amount: 25_000_000, grantor: 'Bpifrance' },
          ...{ basis: 'DE_MINIMIS', memberState: 'FR' },
        },
      ),
    );
  if (looked)
    done(
      await keepFinances(
        db,
        act,
        { organisationId, companyId: looked.companyId },
        { on: '2025-12-31', equity: 14_830_000 },
      ),
    );
}

async function handIn(db: Db, act: Act): Promise<void> {
  const on = '2026-09-14';
  const pavilion = await pavilionIn(db);
  for (const { id } of await firstAsking(db, { scheme: EXPORT, on, count: 5 }))
    done(await requestAid(db, act, pavilion, { registrationId: id, schemeCode: EXPORT, on }));
}

const waitingIn = (grants: GrantRow[]) =>
  grants.filter(({ state, schemeCode }) => state === 'requested' && schemeCode === EXPORT);

async function grantsIn(db: Db): Promise<GrantRow[]> {
  const { organisationId, editionId } = await pavilionIn(db);
  return findAllGrants(db, { organisationId, editionId });
}

/** Two files are granted, the next is refused, the rest still waits. */
async function decide(db: Db, act: Act): Promise<void> {
  const pavilion = await pavilionIn(db);
  const on = '2026-10-06';
  const [first, second, third] = waitingIn(await grantsIn(db));
  const agreed = [first, second].flatMap((grant) =>
    grant ? [{ registrationId: grant.registrationId, amountCents: grant.amountCents }] : [],
  );
  done(await grantAid(db, act, pavilion, { schemeCode: EXPORT, on, reference: 'DAE-2026-0611', agreed }));
  if (!third) return;
  const { organisationId } = pavilion;
  const reason = 'Dossier incomplet à la date de la commission';
  done(await refuseAid(db, act, { organisationId, grantId: third.id, on, reason }));
}

async function paid(db: Db, act: Act): Promise<void> {
  const { organisationId } = await pavilionIn(db);
  const grant = (await grantsIn(db)).find(
    ({ state, schemeCode }) => state === 'granted' && schemeCode === EXPORT,
  );
  if (!grant) return;
  const { id: grantId, amountCents } = grant;
  const paid = { organisationId, grantId, amountCents, on: '2026-11-16', reference: 'MDT-88213' };
  done(await payGrant(db, act, { ...paid, token: act.newId() }));
}

async function takeBack(db: Db, act: Act): Promise<void> {
  const { organisationId } = await pavilionIn(db);
  const grant = (await grantsIn(db)).findLast(
    ({ state, schemeCode }) => state === 'granted' && schemeCode === REDUCTION,
  );
  if (!grant) return;
  const reason = 'L’entreprise renonce à la remise';
  done(await reverseAid(db, act, { organisationId, grantId: grant.id, on: '2026-11-19', reason }));
}
