import { compareDelegates, type DelegationDifference } from '#app/domain/delegations/compare';
import { readDelegation } from '#app/domain/delegations/import-delegation';
import { withFactsOf } from '#app/domain/delegations/tickets';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { DelegationImport } from './commands-import.server';
import { findDelegation } from './queries-delegation.server';
import { findMission } from './queries-mission.server';
import { editionOfMission } from './steps-mission.server';

export type ImportPreview = {
  /** The mission that the file changes, or the one that it makes. */
  mission: string;
  isNew: boolean;
  /** Whether an edition bears this name; a mission without one has no fair, no booths and no dates of its own. */
  hasEdition: boolean;
  difference: DelegationDifference | null;
  programme: { before: number; after: number | null };
};

/** What an import that was judged good does to what is there; null for a file that can't be read. */
export async function findImportPreview(
  db: Db,
  input: DelegationImport & { organisationId: OrganisationId },
): Promise<ImportPreview | null> {
  const read = readDelegation(input);
  if (!read.ok) return null;
  const after = read.value.programme?.length ?? null;
  const mission = await findMission(db, [input.organisationId], input.missionSlug);
  if (!mission) {
    const edition = await editionOfMission(db, input.missionSlug);
    return {
      mission: edition?.name ?? input.missionSlug,
      ...{ isNew: true, hasEdition: edition !== null, difference: null },
      programme: { before: 0, after },
    };
  }
  const { delegates, programme } = await findDelegation(db, mission);
  return {
    mission: mission.name,
    ...{ isNew: false, hasEdition: mission.edition !== null },
    difference: compareDelegates(delegates, withFactsOf(delegates, read.value.delegates)),
    programme: { before: programme.length, after },
  };
}
