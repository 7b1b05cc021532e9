import { saidOf } from './bans';
import { metresApart } from './booth-distance';
import { type BoothFacts, type EditionFacts, type FirmFacts, type PriceRefusal, unfitness } from './edition';
import { neighbourBonus, type Policy, satisfactionOf, totalOf, weightOf } from './policy';

/** Worded in i18n as `allocation.reason.<code>`. Areas in m², points as counted; a price is the list's refusal code. */
export type Reason = { code: string; params: Record<string, string | number> };

/** A placement as explanations look at it: who stands where, who holds what. */
export type Scene = {
  facts: EditionFacts;
  refusal: PriceRefusal;
  policy: Policy;
  booths: Map<string, BoothFacts>;
  firms: Map<string, FirmFacts>;
  heldBy: Map<string, FirmFacts[]>;
  standsOn: Map<string, BoothFacts[]>;
};

/** For each of these wishes why the firm didn't get it, in their order. Wishes for booths that are gone are left out. */
export function missedWishes(scene: Scene, firm: FirmFacts, wishes: string[]): Reason[] {
  return wishes.flatMap((id) => {
    const booth = scene.booths.get(id);
    const rank = firm.wishes.indexOf(id) + 1;
    return booth ? [whyNot(scene, firm, booth, { rank, booth: id })] : [];
  });
}

type Wish = { rank: number; booth: string };

function whyNot(scene: Scene, firm: FirmFacts, booth: BoothFacts, wish: Wish): Reason {
  const unfit = unfitness(firm, booth, scene.refusal);
  if (unfit?.code === 'PRICE_REFUSED') return { code: 'WISH_PRICE', params: { ...wish, price: unfit.price } };
  if (unfit?.code === 'BANNED') return { code: 'WISH_BANNED', params: { ...wish, ...saidOf(unfit) } };
  if (unfit?.code === 'TOO_SMALL' || unfit?.code === 'TOO_LARGE')
    return { code: `WISH_${unfit.code}`, params: { ...wish, area: unfit.area, limit: unfit.limit } };
  if (unfit) return { code: `WISH_${unfit.code}`, params: wish };
  const holders = scene.heldBy.get(booth.id) ?? [];
  if (holders.length >= booth.places && holders.length > 0) return whyHeld(scene, firm, holders, wish);
  const rival = rivalNear(scene, firm, booth);
  if (rival) {
    const params = { ...wish, company: rival.company, metres: scene.policy.apartMetres };
    return { code: 'WISH_NEAR_COMPETITOR', params };
  }
  return whyFree(scene, firm, booth, wish);
}

/** The holder with fewest points is the one to ask about; a lock is told before points, for it alone decided. */
function whyHeld(scene: Scene, firm: FirmFacts, holders: FirmFacts[], wish: Wish): Reason {
  const byPoints = [...holders].sort((a, b) => a.points - b.points);
  const isLocked = (one: FirmFacts) => scene.facts.locks?.[one.id] === wish.booth;
  const holder = byPoints.find((one) => !isLocked(one)) ?? byPoints[0];
  const params = { ...wish, company: holder?.company ?? '', points: holder?.points ?? 0, own: firm.points };
  if (holder && isLocked(holder)) return { code: 'WISH_HELD_LOCKED', params };
  const than = params.points > firm.points ? 'MORE' : params.points === firm.points ? 'SAME' : 'FEWER';
  return { code: `WISH_HELD_${than}`, params };
}

/** A better wish may stay free for the sake of size and sides, of a neighbour, or because a person decided otherwise. */
function whyFree(scene: Scene, firm: FirmFacts, booth: BoothFacts, wish: Wish): Reason {
  const own = scene.standsOn.get(firm.id) ?? [];
  const worth = (one: BoothFacts) => totalOf(satisfactionOf(scene.policy, firm, one));
  if (scene.facts.locks?.[firm.id]) return { code: 'WISH_FREE_LOCKED', params: wish };
  if (own.some((one) => worth(one) >= worth(booth))) return { code: 'WISH_FREE_NO_BETTER', params: wish };
  const lost = partnersOf(scene, firm).filter((other) => {
    const theirs = scene.standsOn.get(other.id) ?? [];
    return own.some((one) => isBeside(one, theirs)) && !isBeside(booth, theirs);
  });
  const bonus = lost.reduce((sum, other) => sum + neighbourBonus(scene.policy, firm.points, other.points), 0);
  const gain = weightOf(scene.policy, firm.points) * (worth(booth) - Math.max(0, ...own.map(worth)));
  const [neighbour] = lost;
  if (neighbour && bonus >= gain)
    return { code: 'WISH_FREE_NEIGHBOUR', params: { ...wish, company: neighbour.company } };
  return { code: 'WISH_FREE', params: wish };
}

/** Those that it asked to stand with, and those that asked for it; none that keeps away from the other. */
const partnersOf = (scene: Scene, firm: FirmFacts): FirmFacts[] =>
  scene.facts.firms.filter(
    (one) =>
      (firm.shareWith.includes(one.id) || one.shareWith.includes(firm.id)) &&
      !(firm.avoid.includes(one.id) || one.avoid.includes(firm.id)),
  );

const isBeside = (booth: BoothFacts, others: BoothFacts[]): boolean =>
  others.some((other) => booth.id === other.id || booth.neighbours.includes(other.id));

/** The competitor that stands too near this booth, whichever of the two keeps away from the other. */
export function rivalNear(scene: Scene, firm: FirmFacts, booth: BoothFacts): FirmFacts | undefined {
  const rivals = scene.facts.firms.filter(
    (one) => one.id !== firm.id && (firm.avoid.includes(one.id) || one.avoid.includes(firm.id)),
  );
  return rivals.find((rival) =>
    (scene.standsOn.get(rival.id) ?? []).some(
      (theirs) => theirs.id === booth.id || metresApart(theirs, booth) < scene.policy.apartMetres,
    ),
  );
}
