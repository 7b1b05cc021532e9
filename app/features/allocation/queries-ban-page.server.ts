import type { BoothId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { findAllBooths, findPlan } from '#app/features/pavilions/queries-plan.server';
import type { Db } from '#db/connection';
import { findAllBans, type StandingBan } from './queries-bans.server';
import { findFirm } from './queries-firm-standing.server';

export type BanPage = {
  registrationId: RegistrationId;
  company: string;
  bans: StandingBan[];
  /** The other booths, hall by hall. */
  halls: { name: string; booths: { id: BoothId; label: string; area: number }[] }[];
};

/** An accepted firm, the booths it is kept away from and those it could be; undefined when it is not to be placed. */
export async function findBanPage(
  db: Db,
  pavilionId: PavilionId,
  registrationId: RegistrationId,
): Promise<BanPage | undefined> {
  const firm = await findFirm(db, { pavilionId }, registrationId);
  if (!firm || firm.gone) return undefined;
  const bans = (await findAllBans(db, pavilionId)).filter((ban) => ban.registrationId === registrationId);
  const away = new Set(bans.map(({ boothId }) => boothId));
  const booths = (await findAllBooths(db, pavilionId)).filter(({ id }) => !away.has(id));
  const { halls } = await findPlan(db, pavilionId);
  return {
    ...{ registrationId, company: firm.company, bans },
    halls: halls
      .map((hall) => ({
        name: hall.name,
        booths: booths
          .filter((booth) => booth.hall === hall.id)
          .map(({ id, label, area }) => ({ id, label, area })),
      }))
      .filter((hall) => hall.booths.length > 0),
  };
}
