import { group } from 'd3-array';
import { sharingGroups } from '#app/domain/allocation/sharing-groups';
import type { BoothId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import type { Db } from '#db/connection';
import { findAllBans, type StandingBan } from './queries-bans.server';
import { findConfirmedBooths } from './queries-confirmed.server';
import type { AllocationFacts } from './queries-facts.server';
import { findAllLocks } from './queries-locks.server';

/** A firm as it is chosen and coloured: what it is, not where it stands. */
export type BoardFirm = {
  registrationId: RegistrationId;
  firm: string;
  company: string;
  points: number;
  region: string | null;
  segment: string | null;
  /** Number of the group of firms that asked for one another; null when nobody did. */
  group: number | null;
  /** The booth that it is locked to for the next allocation. */
  lock: { booth: string; by: string } | null;
  /** Booths from which managers keep it away. */
  bans: BoardBan[];
  /** The booth that was confirmed to it. */
  confirmed: string | null;
};

export type BoardBan = Pick<StandingBan, 'boothId' | 'booth' | 'on' | 'reason' | 'by'>;

export type Board = {
  firms: BoardFirm[];
  /** Companies of each group, in order. */
  groups: string[][];
  booths: { id: BoothId; label: string; area: number; hall: string }[];
};

/** Who and what there is to place, with locks, bans and confirmed booths. */
export async function findBoard(db: Db, pavilionId: PavilionId, loaded: AllocationFacts): Promise<Board> {
  const locks = new Map((await findAllLocks(db, pavilionId)).map((lock) => [lock.firm, lock]));
  const confirmed = await findConfirmedBooths(db, pavilionId);
  const bans = group(await findAllBans(db, pavilionId), ({ firm }) => firm);
  const groups = sharingGroups(loaded.facts.firms);
  const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index + 1] as const)));
  const names = new Map(loaded.facts.firms.map(({ id, company }) => [id, company]));
  const booths = await findAllBooths(db, pavilionId);
  return {
    firms: loaded.facts.firms.flatMap(({ id, company, points, group: region, segment }) => {
      const registrationId = loaded.registrationIds.get(id);
      if (!registrationId) return [];
      const lock = locks.get(id);
      return [
        {
          ...{ registrationId, firm: id, company, points, region, segment },
          group: groupOf.get(id) ?? null,
          bans: (bans.get(id) ?? []).map(({ boothId, booth, on, reason, by }) => {
            return { boothId, booth, on, reason, by };
          }),
          lock: lock ? { booth: lock.booth, by: lock.by } : null,
          confirmed: confirmed[id] ?? null,
        },
      ];
    }),
    groups: groups.map((group) => group.map((id) => names.get(id) ?? id)),
    booths: booths.map(({ id, label, area, hall }) => ({ id, label, area, hall })),
  };
}
