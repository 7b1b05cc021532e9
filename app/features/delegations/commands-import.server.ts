import { type DelegationReport, readDelegation, reportOf } from '#app/domain/delegations/import-delegation';
import type { Received } from '#app/domain/delegations/sheet-rows';
import { withFactsOf } from '#app/domain/delegations/tickets';
import type { OrganisationId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { findHostOrganisation } from '#app/features/access/queries.server';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { findDelegation } from './queries-delegation.server';
import { findMissionBySlug } from './queries-mission.server';
import { saveDelegates } from './steps-delegates.server';
import { makeMission } from './steps-mission.server';
import { saveProgramme } from './steps-programme.server';

export type DelegationImport = {
  missionSlug: string;
  delegates: Received;
  programme?: Received | null;
  /** Says what would be written and writes nothing. */
  dryRun?: boolean;
  /** Whose mission; left out, the organisation that runs this instance. */
  organisationId?: OrganisationId;
};

export type DelegationImported = { written: boolean } & DelegationReport;

/**
 * Brings a delegation in, all or nothing; the mission is made when it is missing. The file is the whole list: the same
 * number is the same person (their address, calendar and papers stay theirs), and who is no longer in it is taken off.
 * Without a programme, the one that is there stays.
 */
export async function importDelegation(
  db: Db,
  act: Act,
  input: DelegationImport,
): Promise<Result<DelegationImported>> {
  const read = readDelegation(input);
  if (!read.ok) return read;
  const organisationId = input.organisationId ?? (await findHostOrganisation(db));
  if (!organisationId) return refuse({ code: 'NO_ORGANISER' });
  const mission = await findMissionBySlug(db, input.missionSlug);
  if (mission && mission.organisationId !== organisationId) {
    return refuse({ code: 'MISSION_OF_ANOTHER', params: { mission: input.missionSlug } });
  }
  if (!isSlug(input.missionSlug))
    return refuse({ code: 'MISSION_SLUG', params: { mission: input.missionSlug } });
  const { delegates, programme } = read.value;
  if (input.dryRun) {
    const kept = mission && !programme ? (await findDelegation(db, mission)).programme : [];
    return ok({ written: false, ...reportOf(delegates, programme ?? kept) });
  }
  return await inTransaction(db, async (db) => {
    const missionId = mission?.id ?? (await makeMission(db, act, input.missionSlug, organisationId));
    const known = mission ? (await findDelegation(db, mission)).delegates : [];
    await saveDelegates(db, act, { missionId, organisationId }, withFactsOf(known, delegates));
    if (programme) await saveProgramme(db, act, missionId, programme);
    await recordAudit(db, act, {
      action: 'delegation.imported',
      entity: 'mission',
      entityId: missionId,
      organisationId,
      after: { delegates: delegates.length, programme: programme?.length ?? null },
    });
    const written = await findMissionBySlug(db, input.missionSlug);
    if (!written) throw new Error('a mission that was just written is there');
    const kept = await findDelegation(db, written);
    return ok({ written: true, ...reportOf(kept.delegates, kept.programme) });
  });
}

const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 100;
