import type { ProgrammeItem } from './delegation';

/** Whom one meets, unless the title names them; null for nobody. */
export function counterpartOf({ counterpart, title }: ProgrammeItem): string | null {
  return counterpart && !title.includes(counterpart) ? counterpart : null;
}

/** Who interprets: files say "oui" or "non", whoever types it may name somebody; `name` null where nobody is named. */
export function interpreterOf({ interpreter }: ProgrammeItem): { name: string | null } | null {
  const told = interpreter?.trim() ?? '';
  if (told === '' || /^(non|no)$/i.test(told)) return null;
  return { name: /^(oui|yes|x)$/i.test(told) ? null : told };
}
