import { findDelegation, type KnownDelegate } from '#app/features/delegations/queries-delegation.server';
import { findMissionById } from '#app/features/delegations/queries-mission.server';
import type { Db } from '#db/connection';
import { loadMissionFacts } from './mission-facts.server';
import type { MissionSnapshot } from './mission-paper';

/** The snapshot of a paper about everyone of a mission (JSON): of each person only what `of` takes. `id` is the mission's. */
export const loadMissionPaper =
  <Person>(of: (delegate: KnownDelegate) => Person) =>
  async (db: Db, id: string): Promise<string | undefined> => {
    const mission = await findMissionById(db, id);
    if (!mission) return undefined;
    const delegation = await findDelegation(db, mission);
    const snapshot: MissionSnapshot<Person> = {
      locale: 'fr',
      mission: await loadMissionFacts(db, delegation),
      people: delegation.delegates.map(of),
    };
    return JSON.stringify(snapshot);
  };
