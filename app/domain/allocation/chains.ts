import { metresApart } from './booth-distance';
import { type BoothFacts, type EditionFacts, type FirmFacts, type PriceRefusal, unfitness } from './edition';

import { neighbourBonus, type Policy, satisfactionOf, totalOf, weightOf } from './policy';
import type { Placement } from './problem';

export type Move = { firm: string; from: string | null; to: string };

/** Moves that follow from a free booth: the first fills it, each other the booth that the one before left. */
export type Chain = {
  moves: Move[];
  /** 1 when the last to move had no booth. */
  placed: 0 | 1;
  /** Change of weighted satisfaction and of bonuses for neighbours, in the points of the policy. */
  gain: number;
  /** Firms that move from a booth confirmed to them, and so must agree. */
  agree: string[];
  /** The booth that the last move leaves free; null when nobody else could have it. */
  leaves: string | null;
};

export type Repair = {
  facts: EditionFacts;
  refusal: PriceRefusal;
  policy: Policy;
  standing: Placement[];
  /** Firms whose booth is confirmed. */
  confirmed: ReadonlySet<string>;
  /** Firms that stay where they are, whatever comes free. */
  fixed: ReadonlySet<string>;
};

export const MOST_MOVES = 3;

/** Moves are followed further through those that gain most by a booth; through everybody there can be millions. */
const FOLLOWED = 25;

/**
 * Every way of using a free place of a booth in at most three moves: a firm without a booth takes it, or one that gains
 * by it, whose own booth then goes to another in the same way. Each that moves is strictly more satisfied, fits, has a
 * price and in the end stands apart from its competitors. Where more than 25 would gain by a booth, only the booths of
 * the 25 that gain most are given to others. Ranked by firms placed, gain, moves, agreements needed.
 */
export function chainsFrom(repair: Repair, booth: string): Chain[] {
  const scene = sceneOf(repair);
  if (!hasRoom(scene, booth)) return [];
  const found: Chain[] = [];
  const extend = (to: string, moves: Move[]) => {
    for (const [index, { firm, from }] of takersOf(scene, to).entries()) {
      if (moves.some((move) => move.firm === firm.id)) continue;
      const longer = [...moves, { firm: firm.id, from, to }];
      const chain = chainOf(scene, longer);
      if (chain) found.push(chain);
      if (from !== null && longer.length < MOST_MOVES && index < FOLLOWED) extend(from, longer);
    }
  };
  extend(booth, []);
  return found.sort(byRank);
}

/** The placement after the moves of a chain. */
export function afterMoves(standing: Placement[], moves: Move[]): Placement[] {
  const moved = new Set(moves.map((move) => move.firm));
  return [
    ...standing.filter((one) => !moved.has(one.registration)),
    ...moves.map(({ firm, to }) => ({ registration: firm, booths: [to] })),
  ];
}

function byRank(a: Chain, b: Chain): number {
  const key = ({ moves }: Chain) => moves.map(({ firm, to }) => `${firm} ${to}`).join();
  return (
    b.placed - a.placed ||
    b.gain - a.gain ||
    a.moves.length - b.moves.length ||
    a.agree.length - b.agree.length ||
    (key(a) < key(b) ? -1 : 1)
  );
}

type Scene = Repair & {
  booths: Map<string, BoothFacts>;
  firms: Map<string, FirmFacts>;
  standsOn: Map<string, string>;
  holders: Map<string, number>;
  rivals: Map<string, string[]>;
  partners: Map<string, Set<string>>;
  takers: Map<string, Taker[]>;
};

function sceneOf(repair: Repair): Scene {
  const { firms, booths } = repair.facts;
  const holders = new Map<string, number>();
  for (const { booths: held } of repair.standing)
    for (const id of held) holders.set(id, (holders.get(id) ?? 0) + 1);
  const rivals = bothWays(firms, (firm) => firm.avoid);
  const asked = bothWays(firms, (firm) => firm.shareWith);
  const partners = [...asked].map(([id, named]): [string, Set<string>] => {
    return [id, new Set([...named].filter((other) => !rivals.get(id)?.has(other)))];
  });
  return {
    ...repair,
    booths: new Map(booths.map((booth) => [booth.id, booth])),
    firms: new Map(firms.map((firm) => [firm.id, firm])),
    standsOn: new Map(repair.standing.map((one) => [one.registration, one.booths[0] ?? ''])),
    holders,
    rivals: new Map([...rivals].map(([id, named]) => [id, [...named]])),
    partners: new Map(partners),
    takers: new Map(),
  };
}

