import { narrowAisles } from './aisles';
import { boxOf, intersection, units } from './metres';
import { insideOutline } from './outline';
import type { Hall, Plan, Rectangle, Stand } from './plan';
import { type PlanProblem, problemAt } from './plan-problem';
import { unreachableStands } from './reach';

/**
 * Everything that is wrong with a plan's geometry, hall by hall (DOMAIN §2: overlap, outside the hall, pillar,
 * fire exit, aisle width, reach, area, labels); [] when it can be built. Metres. A stand that stands wrong is told
 * once: what its wrong place does to aisles and neighbours is not told again.
 */
export function checkPlan(plan: Plan): PlanProblem[] {
  return [
    ...duplicateLabels(plan),
    ...strayStands(plan),
    ...plan.halls.flatMap((hall) => checkHall(plan, hall)),
  ];
}

function checkHall(plan: Plan, hall: Hall): PlanProblem[] {
  const stands = plan.stands.filter((stand) => stand.hall === hall.id);
  const misplaced = [
    ...stands.flatMap((stand) => outside(hall, stand)),
    ...overlaps(hall, stands),
    ...stands.flatMap((stand) => onFirst('ON_PILLAR', hall, stand, hall.pillars)),
    ...stands.flatMap((stand) => onFirst('ON_EXIT', hall, stand, exitClearances(hall, plan.minAisleMetres))),
  ];
  const named = new Set(misplaced.flatMap(({ booths }) => booths));
  const placed = stands.filter((stand) => !named.has(stand.label));
  return [
    ...misplaced,
    ...stands.flatMap((stand) => wrongArea(hall, stand)),
    ...narrowAisles(hall, placed, plan.minAisleMetres),
    ...unreachableStands(hall, placed),
  ];
}

/** Labels are unique in the whole pavilion, whatever their case. */
function duplicateLabels({ stands }: Plan): PlanProblem[] {
  const first = new Map<string, Stand>();
  return stands.flatMap((stand) => {
    const key = stand.label.toLocaleLowerCase('en');
    const before = first.get(key);
    if (before) return [problemAt('DUPLICATE_LABEL', [before.label, stand.label], stand.hall, boxOf(stand))];
    first.set(key, stand);
    return [];
  });
}

/** A stand in a hall, or on a floor, that the plan does not have. */
function strayStands({ halls, stands }: Plan): PlanProblem[] {
  return stands
    .filter((stand) => !halls.some((hall) => hall.id === stand.hall && hall.level === stand.level))
    .map((stand) => problemAt('OUTSIDE_HALL', [stand.label], stand.hall, boxOf(stand)));
}

function outside(hall: Hall, stand: Stand): PlanProblem[] {
  if (stand.level !== hall.level || insideOutline(hall.outline, boxOf(stand))) return [];
  return [problemAt('OUTSIDE_HALL', [stand.label], hall.id, boxOf(stand))];
}

function overlaps(hall: Hall, stands: Stand[]): PlanProblem[] {
  return stands.flatMap((stand, index) => [
    ...stands.slice(index + 1).flatMap((other) => {
      const common = intersection(boxOf(stand), boxOf(other));
      return common ? [problemAt('OVERLAP', [stand.label, other.label], hall.id, common)] : [];
    }),
    ...onFirst('OVERLAP', hall, stand, hall.zones),
  ]);
}

function onFirst(code: 'ON_PILLAR' | 'ON_EXIT' | 'OVERLAP', hall: Hall, stand: Stand, areas: Rectangle[]) {
  const common = areas.map((area) => intersection(boxOf(stand), boxOf(area))).find((box) => box !== null);
  return common ? [problemAt(code, [stand.label], hall.id, common)] : [];
}

/** What must stay free before each fire exit: its width, as deep as the least aisle. */
function exitClearances(hall: Hall, depth: number): Rectangle[] {
  return hall.fireExits.map(({ side, x, y, width }) => {
    if (side === 'N' || side === 'S') return { x, y: side === 'N' ? y : y - depth, width, depth };
    return { x: side === 'W' ? x : x - depth, y, width: depth, depth: width };
  });
}

/** Width × depth, exact or to the hundredth of a square metre as plans print it. */
function wrongArea(hall: Hall, stand: Stand): PlanProblem[] {
  const exact = (units(stand.width) * units(stand.depth)) / 400;
  const told = Math.abs(stand.area - exact) < 1e-9 || stand.area === Math.round(exact * 100) / 100;
  return told ? [] : [problemAt('AREA_MISMATCH', [stand.label], hall.id, boxOf(stand))];
}
