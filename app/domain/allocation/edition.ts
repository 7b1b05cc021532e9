import type { BoothKind, BoothUse } from '#app/domain/pavilions/plan';
import type { KeptAway } from './bans';
import {
  bestPossible,
  DEFAULT_POLICY,
  neighbourBonus,
  type Policy,
  satisfactionOf,
  totalOf,
  weightOf,
} from './policy';
import type { AllocationProblem, Apart, Candidate, Together } from './problem';

/** A booth as an edition's plan gives it. `id` is its label: the same in every copy of the data. Metres, m². */
export type BoothFacts = {
  id: string;
  hall: string;
  x: number;
  y: number;
  width: number;
  depth: number;
  area: number;
  openSides: number;
  kind: BoothKind;
  use: BoothUse;
  /** How many firms it can hold: 1, or more where it is collective. */
  places: number;
  /** m² of the whole stand of which it is a share; its own area otherwise. */
  standArea: number;
  neighbours: string[];
};

/** A firm that was accepted. `id` is COUNTRY:identifier. `wishes` best first; a null area is no limit. */
export type FirmFacts = {
  id: string;
  company: string;
  points: number;
  member: boolean;
  wishedArea: number | null;
  minArea: number | null;
  maxArea: number | null;
  corner: 'yes' | 'no' | 'either';
  wishes: string[];
  shareWith: string[];
  avoid: string[];
  package: { code: string; kind: BoothUse; area: number | null } | null;
  group: string | null;
  segment: string | null;
  /** Booths that a manager keeps it away from. */
  bans?: Readonly<Record<string, KeptAway>>;
};

/** Answers the price list's refusal of this booth for this firm (CORNER_NEEDS_12_M2, say), or null when it has a price. */
export type PriceRefusal = (firm: FirmFacts, booth: BoothFacts) => string | null;

/** `locks` and `stood`: firm → booth, what a person has decided and what the released version says. */
export type EditionFacts = {
  booths: BoothFacts[];
  firms: FirmFacts[];
  locks?: Record<string, string>;
  stood?: Record<string, string>;
};

export type Unfit =
  | { code: 'TOO_SMALL' | 'TOO_LARGE'; area: number; limit: number }
  | { code: 'COLLECTIVE_ONLY' | 'NOT_COLLECTIVE' | 'OTHER_PACKAGE' }
  | { code: 'PRICE_REFUSED'; price: string }
  | ({ code: 'BANNED' } & KeptAway);

/**
 * Why a booth is no candidate for a firm, or null when it is one. A manager keeps it away, whatever else; area within [min, max], an empty limit being none
 * (the wished area when both are empty); collective booths for collective packages and no others; a booth of the
 * package's kind where a package was chosen; a price by the list.
 */
export function unfitness(firm: FirmFacts, booth: BoothFacts, priceRefusal: PriceRefusal): Unfit | null {
  const ban = firm.bans?.[booth.id];
  if (ban) return { code: 'BANNED', ...ban };
  const collective = firm.package?.kind === 'collective';
  if (booth.use === 'collective' && !collective) return { code: 'COLLECTIVE_ONLY' };
  if (booth.use !== 'collective' && collective) return { code: 'NOT_COLLECTIVE' };
  if (!collective) {
    if (firm.package && firm.package.kind !== booth.use) return { code: 'OTHER_PACKAGE' };
    const { min, max } = areaLimits(firm);
    if (min !== null && booth.area < min) return { code: 'TOO_SMALL', area: booth.area, limit: min };
    if (max !== null && booth.area > max) return { code: 'TOO_LARGE', area: booth.area, limit: max };
  }
  const price = priceRefusal(firm, booth);
  return price === null ? null : { code: 'PRICE_REFUSED', price };
}

/** The areas that a firm takes, in m². A chosen package with an area says it all. */
export function areaLimits(firm: FirmFacts): { min: number | null; max: number | null } {
  if (firm.package?.area) return { min: firm.package.area, max: firm.package.area };
  if (firm.minArea === null && firm.maxArea === null) return { min: firm.wishedArea, max: firm.wishedArea };
  return { min: firm.minArea, max: firm.maxArea };
}

export type PriceRefused = { registration: string; booth: string; price: string };