/** For each firm those that it names or that name it, unknown ones left out. */
function bothWays(firms: FirmFacts[], named: (firm: FirmFacts) => string[]): Map<string, Set<string>> {
  const found = new Map(firms.map((firm) => [firm.id, new Set<string>()]));
  for (const firm of firms)
    for (const other of named(firm)) {
      if (other === firm.id || !found.has(other)) continue;
      found.get(firm.id)?.add(other);
      found.get(other)?.add(firm.id);
    }
  return found;
}

const hasRoom = (scene: Scene, booth: string): boolean =>
  (scene.holders.get(booth) ?? 0) < (scene.booths.get(booth)?.places ?? 0);

function worth(scene: Scene, firm: FirmFacts, booth: string | null): number {
  const there = booth === null ? undefined : scene.booths.get(booth);
  return there ? totalOf(satisfactionOf(scene.policy, firm, there)) : 0;
}

type Taker = { firm: FirmFacts; from: string | null; gain: number };

/** Those that could have a booth and would be better off, the greatest weighted gain first; worked out once a booth. */
function takersOf(scene: Scene, to: string): Taker[] {
  const known = scene.takers.get(to);
  if (known) return known;
  const booth = scene.booths.get(to);
  const takers = scene.facts.firms.flatMap((firm): Taker[] => {
    const from = scene.standsOn.get(firm.id) ?? null;
    if (!booth || from === to || scene.fixed.has(firm.id)) return [];
    const better = worth(scene, firm, to) - worth(scene, firm, from);
    if ((from !== null && better <= 0) || unfitness(firm, booth, scene.refusal)) return [];
    return [{ firm, from, gain: weightOf(scene.policy, firm.points) * better }];
  });
  takers.sort((a, b) => b.gain - a.gain || (a.firm.id < b.firm.id ? -1 : 1));
  scene.takers.set(to, takers);
  return takers;
}

function chainOf(scene: Scene, moves: Move[]): Chain | null {
  const moved = new Map(moves.map(({ firm, to }) => [firm, to]));
  const at = (id: string) => moved.get(id) ?? scene.standsOn.get(id);
  for (const { firm, to } of moves) if (isNearRival(scene, firm, to, at)) return null;
  const last = moves.at(-1);
  const placed = last?.from === null ? 1 : 0;
  const gain = moves.reduce(
    (sum, { firm, from, to }) => {
      const facts = scene.firms.get(firm);
      if (!facts) return sum;
      const better = worth(scene, facts, to) - worth(scene, facts, from);
      return sum + weightOf(scene.policy, facts.points) * better;
    },
    bonusChange(scene, moved, at),
  );
  if (placed === 0 && gain <= 0) return null;
  const agree = moves.filter((move) => scene.confirmed.has(move.firm)).map((move) => move.firm);
  return { moves, placed, gain, agree, leaves: last?.from ?? null };
}

function isNearRival(scene: Scene, firm: string, to: string, at: (id: string) => string | undefined) {
  const here = scene.booths.get(to);
  return (scene.rivals.get(firm) ?? []).some((rival) => {
    const there = scene.booths.get(at(rival) ?? '');
    if (!here || !there) return false;
    return here.id === there.id || metresApart(here, there) < scene.policy.apartMetres;
  });
}

/** Bonuses earned less bonuses lost, for the pairs in which somebody moves. */
function bonusChange(scene: Scene, moved: Map<string, string>, at: (id: string) => string | undefined) {
  const seen = new Set<string>();
  let change = 0;
  for (const firm of moved.keys())
    for (const other of scene.partners.get(firm) ?? []) {
      const pair = [firm, other].sort().join('\n');
      if (seen.has(pair)) continue;
      seen.add(pair);
      const now = areBeside(scene, at(firm), at(other)) ? 1 : 0;
      const then = areBeside(scene, scene.standsOn.get(firm), scene.standsOn.get(other)) ? 1 : 0;
      change += (now - then) * bonusOf(scene, firm, other);
    }
  return change;
}

function bonusOf(scene: Scene, one: string, other: string): number {
  const points = (id: string) => scene.firms.get(id)?.points ?? 0;
  return neighbourBonus(scene.policy, points(one), points(other));
}

function areBeside(scene: Scene, one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one === other || (scene.booths.get(one)?.neighbours.includes(other) ?? false);
}
