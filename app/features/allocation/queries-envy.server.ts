import { group } from 'd3-array';
import { withBans } from '#app/domain/allocation/bans';
import { type FirmFacts, problemOf } from '#app/domain/allocation/edition';
import { justifiedEnvy } from '#app/domain/allocation/envy';
import { priceRefusalOf } from '#app/domain/allocation/price-refusal';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Db } from '#db/connection';
import { findAllocationFacts } from './queries-facts.server';
import { findAllHeldPlaces, findAllVersions, findMaking, findPlacements } from './queries-versions.server';

/** So many firms are asked at once; of more, a page of those with most points first, and of each the dearest wishes. */
const [AT_ONCE, PAGE_FIRMS, EACH] = [400, 25, 5];

type Where = { id: string; edition: string; organisationId: string };

/**
 * Who would rather have the booth of one with fewer points in a version (the newest unless another is wanted), by the
 * policy, the locks and the bans it was made with: what was confirmed since is no excuse. Undefined without such a version.
 */
export async function findEnvy(
  db: Db,
  pavilion: Where,
  { version: wanted, page }: { version: string | null; page: number },
) {
  const call = await findCall(db, pavilion.edition, pavilion.organisationId);
  const versions = await findAllVersions(db, pavilion.id);
  const version = wanted ? versions.find((one) => String(one.version) === wanted) : versions[0];
  if (!call || !version) return undefined;
  const making = await findMaking(db, version.id);
  const held = await findAllHeldPlaces(db, version.id);
  const byHand = held.filter((row) => row.byHand === 1).map((row) => [row.firm, row.label]);
  const { facts, registrationIds } = await findAllocationFacts(db, call);
  const placements = await findPlacements(db, version.id);
  const asked = askedOf(facts.firms, page);
  const among = new Set(asked.rows.map(({ id }) => id));
  // Nobody's wishes depend on a firm that neither asks nor stands anywhere.
  const concerned = new Set([...among, ...placements.map(({ registration }) => registration)]);
  const those = { ...facts, firms: facts.firms.filter(({ id }) => concerned.has(id)) };
  const locks = { ...making.locks, ...Object.fromEntries(byHand) };
  const { problem } = problemOf(
    { ...withBans(those, making.bans), locks },
    priceRefusalOf(call.priceList),
    making.policy,
  );
  const firms = new Map(facts.firms.map((firm) => [firm.id, firm]));
  const envies = group(justifiedEnvy(problem, placements, among), ({ registration }) => registration);
  const told = [...envies.values()].flatMap((own) => (asked.pages > 1 ? own.slice(0, EACH) : own));
  const rows = told.flatMap((envy) => {
    const [firm, holder] = [firms.get(envy.registration), firms.get(envy.holder)];
    const [registrationId, holderId] = [envy.registration, envy.holder].map((id) => registrationIds.get(id));
    if (!firm || !holder || !registrationId || !holderId) return [];
    return [
      {
        ...{ registrationId, company: firm.company, points: firm.points },
        ...{ own: envy.own.join(' + ') || null, prefers: envy.booths.join(' + ') },
        holder: { registrationId: holderId, company: holder.company, points: holder.points },
      },
    ];
  });
  const { pages, page: shown } = asked;
  const from = 1 + (shown - 1) * PAGE_FIRMS;
  const of = { all: facts.firms.length, from, to: from + among.size - 1, each: EACH };
  return { version: version.version, aim: version.aim, rows, page: shown, pages, of };
}

/** Everybody, or of many those of one page; a page that isn't there is the nearest. */
function askedOf(firms: readonly FirmFacts[], wanted: number) {
  if (firms.length <= AT_ONCE) return { rows: firms, page: 1, pages: 1 };
  const pages = Math.ceil(firms.length / PAGE_FIRMS);
  const page = Number.isInteger(wanted) ? Math.max(1, Math.min(wanted, pages)) : 1;
  const inTurn = firms.toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
  return { rows: inTurn.slice((page - 1) * PAGE_FIRMS, page * PAGE_FIRMS), page, pages };
}

export type EnvyView = NonNullable<Awaited<ReturnType<typeof findEnvy>>>;