/**
 * The allocation problem of an edition. Firms and booths are taken in the order of their ids, so that the same facts
 * always give the same problem. A candidate's score is `base` + weight × satisfaction; `base` is a power of ten above
 * all satisfaction and bonuses together, so the optimum places as many firms as it can before it pleases them.
 * A lock is a person's decision: it holds whether or not the booth fits, and beside another lock whatever the distance.
 * Where a firm `stood` it may stay, whether or not the booth fits: that was decided once, unless a manager has kept it
 * away since. A lock comes before a ban: what is confirmed or locked stands.
 */
export function problemOf(
  facts: EditionFacts,
  priceRefusal: PriceRefusal,
  policy: Policy = DEFAULT_POLICY,
): { problem: AllocationProblem; refused: PriceRefused[]; base: number } {
  const booths = [...facts.booths].sort(byId);
  const firms = [...facts.firms].sort(byId);
  const together = sharing(firms, policy);
  const base = baseOf(firms, together, policy);
  const candidates: Candidate[] = [];
  const refused: PriceRefused[] = [];
  for (const firm of firms)
    for (const booth of booths) {
      const unfit = unfitness(firm, booth, priceRefusal);
      if (unfit?.code === 'PRICE_REFUSED')
        refused.push({ registration: firm.id, booth: booth.id, price: unfit.price });
      if (unfit && !isDecided(facts, firm.id, booth.id, unfit)) continue;
      const score = base + weightOf(policy, firm.points) * totalOf(satisfactionOf(policy, firm, booth));
      candidates.push({ registration: firm.id, booths: [booth.id], uses: [1], score });
    }
  const problem: AllocationProblem = {
    booths: booths.map(({ id, places, x, y, width, depth, hall, openSides, neighbours }) => {
      return { id, capacity: places, x, y, width, depth, level: hall, openSides, neighbours };
    }),
    registrations: firms.map(({ id, points, group, segment }) => {
      const lock = facts.locks?.[id];
      return { id, points, mustPlace: false, lockedTo: lock === undefined ? null : [lock], group, segment };
    }),
    candidates,
    apart: separations(firms, policy).filter(
      ({ registrations }) => !registrations.every((id) => facts.locks?.[id]),
    ),
    together,
    objective: 'total',
  };
  return { problem, refused, base };
}

const isDecided = ({ locks, stood }: EditionFacts, firm: string, booth: string, { code }: Unfit): boolean =>
  locks?.[firm] === booth || (stood?.[firm] === booth && code !== 'BANNED');

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function baseOf(firms: FirmFacts[], together: Together[], policy: Policy): number {
  const pleasure = firms.reduce((sum, firm) => sum + weightOf(policy, firm.points) * bestPossible(policy), 0);
  const bonuses = together.reduce((sum, rule) => sum + rule.bonus, 0);
  return 10 ** Math.max(1, Math.ceil(Math.log10(pleasure + bonuses + 1)));
}

/** One rule for each two firms of which at least one keeps away from the other. */
function separations(firms: FirmFacts[], policy: Policy): Apart[] {
  return pairs(firms, (firm) => firm.avoid).map((registrations) => {
    return { registrations, distance: policy.apartMetres, hard: true };
  });
}

/** One bonus for each two firms of which at least one asked for the other, weighed by the points of both; none against a separation. */
function sharing(firms: FirmFacts[], policy: Policy): Together[] {
  const points = new Map(firms.map((firm) => [firm.id, firm.points]));
  const apart = new Set(pairs(firms, (firm) => firm.avoid).map((pair) => pair.join('\n')));
  return pairs(firms, (firm) => firm.shareWith)
    .filter((pair) => !apart.has(pair.join('\n')))
    .map((registrations) => {
      const [one = 0, other = 0] = registrations.map((id) => points.get(id));
      return { registrations, bonus: neighbourBonus(policy, one, other) };
    });
}

function pairs(firms: FirmFacts[], named: (firm: FirmFacts) => string[]): [string, string][] {
  const known = new Set(firms.map((firm) => firm.id));
  const found = new Map<string, [string, string]>();
  for (const firm of firms)
    for (const other of named(firm)) {
      if (other === firm.id || !known.has(other)) continue;
      const pair: [string, string] = firm.id < other ? [firm.id, other] : [other, firm.id];
      found.set(pair.join('\n'), pair);
    }
  return [...found.values()].sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1));
}
