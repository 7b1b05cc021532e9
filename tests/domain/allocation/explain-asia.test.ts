import { beforeAll, expect, test } from 'vitest';
import { areaLimits, type BoothFacts, type FirmFacts, problemOf } from '#app/domain/allocation/edition';
import { type Explained, explainAll, type Reason } from '#app/domain/allocation/explain';
import { DEFAULT_POLICY } from '#app/domain/allocation/policy';
import type { AllocationProblem, Placement } from '#app/domain/allocation/problem';
import { verifyPlacements } from '#app/domain/allocation/verify';
import { solveProblem } from '#app/features/allocation/solver/solve';
import { realEdition } from './real-edition';

const { facts, refusal } = realEdition('cosmoprof-asia-2026');
const booths = new Map(facts.booths.map((booth) => [booth.id, booth]));
const byName = new Map(facts.firms.map((firm) => [firm.company, firm]));

let solved: Placement[];
let placements: Placement[];
let problem: AllocationProblem;
let explained: Explained[];

beforeAll(async () => {
  problem = problemOf(facts, refusal).problem;
  solved = (await solveProblem(problem, { timeLimitSeconds: 120, seed: 1 })).placements;
}, 150_000);

function look(at: Placement[]): void {
  placements = at;
  explained = explainAll({ facts, refusal, policy: DEFAULT_POLICY }, placements);
}

const standsOn = (firm: FirmFacts | undefined) =>
  placements.find((one) => one.registration === firm?.id)?.booths ?? [];

/** The placement in which only this firm moves, to this booth. */
const moved = (firm: FirmFacts, booth: string): Placement[] => [
  ...placements.filter((one) => one.registration !== firm.id),
  { registration: firm.id, booths: [booth] },
];

/** Whether a reason holds, from the facts and the checker alone. */
function isTrue(firm: FirmFacts, booth: BoothFacts, { code, params }: Reason): boolean {
  const holder = byName.get(String(params.company));
  const held = holder !== undefined && standsOn(holder).includes(booth.id) && params.points === holder.points;
  const { min, max } = areaLimits(firm);
  const { breaches, objective } = verifyPlacements(problem, moved(firm, booth.id));
  const free = !placements.some((one) => one.booths.includes(booth.id));
  switch (code) {
    case 'WISH_HELD_MORE':
      return held && holder.points > firm.points && params.own === firm.points;
    case 'WISH_HELD_SAME':
      return held && holder.points === firm.points && params.own === firm.points;
    case 'WISH_HELD_FEWER':
      return held && holder.points < firm.points && params.own === firm.points;
    case 'WISH_TOO_SMALL':
      return params.area === booth.area && params.limit === min && booth.area < (min ?? 0);
    case 'WISH_TOO_LARGE':
      return params.area === booth.area && params.limit === max && booth.area > (max ?? 0);
    case 'WISH_PRICE':
      return params.price === refusal(firm, booth) && refusal(firm, booth) !== null;
    case 'WISH_COLLECTIVE_ONLY':
      return booth.use === 'collective';
    case 'WISH_NEAR_COMPETITOR':
      return (
        free &&
        (firm.avoid.includes(holder?.id ?? '') || (holder?.avoid.includes(firm.id) ?? false)) &&
        breaches.some(
          (breach) => breach.rule === 'TOO_NEAR' && breach.registrations.includes(holder?.id ?? ''),
        )
      );
    case 'WISH_FREE_NO_BETTER':
    case 'WISH_FREE_NEIGHBOUR':
      return free && breaches.length === 0 && objective <= verifyPlacements(problem, placements).objective;
    case 'WISH_FREE':
      return free && breaches.length === 0 && objective > verifyPlacements(problem, placements).objective;
    default:
      return false;
  }
}

test.each<[string, (index: number) => boolean, number]>([
  ['as it is solved', () => true, 2],
  ['when every third has gone', (index) => index % 3 > 0, 4],
])('each firm’s every better wish has one reason, and it is true: %s', (_, stays, kinds) => {
  look(solved.filter((_, index) => stays(index)));
  const codes = new Map<string, number>();
  let wishes = 0;
  for (const firm of facts.firms) {
    const one = explained.find((each) => each.registration === firm.id);
    const better = firm.wishes.slice(0, one?.wishRank ? one.wishRank - 1 : undefined);
    const reasons = (one?.reasons ?? []).filter(({ code }) => code.startsWith('WISH_'));
    expect([firm.company, reasons.map(({ params }) => params.booth)]).toEqual([firm.company, better]);
    for (const reason of reasons) {
      const booth = booths.get(String(reason.params.booth));
      expect([firm.company, reason, booth && isTrue(firm, booth, reason)]).toEqual([
        firm.company,
        reason,
        true,
      ]);
      expect(firm.wishes[Number(reason.params.rank) - 1]).toBe(reason.params.booth);
      codes.set(reason.code, (codes.get(reason.code) ?? 0) + 1);
      wishes += 1;
    }
  }
  expect(facts.firms).toHaveLength(93);
  expect(wishes).toBeGreaterThan(100);
  expect(codes.size).toBeGreaterThan(kinds);
});

test('what it got is told as it is: wish, area, sides, company', () => {
  look(solved);
  for (const firm of facts.firms) {
    const one = explained.find((each) => each.registration === firm.id);
    const [booth] = standsOn(firm).flatMap((id) => booths.get(id) ?? []);
    if (!one || !booth) throw new Error(`${firm.company} is not placed`);
    const rank = firm.wishes.indexOf(booth.id) + 1;
    const said = (code: string) => one.reasons.filter((reason) => reason.code === code);
    expect(said('GOT_WISH').map(({ params }) => params.rank)).toEqual(rank > 0 ? [rank] : []);
    expect(said('AREA_AS_WISHED').length).toBe(booth.area === firm.wishedArea ? 1 : 0);
    expect(said('CORNER_MISSING').length).toBe(firm.corner === 'yes' && booth.openSides < 2 ? 1 : 0);
    for (const { params } of said('BESIDE')) {
      const theirs = standsOn(byName.get(String(params.company)));
      expect(theirs.some((id) => id === booth.id || booth.neighbours.includes(id))).toBe(true);
    }
    expect(one.satisfaction).toBeGreaterThanOrEqual(0);
    expect(one.satisfaction).toBeLessThanOrEqual(100);
  }
});
