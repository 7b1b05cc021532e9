import { withBans } from '#app/domain/allocation/bans';
import { problemOf } from '#app/domain/allocation/edition';
import { justifiedEnvy } from '#app/domain/allocation/envy';
import { priceRefusalOf } from '#app/domain/allocation/price-refusal';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Db } from '#db/connection';
import { findAllocationFacts } from './queries-facts.server';
import { findAllHeldPlaces, findAllVersions, findMaking, findPlacements } from './queries-versions.server';

type Where = { id: string; edition: string; organisationId: string };

/**
 * Who would rather have the booth of one with fewer points in a version (the newest unless another is wanted), by the
 * policy, the locks and the bans it was made with: what was confirmed since is no excuse. Undefined without such a version.
 */
export async function findEnvy(db: Db, pavilion: Where, wanted: string | null) {
  const call = await findCall(db, pavilion.edition, pavilion.organisationId);
  const versions = await findAllVersions(db, pavilion.id);
  const version = wanted ? versions.find((one) => String(one.version) === wanted) : versions[0];
  if (!call || !version) return undefined;
  const making = await findMaking(db, version.id);
  const held = await findAllHeldPlaces(db, version.id);
  const byHand = held.filter((row) => row.byHand === 1).map((row) => [row.firm, row.label]);
  const { facts, registrationIds } = await findAllocationFacts(db, call);
  const locks = { ...making.locks, ...Object.fromEntries(byHand) };
  const { problem } = problemOf(
    { ...withBans(facts, making.bans), locks },
    priceRefusalOf(call.priceList),
    making.policy,
  );
  const firms = new Map(facts.firms.map((firm) => [firm.id, firm]));
  const rows = justifiedEnvy(problem, await findPlacements(db, version.id)).flatMap((envy) => {
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
  return { version: version.version, aim: version.aim, rows };
}

export type EnvyView = NonNullable<Awaited<ReturnType<typeof findEnvy>>>;
