import { createHash } from 'node:crypto';
import { group } from 'd3-array';
import { sql } from 'kysely';
import { bansIn, withBans } from '#app/domain/allocation/bans';
import type { BoothFacts, EditionFacts, FirmFacts, PriceRefusal } from '#app/domain/allocation/edition';
import type { Policy } from '#app/domain/allocation/policy';
import { priceRefusalOf } from '#app/domain/allocation/price-refusal';
import { neighbours } from '#app/domain/pavilions/neighbours';
import type { Decision } from '#app/domain/registrations/decision';
import type { PlaceId, RegistrationId } from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import type { Call } from '#app/features/registrations/queries-call.server';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { findAllBans } from './queries-bans.server';
import { findConfirmedBooths } from './queries-confirmed.server';
import { findLocks } from './queries-locks.server';
import { findPolicy } from './queries-policy.server';

/** Whose allocation it is, and where. */
export type AllocationScope = Pick<Call, 'pavilionId' | 'organisationId' | 'slug' | 'priceList'>;

type StoredBooth = Awaited<ReturnType<typeof findAllBooths>>[number];

/** What an allocation is made from, and the rows behind its names (COUNTRY:identifier for firms, labels for booths). */
export type AllocationFacts = {
  facts: EditionFacts;
  refusal: PriceRefusal;
  /** The edition's own numbers, as they stand now. */
  policy: Policy;
  /** SHA-256 of firms, booths, policy and price list: a draft made from another one may be out of date. */
  hash: string;
  registrationIds: Map<string, RegistrationId>;
  placeIds: Map<string, PlaceId[]>;
};

/**
 * The accepted firms and the booths of a pavilion, in ten queries whatever their number. A firm whose booth is
 * confirmed is locked to it; so are those that managers have locked; `locks` (firm → booth label) comes before theirs,
 * but for a booth from which a manager keeps the firm away since. Bans are those that stand.
 * `among`: whose registrations are taken; a repair asks the waiting list too.
 */
export function findAllocationFacts(
  db: Db,
  scope: AllocationScope,
  locks: Record<string, string> = {},
  among: readonly Decision[] = ['accepted'],
): Promise<AllocationFacts> {
  const read = () => readFacts(db, scope, locks, among);
  if (Object.keys(locks).length > 0) return read();
  return whileUnchanged(db, `facts of ${scope.pavilionId} among ${among}`, read);
}

async function readFacts(
  db: Db,
  scope: AllocationScope,
  locks: Record<string, string>,
  among: readonly Decision[],
): Promise<AllocationFacts> {
  const booths = await findAllBooths(db, scope.pavilionId);
  const firms = await firmRows(db, scope, among);
  const registrationIds = new Map(firms.map((row) => [firmKey(row), row.id]));
  const keys = new Map(firms.map((row) => [row.company_id, firmKey(row)]));
  const confirmed = await findConfirmedBooths(db, scope.pavilionId);
  const standing = await findLocks(db, scope.pavilionId);
  const policy = await findPolicy(db, scope.pavilionId);
  const bans = await findAllBans(db, scope.pavilionId);
  const asked = {
    booths: boothFacts(booths),
    firms: firmFacts(firms, await wishRows(db, scope), await relationRows(db, scope), keys, scope),
  };
  const facts = withBans(asked, bans);
  const chosen = Object.entries(locks).filter(
    ([firm, booth]) => !bans.some((ban) => ban.firm === firm && ban.booth === booth),
  );
  const hash = createHash('sha256')
    .update(JSON.stringify([asked.booths, asked.firms, policy, scope.priceList]))
    .digest('hex');
  return {
    facts: {
      ...facts,
      locks: onlyKnown({ ...standing, ...Object.fromEntries(chosen), ...confirmed }, registrationIds),
    },
    refusal: priceRefusalOf(scope.priceList),
    policy,
    hash,
    registrationIds,
    placeIds: new Map(booths.map((booth) => [booth.label, booth.places])),
  };
}

/** What people decided about these firms, as one text: two of them are alike when nothing was decided in between. */
export const decisionsIn = ({ facts }: Pick<AllocationFacts, 'facts'>): string =>
  JSON.stringify([facts.locks, bansIn(facts)]);

function onlyKnown(locks: Record<string, string>, known: Map<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(locks).filter(([firm]) => known.has(firm)));
}

