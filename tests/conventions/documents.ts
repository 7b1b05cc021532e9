import type { Source } from './sources';

/** Folders of papers (others hold what several papers share) that the registry does not know, types it knows without a folder, and folders that lack a part. */
export function unregistered(files: Source[], types: readonly string[]): string[] {
  const paths = files.map((file) => file.path.replace(/^app\/documents\//, ''));
  const folders = new Set(
    paths.flatMap((path) => /^([^/]+)\/(content|draw\.server|index\.server)\.ts$/.exec(path)?.[1] ?? []),
  );
  const parts = ['content.ts', 'draw.server.ts', 'index.server.ts'];
  return [
    ...[...folders].filter((name) => !types.includes(name)).map((name) => `${name}: not in the registry`),
    ...types.filter((type) => !folders.has(type)).map((type) => `${type}: no folder`),
    ...[...folders].flatMap((name) =>
      parts.filter((part) => !paths.includes(`${name}/${part}`)).map((part) => `${name}: no ${part}`),
    ),
  ];
}
