import { areaOf, areas, mayImport, packagesOfDomain, roomOf, targetOf } from './rooms';
import type { Import, Source } from './sources';

/** One line for each import that points where it may not. */
export function wrongImports(files: Source[]): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((one) => wrong(file, one).map((why) => `${file.path}: ${why}`)),
  );
}

function wrong(file: Source, one: Import): string[] {
  const target = targetOf(file.path, one.specifier);
  if (target === undefined) return wrongPackage(file.path, one);
  const from = roomOf(file.path);
  const to = roomOf(target);
  if (!from) return ['lies in no room'];
  if (!to) return [`imports ${target}, which lies in no room`];
  if (from !== to && !mayImport[from].includes(to)) return [`${from} may not import ${to} (${target})`];
  if (to === 'domain' && from === 'domain') return wrongInDomain(file.path, target);
  if (to === 'features' && from === 'features') return wrongArea(file.path, target);
  if (to === 'components' && from === 'components' && areaOf(file.path) !== areaOf(target)) {
    return [`a component may not import another area's ${target}`];
  }
  if (to === 'features' && from === 'components') return wrongFromComponent(file.path, target, one);
  if (from === 'db' && to === 'domain' && !one.typeOnly) return [`db takes only types from ${target}`];
  return [];
}

function wrongPackage(file: string, one: Import): string[] {
  if (roomOf(file) !== 'domain' || packagesOfDomain.includes(one.specifier)) return [];
  return [`domain may not import the package ${one.specifier}`];
}

/** The business may use all of the business, but what is shared knows no area. */
function wrongInDomain(file: string, target: string): string[] {
  const outward = areaOf(file) === 'shared' && areaOf(target) !== 'shared';
  return outward ? [`shared may not import an area: ${target}`] : [];
}

function wrongArea(file: string, target: string): string[] {
  const from = areaOf(file) ?? '';
  const to = areaOf(target) ?? '';
  if (from === to) return [];
  const [left, right] = [rank(from), rank(to)];
  if (left === undefined || right === undefined) return [`${from} → ${to}: not an area`];
  if (right < left) return [`${from} stands to the right of ${to} and may not import ${target}`];
  if (!/\/(queries|steps)[^/]*(\/[^/]+)*$/.test(target)) {
    return [`${from} may use only queries and steps of ${to}, not ${target}`];
  }
  return [];
}

function wrongFromComponent(file: string, target: string, one: Import): string[] {
  if (areaOf(file) !== areaOf(target)) return [`a component may not import another area's ${target}`];
  if (target.endsWith('.server') && !one.typeOnly) return [`a component takes only types from ${target}`];
  return [];
}

function rank(area: string): number | undefined {
  const index = areas.indexOf(area);
  return index === -1 ? undefined : index;
}

/** Each ring of files that import one another's values, as `a → b → a`. */
export function cycles(files: Source[]): string[] {
  const links = new Map(files.map((file) => [bare(file.path), valuesFrom(file)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) found.push([...trail.slice(start), path].join(' → '));
    if (start !== -1 || done.has(path)) return;
    for (const next of links.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of links.keys()) walk(path, []);
  return found;
}

const bare = (path: string): string => path.replace(/\.tsx?$/, '').replace(/\/index$/, '');

function valuesFrom(file: Source): string[] {
  return file.imports
    .filter((one) => !one.typeOnly)
    .map((one) => targetOf(file.path, one.specifier))
    .filter((target) => target !== undefined)
    .map(bare);
}