function boothFacts(booths: StoredBooth[]): BoothFacts[] {
  const beside = new Map<string, string[]>(booths.map((booth) => [booth.id, []]));
  for (const [a, b] of neighbours(booths)) {
    beside.get(a.id)?.push(b.label);
    beside.get(b.id)?.push(a.label);
  }
  const stands = group(booths, (booth) => booth.sharedStand ?? booth.id);
  return booths.map(({ id, label, hall, x, y, width, depth, area, kind, use, ...booth }) => ({
    ...{ id: label, hall, x, y, width, depth, area, kind, use },
    places: booth.places.length,
    openSides: booth.openSides.length,
    standArea: (stands.get(booth.sharedStand ?? id) ?? []).reduce((sum, part) => sum + part.area, 0),
    neighbours: beside.get(id) ?? [],
  }));
}

const firmRows = (db: Db, { pavilionId, organisationId }: AllocationScope, among: readonly Decision[]) =>
  db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('company_membership', (join) =>
      join
        .onRef('company_membership.company_id', '=', 'company.id')
        .on('company_membership.organisation_id', '=', organisationId),
    )
    .select(['registration.id', 'registration.company_id', 'registration.points', 'registration.corner'])
    .select(['registration.area_wished', 'registration.area_min', 'registration.area_max', 'package_code'])
    .select(['registration.is_member', 'company_membership.is_member as membership'])
    .select([
      'company.name',
      'company.country',
      'company.national_id',
      'company.region',
      'company.segment_code',
    ])
    .where('registration.pavilion_id', '=', pavilionId)
    .where('registration.decision', 'in', among)
    .where('registration.withdrawn_at', 'is', null)
    .orderBy('company.country')
    .orderBy('company.national_id')
    .execute();

const wishRows = (db: Db, { pavilionId }: AllocationScope) =>
  db
    .selectFrom('preference')
    .innerJoin('registration', 'registration.id', 'preference.registration_id')
    .innerJoin('booth', 'booth.id', 'preference.booth_id')
    .select(['preference.registration_id', labelsByRank.as('labels')])
    .where('registration.pavilion_id', '=', pavilionId)
    .groupBy('preference.registration_id')
    .execute();

const BETWEEN = '\n';

/** One row a firm instead of one a wish: of these there are tens of thousands. */
const labelsByRank = sql<string>`string_agg(booth.label, ${BETWEEN} order by preference.rank)`;

const relationRows = (db: Db, { pavilionId }: AllocationScope) =>
  db
    .selectFrom('registration_relation')
    .innerJoin('registration', 'registration.id', 'registration_relation.registration_id')
    .select(['registration_relation.registration_id', 'registration_relation.kind'])
    .select('registration_relation.company_id')
    .where('registration.pavilion_id', '=', pavilionId)
    .orderBy('registration_relation.company_id')
    .execute();

function firmFacts(
  firms: Awaited<ReturnType<typeof firmRows>>,
  wishes: Awaited<ReturnType<typeof wishRows>>,
  relations: Awaited<ReturnType<typeof relationRows>>,
  keys: Map<string, string>,
  { priceList }: AllocationScope,
): FirmFacts[] {
  const wishesOf = new Map(wishes.map((row) => [row.registration_id, row.labels.split(BETWEEN)]));
  const relationsOf = group(relations, (row) => row.registration_id);
  return firms.map((row) => {
    const named = (kind: 'share' | 'avoid') =>
      (relationsOf.get(row.id) ?? [])
        .flatMap((relation) => (relation.kind === kind ? (keys.get(relation.company_id) ?? []) : []))
        .sort();
    const offer = priceList?.packages.find((one) => one.code === row.package_code);
    return {
      id: firmKey(row),
      company: row.name,
      points: row.points,
      member: (row.membership ?? row.is_member) === 1,
      wishedArea: row.area_wished,
      minArea: row.area_min,
      maxArea: row.area_max,
      corner: row.corner,
      wishes: wishesOf.get(row.id) ?? [],
      shareWith: named('share'),
      avoid: named('avoid'),
      package: offer
        ? { code: offer.code, kind: offer.kind, area: offer.area === null ? null : Number(offer.area) }
        : null,
      group: row.region,
      segment: row.segment_code,
    };
  });
}
