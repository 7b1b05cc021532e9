import { neighbourhood } from './geometry';
import { addColumn, areRelated, type Columns, type Model, within } from './model-rows';
import type { AllocationProblem, Together } from './problem';

/**
 * A bonus between two registrations is earned through one column for each two of their candidates that stand side by
 * side, within what either side holds. Where registrations form a group, each two with the same bonus, and each takes
 * one whole booth, one column a group and two neighbouring booths is enough, within what of the group stands on either:
 * fewer columns, and the relaxation can't earn the same bonus with fractions of many members.
 */
export function addBonuses(model: Model, problem: AllocationProblem, columns: Columns): void {
  const { groups, pairs } = groupsOf(problem, columns);
  const beside = neighbourhood(problem.booths);
  for (const group of groups) addGroup(model, problem, columns, group, beside);
  for (const rule of pairs) addPair(model, problem, columns, rule, beside);
}

type Group = { members: string[]; bonus: number };

/** The groups of three or more among the rules, and the rules outside any. */
function groupsOf(problem: AllocationProblem, columns: Columns): { groups: Group[]; pairs: Together[] } {
  const rules = problem.together.filter((rule) => rule.bonus !== 0);
  const groups: Group[] = [];
  const taken = new Set<Together>();
  const holdsAlone = aloneOnBooths(problem, columns);
  for (const bonus of new Set(rules.map((rule) => rule.bonus))) {
    const ofBonus = rules.filter((rule) => rule.bonus === bonus);
    for (const linked of connected(ofBonus)) {
      const members = [...new Set(linked.flatMap((rule) => rule.registrations))];
      const named = new Set(linked.map(({ registrations }) => [...registrations].sort().join('\n')));
      const all = (members.length * (members.length - 1)) / 2;
      if (members.length < 3 || named.size !== all || linked.length !== all || bonus < 0) continue;
      if (!members.every(holdsAlone)) continue;
      groups.push({ members, bonus });
      for (const rule of linked) taken.add(rule);
    }
  }
  return { groups, pairs: rules.filter((rule) => !taken.has(rule)) };
}

/** Rules that hang together by the registrations they name. */
function connected(rules: Together[]): Together[][] {
  const of = new Map<string, Together[]>();
  for (const rule of rules) {
    const [one = [], other = []] = rule.registrations.map((id) => of.get(id) ?? []);
    const [longer, shorter] = one.length < other.length ? [other, one] : [one, other];
    if (longer !== shorter) longer.push(...shorter);
    longer.push(rule);
    for (const id of shorter.flatMap((each) => each.registrations)) of.set(id, longer);
    for (const id of rule.registrations) of.set(id, longer);
  }
  return [...new Set(of.values())];
}

/** Whether a registration's candidates are one booth each, and none leaves room there for anybody's smallest use. */
function aloneOnBooths(problem: AllocationProblem, columns: Columns): (registration: string) => boolean {
  const capacity = new Map(problem.booths.map((booth) => [booth.id, booth.capacity]));
  const least = new Map<string, number>();
  for (const { booths, uses } of problem.candidates)
    booths.forEach((booth, index) => {
      least.set(booth, Math.min(uses[index] ?? 0, least.get(booth) ?? Number.POSITIVE_INFINITY));
    });
  return (registration) =>
    (columns.get(registration) ?? []).every((column) => {
      const { booths = [], uses = [] } = problem.candidates[column] ?? {};
      const booth = booths[0] ?? '';
      return booths.length === 1 && (uses[0] ?? 0) + (least.get(booth) ?? 0) > (capacity.get(booth) ?? 0);
    });
}

type Beside = Map<string, Set<string>>;

function addGroup(
  model: Model,
  problem: AllocationProblem,
  columns: Columns,
  group: Group,
  beside: Beside,
): void {
  const at = new Map<string, number[]>();
  for (const column of group.members.flatMap((member) => columns.get(member) ?? [])) {
    const booth = problem.candidates[column]?.booths[0] ?? '';
    at.set(booth, [...(at.get(booth) ?? []), column]);
  }
  const order = new Map([...at.keys()].map((booth, index) => [booth, index]));
  for (const [booth, here] of at)
    for (const other of beside.get(booth) ?? []) {
      const there = at.get(other);
      if (!there || (order.get(other) ?? 0) <= (order.get(booth) ?? 0)) continue;
      if (new Set([...here, ...there].map((column) => problem.candidates[column]?.registration)).size < 2)
        continue;
      const earned = addColumn(model, group.bonus);
      for (const side of [here, there]) model.rows.push(within([earned], side));
    }
}

function addPair(
  model: Model,
  problem: AllocationProblem,
  columns: Columns,
  rule: Together,
  beside: Beside,
): void {
  const [one, other] = rule.registrations;
  const ofOther = new Map<number, number[]>();
  for (const column of columns.get(one) ?? []) {
    const partners = (columns.get(other) ?? []).filter((another) =>
      areRelated(problem, column, another, beside),
    );
    if (partners.length === 0) continue;
    const pairs = partners.map((partner) => {
      const pair = addColumn(model, rule.bonus);
      ofOther.set(partner, [...(ofOther.get(partner) ?? []), pair]);
      return pair;
    });
    model.rows.push(within(pairs, [column]));
  }
  for (const [partner, pairs] of ofOther) model.rows.push(within(pairs, [partner]));
}
