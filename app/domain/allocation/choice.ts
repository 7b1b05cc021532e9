import type { Problem } from '#app/domain/shared/problem';
import { checkByHand } from './by-hand';
import { type BoothFacts, type EditionFacts, type FirmFacts, type PriceRefusal, unfitness } from './edition';
import { bestFor } from './explain';
import { type Policy, satisfactionOf, suitsSides, totalOf } from './policy';

/** A firm that would have to make way, and what for: the place itself, or the distance between competitors. */
export type MakesWay = { firm: string; company: string; points: number; for: 'place' | 'distance' };

/** What it would be to put one firm on one booth. `here`: it stands there. `held`: others would have to make way. */
export type Choice = {
  booth: string;
  area: number;
  verdict: 'here' | 'free' | 'held' | 'refused';
  /** Why it can't be; only when refused. */
  problem: Problem | null;
  makeWay: MakesWay[];
  /** Which of its wishes it is; null: none of them. */
  rank: number | null;
  /** Against the areas that it said it takes: nothing that a manager can't settle with it. */
  outside: 'TOO_SMALL' | 'TOO_LARGE' | null;
  /** Whether the open sides are as it asked; null when it is all the same to it. */
  corner: boolean | null;
  /** Percent of the best booth imaginable. */
  satisfaction: number;
};

export type Choosing = { facts: EditionFacts; refusal: PriceRefusal; policy: Policy };

/**
 * Each booth for one firm, in the order of the facts: does it fit, who holds it, which rule speaks against it. `standing`
 * says who stands where now, `confirmed` who can't be moved any more. A lock is refused to be broken (PLACE_LOCKED), a
 * confirmed booth to be changed (PLACE_FIRM_CONFIRMED); price, package and competitors that may not move are told by
 * `checkByHand`. Empty for an unknown firm.
 */
export function choicesFor(
  choosing: Choosing,
  firmId: string,
  standing: ReadonlyMap<string, readonly string[]>,
  confirmed: Readonly<Record<string, string>>,
): Choice[] {
  const firm = choosing.facts.firms.find(({ id }) => id === firmId);
  if (!firm) return [];
  return choosing.facts.booths.map((booth) => {
    const problem = refusalOf(choosing, firm, booth, confirmed);
    const makeWay = problem ? [] : whoMakesWay(choosing, firm, booth, standing);
    const here = standing.get(firmId)?.includes(booth.id) ?? false;
    return {
      ...{ booth: booth.id, area: booth.area, problem, makeWay },
      verdict: problem ? 'refused' : here ? 'here' : makeWay.length > 0 ? 'held' : 'free',
      ...worth(choosing, firm, booth),
    };
  });
}

function refusalOf(
  choosing: Choosing,
  firm: FirmFacts,
  booth: BoothFacts,
  confirmed: Readonly<Record<string, string>>,
): Problem | null {
  const own = confirmed[firm.id];
  if (own !== undefined && own !== booth.id)
    return { code: 'PLACE_FIRM_CONFIRMED', params: { company: firm.company } };
  const locked = Object.entries(choosing.facts.locks ?? {}).filter(([id]) => id !== firm.id);
  const holders = locked.filter(([, label]) => label === booth.id).map(([id]) => id);
  if (holders.length >= booth.places) {
    const company = holders.map((id) => nameOf(choosing, id)).join(', ');
    return { code: 'PLACE_LOCKED', params: { company, booth: booth.id } };
  }
  const fixed = new Map<string, string[]>(locked.map(([id, label]) => [id, [label]]));
  return checkByHand(choosing, firm.id, fixed.set(firm.id, [booth.id]))[0] ?? null;
}

function whoMakesWay(
  choosing: Choosing,
  firm: FirmFacts,
  booth: BoothFacts,
  standing: ReadonlyMap<string, readonly string[]>,
): MakesWay[] {
  const others = [...standing].filter(([id]) => id !== firm.id);
  const holders = others.filter(([, labels]) => labels.includes(booth.id)).map(([id]) => id);
  const isMovable = (id: string) => choosing.facts.locks?.[id] === undefined;
  const full = holders.length >= booth.places ? holders.filter(isMovable) : [];
  const weakest = full.map((id) => makesWay(choosing, id, 'place')).sort((a, b) => a.points - b.points);
  const after = new Map(standing).set(firm.id, [booth.id]);
  const [near] = checkByHand(choosing, firm.id, after);
  const rival = choosing.facts.firms.find(({ company }) => company === near?.params?.rival);
  const beside =
    near?.code === 'PLACE_NEAR_COMPETITOR' && rival && !full.includes(rival.id) ? [rival.id] : [];
  return [...weakest.slice(0, 1), ...beside.map((id) => makesWay(choosing, id, 'distance'))];
}

function makesWay({ facts }: Choosing, id: string, reason: MakesWay['for']): MakesWay {
  const firm = facts.firms.find((one) => one.id === id);
  return { firm: id, company: firm?.company ?? id, points: firm?.points ?? 0, for: reason };
}

const nameOf = ({ facts }: Choosing, id: string): string =>
  facts.firms.find((firm) => firm.id === id)?.company ?? id;

function worth({ policy }: Choosing, firm: FirmFacts, booth: BoothFacts) {
  const got = satisfactionOf(policy, firm, booth);
  const unfit = unfitness(firm, booth, () => null);
  const outside = unfit?.code === 'TOO_SMALL' || unfit?.code === 'TOO_LARGE' ? unfit.code : null;
  return {
    rank: got.wishRank,
    outside,
    corner: firm.corner === 'either' ? null : suitsSides(firm.corner, booth.openSides),
    satisfaction: Math.round((100 * totalOf(got)) / bestFor(policy, firm)),
  };
}
