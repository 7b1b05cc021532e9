import type { Problem } from '#app/domain/shared/problem';
import { checkByHand } from './by-hand';
import type { BoothFacts, EditionFacts, PriceRefusal } from './edition';
import type { Policy } from './policy';

/** What a manager wonders about. Firms by COUNTRY:identifier, booths by label. */
export type Scenario = {
  /** Firm → the booth that it must get. */
  locks: Record<string, string>;
  bans: { firm: string; booth: string }[];
  withdrawn: string[];
  /** One more booth, with the size and sides of `like`, standing by itself in `hall`. */
  extra: { like: string; hall: string } | null;
  /** Firms whose booth is confirmed may be moved too: each of them would have to agree. */
  moveConfirmed: boolean;
};

export const NOTHING: Scenario = { locks: {}, bans: [], withdrawn: [], extra: null, moveConfirmed: false };

/** A scenario that can only be imagined: no plan has the booth, or a firm is thought away that has not withdrawn. */
export const isHypothetical = (scenario: Scenario): boolean =>
  scenario.extra !== null || scenario.withdrawn.length > 0;

export type Imagined = { facts: EditionFacts; refusal: PriceRefusal; policy: Policy };

/**
 * The facts as they would be: withdrawn firms gone, one booth more, the scenario's locks over those that stand, and a
 * refusal (BANNED) for each firm on a booth that it must not have. `confirmed` are the locks (firm → booth) that
 * `moveConfirmed` lets go; other locks stay.
 */
export function imagine(
  { facts, refusal, policy }: Imagined,
  scenario: Scenario,
  confirmed: Record<string, string>,
): Imagined {
  const gone = new Set(scenario.withdrawn);
  const standing = Object.entries(facts.locks ?? {}).filter(
    ([firm, booth]) => !(scenario.moveConfirmed && confirmed[firm] === booth),
  );
  const locks = { ...Object.fromEntries(standing), ...scenario.locks };
  const extra = extraBooth(facts.booths, scenario.extra);
  const banned = new Set(scenario.bans.map(({ firm, booth }) => `${firm}\n${booth}`));
  return {
    facts: {
      booths: extra ? [...facts.booths, extra] : facts.booths,
      firms: facts.firms.filter((firm) => !gone.has(firm.id)),
      locks: Object.fromEntries(Object.entries(locks).filter(([firm]) => !gone.has(firm))),
    },
    refusal: (firm, booth) => (banned.has(`${firm.id}\n${booth.id}`) ? 'BANNED' : refusal(firm, booth)),
    policy,
  };
}

/** Metres between the hall's last booth and one more: no competitor is near it and no neighbour. */
const AWAY = 1_000;

/** The label of one more booth like this one; a plan that has it already gets another. */
export function extraLabel(booths: Pick<BoothFacts, 'id'>[], like: string): string {
  const taken = new Set(booths.map((booth) => booth.id));
  let label = `${like}+`;
  while (taken.has(label)) label = `${label}+`;
  return label;
}

function extraBooth(booths: BoothFacts[], wanted: Scenario['extra']): BoothFacts | null {
  const like = booths.find((booth) => booth.id === wanted?.like);
  if (!like || !wanted) return null;
  const inHall = booths.filter((booth) => booth.hall === wanted.hall);
  const x = Math.max(0, ...inHall.map((booth) => booth.x + booth.width)) + AWAY;
  const id = extraLabel(booths, like.id);
  return { ...like, id, hall: wanted.hall, x, y: 0, standArea: like.area, neighbours: [] };
}

/**
 * Why a scenario can't be, in words, before anything is worked out: it names nobody (SCENARIO_EMPTY), a firm or booth
 * that is not there (SCENARIO_UNKNOWN), a firm both away and placed (SCENARIO_WITHDRAWN_LOCKED), placed where it must
 * not stand (SCENARIO_BANNED_LOCK), more firms placed on a booth than it holds (SCENARIO_BOOTH_TAKEN), no price, another
 * package, or a competitor that may not move (those of `checkByHand`). `facts` are those that `imagine` gave.
 */
export function impossibleIn({ facts, refusal, policy }: Imagined, scenario: Scenario): Problem[] {
  const { locks, bans, withdrawn, extra } = scenario;
  if (Object.keys(locks).length + bans.length + withdrawn.length === 0 && !extra && !scenario.moveConfirmed)
    return [{ code: 'SCENARIO_EMPTY' }];
  const forced = Object.entries(locks);
  const booths = new Map(facts.booths.map((booth) => [booth.id, booth]));
  const company = (id: string) => facts.firms.find((firm) => firm.id === id)?.company ?? id;
  const unknown = [...forced.map(([, booth]) => booth), ...bans.map(({ booth }) => booth)].filter(
    (label) => !booths.has(label),
  );
  if (unknown.length > 0) return unknown.map((name) => ({ code: 'SCENARIO_UNKNOWN', params: { name } }));
  const standing = new Map(Object.entries(facts.locks ?? {}).map(([firm, booth]) => [firm, [booth]]));
  return forced.flatMap(([firm, booth]): Problem[] => {
    const params = { company: company(firm), booth };
    if (withdrawn.includes(firm)) return [{ code: 'SCENARIO_WITHDRAWN_LOCKED', params }];
    if (bans.some((ban) => ban.firm === firm && ban.booth === booth))
      return [{ code: 'SCENARIO_BANNED_LOCK', params }];
    const others = [...standing].filter(([id, [held]]) => id !== firm && held === booth).map(([id]) => id);
    if (others.length >= (booths.get(booth)?.places ?? 0))
      return [
        { code: 'SCENARIO_BOOTH_TAKEN', params: { ...params, holder: others.map(company).join(', ') } },
      ];
    return checkByHand({ facts, refusal, policy }, firm, standing);
  });
}
