import { addCost } from '#app/features/accounting/commands-cost.server';
import { requestInsisting } from '#app/features/allocation/commands-study.server';
import { importDelegation } from '#app/features/delegations/commands-import.server';
import { grantAid } from '#app/features/funding/commands-grant.server';
import type { Db } from '#db/connection';
import { testAct } from '../setup/database';
import { must } from './allocation/season';
import { builtInSheet } from './delegations/delegations';
import { eligibleFor, pavilionIn } from './funding/funded';
import { ASIA } from './invoicing/released';

const AT = '2026-03-02T09:00:00.000Z';
/** The programme's column of those who are named; the items of a few travellers name nobody. */
const NAMED = 'participants';
const FOR_MANY = ['tous', 'exposants'];
const SCHEME = 'REGION_TIERS_PAYANT';

/** How much there is of what a pavilion gathers beside its firms. */
export type Size = { travellers: number; whatIfs: number; costs: number; grants: number };

/** A pavilion with so many travellers, what-ifs with their jobs, costs and grants, each made as people make it. */
export async function gather(db: Db, prefix: string, size: Size): Promise<void> {
  await travel(db, prefix, size.travellers);
  await wonder(db, prefix, size.whatIfs);
  await spend(db, prefix, size.costs);
  await grant(db, prefix, size.grants);
}

/** The file is the whole list: a longer one comes in place of a shorter one. */
async function travel(db: Db, prefix: string, travellers: number) {
  const everybody = builtInSheet(ASIA);
  const delegates = { ...everybody, records: everybody.records.slice(0, travellers) };
  const complete = delegates.records.length === everybody.records.length;
  const programme = builtInSheet(`${ASIA}-programme`);
  const named = programme.header.cells.indexOf(NAMED);
  const forAll = programme.records.filter(({ cells }) => FOR_MANY.includes(cells[named] ?? '')).slice(0, 2);
  must(
    await importDelegation(db, testAct(AT, `${prefix}-travel`), {
      missionSlug: ASIA,
      delegates,
      programme: complete ? programme : { ...programme, records: forAll },
    }),
  );
}

async function wonder(db: Db, prefix: string, count: number) {
  const { organisationId } = await pavilionIn(db);
  const wishes = await db
    .selectFrom('preference')
    .innerJoin('registration', 'registration.id', 'registration_id')
    .select(['registration_id as registrationId', 'booth_id as boothId'])
    .where('decision', '=', 'accepted')
    .orderBy('registration_id')
    .orderBy('rank')
    .limit(count)
    .execute();
  for (const [index, wish] of wishes.entries()) {
    const input = { editionSlug: ASIA, organisationId, ...wish, moveConfirmed: false };
    must(await requestInsisting(db, testAct(AT, `${prefix}-what-if-${index}`), input));
  }
}

async function spend(db: Db, prefix: string, count: number) {
  const scope = await pavilionIn(db);
  for (let index = 0; index < count; index += 1) {
    const act = testAct(AT, `${prefix}-cost-${index}`);
    const supplier = {
      supplierKey: `FR:s${index}`,
      supplierName: `Supplier ${index}`,
      supplierCountry: 'FR',
    };
    must(
      await addCost(db, act, scope, {
        paper: {
          ...{ ...supplier, supplierSiren: null, supplierVatId: null },
          ...{ number: `${prefix}-${index}`, issuedOn: '2026-02-20', dueOn: null },
        },
        use: { kind: 'BUILD', description: 'Walls', sharing: 'NONE', keys: [] },
        amounts: { currency: 'EUR', exclVatCents: 100001, vatCents: 20000, rate: null },
        token: act.newId(),
      }),
    );
  }
}

async function grant(db: Db, prefix: string, count: number) {
  const rows = (await eligibleFor(db, SCHEME, '2026-03-01')).slice(0, count);
  const agreed = rows.map(({ id, assessment }) => ({
    registrationId: id,
    amountCents: assessment?.aidCents ?? 0,
  }));
  must(
    await grantAid(db, testAct(AT, `${prefix}-grant`), await pavilionIn(db), {
      ...{ schemeCode: SCHEME, on: '2026-03-01', reference: 'DEC-2026-118', agreed },
    }),
  );
}
