import type { Source } from './sources';

export const ceiling = 250;

/** Files that may be longer, each with the reason why cutting it would make it harder to read. */
export const longOnPurpose: Record<string, string> = {};

/** Lines of the file in the middle and of the one below which nine of ten lie. */
export function spread(files: Source[]): { median: number; ninth: number } {
  const sizes = files.map(linesOf).sort((a, b) => a - b);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
  return { median: at(0.5), ninth: at(0.9) };
}

export function tooLong(files: Source[], allowed = longOnPurpose): string[] {
  return files
    .filter((file) => linesOf(file) > ceiling && !(file.path in allowed))
    .map((file) => `${file.path}: ${linesOf(file)} lines`);
}

export function needlessExceptions(files: Source[], allowed = longOnPurpose): string[] {
  const long = new Set(files.filter((file) => linesOf(file) > ceiling).map((file) => file.path));
  return Object.keys(allowed).filter((path) => !long.has(path));
}

const linesOf = (file: Source): number => file.text.trimEnd().split('\n').length;
