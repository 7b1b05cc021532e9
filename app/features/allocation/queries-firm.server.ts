import type { Reason } from '#app/domain/allocation/explain';
import { imagine, NOTHING } from '#app/domain/allocation/scenario';
import { impossibleIn } from '#app/domain/allocation/scenario-check';
import type { BoothId, RegistrationId } from '#app/domain/shared/ids';
import type { Problem } from '#app/domain/shared/problem';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Db } from '#db/connection';
import { findAllBans } from './queries-bans.server';
import { findFirm } from './queries-firm-standing.server';
import { findAllPlaced, findAllUnplaced, type PlacedRow } from './queries-page.server';
import { findAllStudies, type Study } from './queries-studies.server';
import { findStudyBase } from './queries-study-base.server';
import { findAllVersions } from './queries-versions.server';

export type Holder = { registrationId: RegistrationId; company: string; points: number; confirmed: boolean };

/** A wish, what became of it and, when it is better than what the firm got, what it would take. */
export type Wish = {
  rank: number;
  boothId: BoothId;
  booth: string;
  hall: string;
  area: number;
  openSides: number;
  granted: boolean;
  /** Before what it got; all of them when it got none. */
  better: boolean;
  holders: Holder[];
  /** Why not; null for what it got and for lesser wishes. */
  reason: Reason | null;
  /** What makes insisting impossible, as things are; empty when it can be worked out. */
  obstacles: Problem[];
  /** It could be worked out if confirmed firms were asked to move. */
  ifAgreed: boolean;
  /** Asked about the version shown, the newest first. */
  study: Study | null;
};

type Where = { id: string; edition: string; organisationId: string };

/** All that the page of one firm tells, of the newest version unless another is wanted; undefined when it isn't there. */
export async function findFirmView(
  db: Db,
  pavilion: Where,
  registrationId: RegistrationId,
  wanted: string | null,
) {
  const scope = await findCall(db, pavilion.edition, pavilion.organisationId);
  const firm = scope && (await findFirm(db, scope, registrationId));
  if (!scope || !firm) return undefined;
  const versions = await findAllVersions(db, pavilion.id);
  const version = wanted ? versions.find((one) => String(one.version) === wanted) : versions[0];
  if (wanted && !version) return undefined;
  const newest = version !== undefined && version.id === versions[0]?.id;
  const base = version && (await findStudyBase(db, scope, version.id));
  const bans = (await findAllBans(db, pavilion.id)).filter((ban) => ban.registrationId === registrationId);
  if (!version || !base) return { firm, bans, version: null };
  const placed = await findAllPlaced(db, version.id);
  const own = placed.find((row) => row.registrationId === registrationId) ?? null;
  const left = (await findAllUnplaced(db, version.id)).find((row) => row.registrationId === registrationId);
  const reasons = own?.reasons ?? left?.reasons ?? [];
  const booths = new Map((await findAllBooths(db, pavilion.id)).map((booth) => [booth.label, booth]));
  const studies = await findAllStudies(db, pavilion.id, { registrationId, limit: 50 });
  const ofWish = (rank: number) =>
    reasons.find(({ code, params }) => code.startsWith('WISH_') && params.rank === rank) ?? null;
  const holders = holdersBy(placed, base.confirmed);
  const wishes = firm.wishes.flatMap((booth, index): Wish[] => {
    const there = booths.get(booth);
    if (!there) return [];
    const rank = index + 1;
    const granted = own?.booths.includes(booth) ?? false;
    const better = !granted && (own?.wishRank == null || rank < own.wishRank);
    const open = better && newest && !firm.gone;
    const against = (moveConfirmed: boolean) => {
      const scenario = { ...NOTHING, locks: { [firm.key]: booth }, moveConfirmed };
      return impossibleIn(imagine(base.loaded, scenario, base.confirmed), scenario);
    };
    const obstacles = open ? against(false) : [];
    const { area, hall, id: boothId } = there;
    return [
      {
        ...{ rank, boothId, booth, hall, area, granted, better, openSides: there.openSides.length },
        holders: (holders.get(booth) ?? []).filter((one) => one.registrationId !== registrationId),
        reason: better ? ofWish(rank) : null,
        obstacles,
        ifAgreed: obstacles.length > 0 && against(true).length === 0,
        study:
          studies.find((one) => one.insisting?.boothId === boothId && one.version === version.version) ??
          null,
      },
    ];
  });
  return {
    ...{ firm, bans },
    version: { id: version.id, number: version.version, state: version.state, newest },
    own: own && { ...own, reasons: reasons.filter(({ code }) => !code.startsWith('WISH_')) },
    left: left ? left.reasons.filter(({ code }) => !code.startsWith('WISH_')) : null,
    wishes,
    confirmed: base.confirmed[firm.key] ?? null,
    anyConfirmed: Object.keys(base.confirmed).length > 0,
  };
}

export type FirmView = NonNullable<Awaited<ReturnType<typeof findFirmView>>>;
export type FirmInVersion = Extract<FirmView, { version: object }>;

function holdersBy(placed: PlacedRow[], confirmed: Record<string, string>): Map<string, Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const { booths, firm, registrationId, company, points } of placed)
    for (const booth of booths) {
      const holder = { registrationId, company, points, confirmed: confirmed[firm] === booth };
      holders.set(booth, [...(holders.get(booth) ?? []), holder]);
    }
  return holders;
}
