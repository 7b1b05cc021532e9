import {
  areaLimits,
  type BoothFacts,
  type EditionFacts,
  type FirmFacts,
  type PriceRefusal,
  unfitness,
} from './edition';
import { type Policy, satisfactionOf, totalOf } from './policy';
import type { Placement } from './problem';
import { missedWishes, type Reason, rivalNear, type Scene } from './why-not';

export type { Reason } from './why-not';

export type Explained = {
  registration: string;
  /** The booths it holds; empty when it is not placed. */
  booths: string[];
  /** Which of its wishes it got: 1 is the first; null when none. */
  wishRank: number | null;
  /** Percent of what the best booth imaginable would have been worth to it: 100 pleases in everything. */
  satisfaction: number;
  reasons: Reason[];
};

export type Explainer = { facts: EditionFacts; refusal: PriceRefusal; policy: Policy };

/**
 * Why each firm stands where it does, in the order of the facts: the wish, size and sides it got, its points, whom it
 * asked to stand with; for each better wish why not (held by whom with how many points, competitor, size, price); for
 * each firm left over whether nothing fits, all that fits is held, or competitors stand in the way.
 */
export function explainAll(explainer: Explainer, placements: Placement[]): Explained[] {
  const scene = sceneOf(explainer, placements);
  return explainer.facts.firms.map((firm) => explain(scene, firm));
}

function sceneOf(explainer: Explainer, placements: Placement[]): Scene {
  const booths = new Map(explainer.facts.booths.map((booth) => [booth.id, booth]));
  const firms = new Map(explainer.facts.firms.map((firm) => [firm.id, firm]));
  const heldBy = new Map<string, FirmFacts[]>();
  const standsOn = new Map<string, BoothFacts[]>();
  for (const { registration, booths: ids } of placements) {
    const firm = firms.get(registration);
    if (!firm) continue;
    standsOn.set(
      registration,
      ids.flatMap((id) => booths.get(id) ?? []),
    );
    for (const id of ids) heldBy.set(id, [...(heldBy.get(id) ?? []), firm]);
  }
  return { ...explainer, booths, firms, heldBy, standsOn };
}

function explain(scene: Scene, firm: FirmFacts): Explained {
  const booths = scene.standsOn.get(firm.id) ?? [];
  const [booth] = booths;
  if (!booth) {
    const reasons = [...whyUnplaced(scene, firm), ...missedWishes(scene, firm, firm.wishes)];
    return { registration: firm.id, booths: [], wishRank: null, satisfaction: 0, reasons };
  }
  const got = satisfactionOf(scene.policy, firm, booth);
  const better = firm.wishes.slice(0, got.wishRank === null ? undefined : got.wishRank - 1);
  return {
    registration: firm.id,
    booths: booths.map((one) => one.id),
    wishRank: got.wishRank,
    satisfaction: Math.round((100 * totalOf(got)) / bestFor(scene.policy, firm)),
    reasons: [
      ...whatItGot(scene, firm, booth, got.wishRank),
      ...company(scene, firm, booths),
      ...missedWishes(scene, firm, better),
    ],
  };
}

/** What the best booth imaginable would be worth to a firm: 100 % of its satisfaction. */
export function bestFor(policy: Policy, firm: Pick<FirmFacts, 'wishes'>): number {
  const wish = firm.wishes.length > 0 ? (policy.wishes[0] ?? 0) : 0;
  return Math.max(1, wish + policy.size + policy.sides);
}

function whatItGot(scene: Scene, firm: FirmFacts, booth: BoothFacts, rank: number | null): Reason[] {
  const reasons: Reason[] = [];
  if (scene.facts.locks?.[firm.id] === booth.id)
    reasons.push({ code: 'LOCKED', params: { booth: booth.id } });
  if (rank !== null) reasons.push({ code: 'GOT_WISH', params: { rank } });
  else reasons.push({ code: firm.wishes.length > 0 ? 'GOT_NO_WISH' : 'HAD_NO_WISHES', params: {} });
  if (booth.use !== 'collective' && firm.wishedArea !== null) {
    const exact = booth.area === firm.wishedArea;
    const params = { area: booth.area, wished: firm.wishedArea };
    reasons.push({ code: exact ? 'AREA_AS_WISHED' : 'AREA_OTHER', params });
  }
  if (firm.corner === 'yes')
    reasons.push({
      code: booth.openSides >= 2 ? 'CORNER_AS_WISHED' : 'CORNER_MISSING',
      params: { sides: booth.openSides },
    });
  if (firm.corner === 'no' && booth.openSides >= 2)
    reasons.push({ code: 'CORNER_UNWISHED', params: { sides: booth.openSides } });
  return [...reasons, { code: 'POINTS', params: { points: firm.points } }];
}

function company(scene: Scene, firm: FirmFacts, booths: BoothFacts[]): Reason[] {
  return firm.shareWith.flatMap((id): Reason[] => {
    const other = scene.firms.get(id);
    if (!other) return [];
    const theirs = scene.standsOn.get(id) ?? [];
    const beside = booths.some((a) => theirs.some((b) => a.id === b.id || a.neighbours.includes(b.id)));
    const code = theirs.length === 0 ? 'PARTNER_NOT_PLACED' : beside ? 'BESIDE' : 'NOT_BESIDE';
    return [{ code, params: { company: other.company } }];
  });
}

function whyUnplaced(scene: Scene, firm: FirmFacts): Reason[] {
  const own: Reason = { code: 'POINTS', params: { points: firm.points } };
  const anywhere = { ...firm, bans: undefined };
  const verdicts = scene.facts.booths.map((booth) => ({
    booth,
    unfit: unfitness(anywhere, booth, scene.refusal),
  }));
  const suiting = verdicts.flatMap(({ booth, unfit }) => (unfit ? [] : [booth]));
  const fitting = suiting.filter((booth) => !firm.bans?.[booth.id]);
  const away = suiting.length - fitting.length;
  if (fitting.length === 0) {
    if (away > 0) return [{ code: 'ALL_BANNED', params: { count: away } }, own];
    const refused = verdicts.flatMap(({ unfit }) => (unfit?.code === 'PRICE_REFUSED' ? [unfit.price] : []));
    const [price] = refused;
    if (price) return [{ code: 'ALL_PRICES_REFUSED', params: { count: refused.length, price } }, own];
    const { min, max } = areaLimits(firm);
    return [{ code: 'NOTHING_FITS', params: { min: min ?? 0, max: max ?? 0 } }, own];
  }
  const rest: Reason[] = away > 0 ? [{ code: 'OTHERS_BANNED', params: { count: away } }, own] : [own];
  const free = fitting.filter((booth) => (scene.heldBy.get(booth.id)?.length ?? 0) < booth.places);
  if (free.length > 0) {
    const blocked = free.every((booth) => rivalNear(scene, firm, booth));
    const params = { count: free.length };
    if (!blocked) return [{ code: 'FREE_BUT_LEFT', params }, ...rest];
    return [
      { code: 'ONLY_NEAR_COMPETITORS', params: { ...params, metres: scene.policy.apartMetres } },
      ...rest,
    ];
  }
  const points = fitting.flatMap((booth) => scene.heldBy.get(booth.id) ?? []).map((holder) => holder.points);
  const params = { count: fitting.length, lowest: Math.min(...points), highest: Math.max(...points) };
  return [{ code: 'ALL_HELD', params }, ...rest];
}
