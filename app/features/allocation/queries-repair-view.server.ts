import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Db } from '#db/connection';
import { bestByLength, chainKey, findAllLeft, findRepair } from './queries-repair.server';

type Where = { id: string; edition: string; organisationId: string };

/** A booth and who could have it, by name; undefined when there is no such booth or no version yet. */
export async function findRepairView(db: Db, pavilion: Where, label: string) {
  const call = await findCall(db, pavilion.edition, pavilion.organisationId);
  const booth = (await findAllBooths(db, pavilion.id)).find((one) => one.label === label);
  const repair = call && booth && (await findRepair(db, call, label));
  if (!repair || !booth) return undefined;
  const { base, loaded, waiting, chains } = repair;
  const names = new Map(loaded.facts.firms.map((firm) => [firm.id, firm.company]));
  const holders = base.placements.filter(({ booths }) => booths.includes(label)).length;
  return {
    version: base.version,
    booth: {
      ...{ label, hall: booth.hall, area: booth.area, openSides: booth.openSides.length },
      free: booth.places.length - holders,
    },
    left: (await findAllLeft(db, base.id)).filter((one) => one.booth === label),
    groups: bestByLength(chains).map(({ moves, count, best }) => ({
      ...{ moves, count },
      best: best.map((chain) => ({
        ...{ key: chainKey(chain), placed: chain.placed, gain: chain.gain },
        ...{ agree: chain.agree, leaves: chain.leaves },
        moves: chain.moves.map((move) => ({
          ...move,
          company: names.get(move.firm) ?? move.firm,
          waiting: waiting.has(move.firm),
        })),
      })),
    })),
  };
}
