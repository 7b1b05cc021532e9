import type { Source } from './sources';

export type Declared = { path: string; file: string; who: string | readonly string[] };

/** Route files that no line of the site map names, lines without a file, a path or a right to see it named twice or not at all. */
export function undeclared(
  files: Source[],
  siteMap: readonly Declared[],
  layouts: readonly string[],
): string[] {
  const modules = files
    .filter((file) => isRoute(file) || siteMap.some((entry) => file.path === `app/routes/${entry.file}`))
    .map((file) => file.path.replace(/^app\/routes\//, ''))
    .filter((file) => !layouts.includes(file));
  const named = new Set(siteMap.map((entry) => entry.file));
  const paths = siteMap.map((entry) => entry.path);
  return [
    ...modules.filter((file) => !named.has(file)).map((file) => `${file}: not in the site map`),
    ...siteMap
      .filter((entry) => !modules.includes(entry.file))
      .map((entry) => `${entry.path}: no ${entry.file}`),
    ...paths.filter((path, index) => paths.indexOf(path) !== index).map((path) => `${path}: twice`),
    ...siteMap.filter((entry) => entry.who.length === 0).map((entry) => `${entry.path}: nobody may`),
  ];
}

/** A module that answers requests; others beside it only serve it. */
const isRoute = (file: Source): boolean =>
  /export (default|(async )?function (loader|action)|const (loader|action)\b)/.test(file.text);
