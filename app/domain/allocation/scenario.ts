import { bansIn, withBans } from './bans';
import type { BoothFacts, EditionFacts, FirmFacts, PriceRefusal } from './edition';
import type { Policy } from './policy';

/** One more booth, with the size and sides of `like`, standing by itself in `hall`. */
export type ExtraBooth = { like: string; hall: string };

/** What a manager wonders about, of each kind at most MOST_OF_EACH. Firms by COUNTRY:identifier, booths by label. */
export type Scenario = {
  /** Firm → the booth that it must get. */
  locks: Record<string, string>;
  bans: { firm: string; booth: string }[];
  withdrawn: string[];
  extras: ExtraBooth[];
  /** Firms whose booth is confirmed may be moved too: each of them would have to agree. */
  moveConfirmed: boolean;
};

export const NOTHING: Scenario = { locks: {}, bans: [], withdrawn: [], extras: [], moveConfirmed: false };

/** A question with more to it than this is another plan, not a what-if. */
export const MOST_OF_EACH = 10;

/** A scenario that can only be imagined: no plan has the booth, or a firm is thought away that has not withdrawn. */
export const isHypothetical = (scenario: Scenario): boolean =>
  scenario.extras.length > 0 || scenario.withdrawn.length > 0;

export type Standing = { facts: EditionFacts; refusal: PriceRefusal; policy: Policy };

/** `everybody`: the firms with those that are thought away. */
export type Imagined = Standing & { everybody: readonly FirmFacts[] };

/**
 * The facts as they would be: withdrawn firms gone, booths added, the scenario's locks over those that stand, and its
 * bans beside those that stand. `confirmed` are the locks (firm → booth) that `moveConfirmed` lets go; other locks stay.
 */
export function imagine(
  { facts, refusal, policy }: Standing,
  scenario: Scenario,
  confirmed: Record<string, string>,
): Imagined {
  const gone = new Set(scenario.withdrawn);
  const standing = Object.entries(facts.locks ?? {}).filter(
    ([firm, booth]) => !(scenario.moveConfirmed && confirmed[firm] === booth),
  );
  const locks = { ...Object.fromEntries(standing), ...scenario.locks };
  const wondered = scenario.bans.map((ban) => ({ ...ban, on: null, reason: null }));
  const { firms } = withBans(facts, [...wondered, ...bansIn(facts)]);
  return {
    facts: {
      booths: scenario.extras.reduce(withExtra, facts.booths),
      firms: firms.filter((firm) => !gone.has(firm.id)),
      locks: Object.fromEntries(Object.entries(locks).filter(([firm]) => !gone.has(firm))),
    },
    ...{ refusal, policy, everybody: facts.firms },
  };
}

/** Metres between the hall's last booth and one more: no competitor is near it and no neighbour. */
const AWAY = 1_000;

/** The booths with one more; the same where the one it would be like is not there. */
function withExtra(booths: BoothFacts[], wanted: ExtraBooth): BoothFacts[] {
  const like = booths.find((booth) => booth.id === wanted.like);
  if (!like) return booths;
  const inHall = booths.filter((booth) => booth.hall === wanted.hall);
  const x = Math.max(0, ...inHall.map((booth) => booth.x + booth.width)) + AWAY;
  const id = extraLabel(booths, like.id);
  return [...booths, { ...like, id, hall: wanted.hall, x, y: 0, standArea: like.area, neighbours: [] }];
}

/** The label of one more booth like this one; a plan that has it already gets another. */
function extraLabel(booths: Pick<BoothFacts, 'id'>[], like: string): string {
  const taken = new Set(booths.map((booth) => booth.id));
  let label = `${like}+`;
  while (taken.has(label)) label = `${label}+`;
  return label;
}
