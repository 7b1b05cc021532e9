import type { Audience, DelegateRole, ItemKind } from './delegation';

/** The words of files as received (data/README "delegations") for what people of a mission are and do. */
export const ROLE_WORDS: Record<DelegateRole, string> = {
  exhibitor: 'exposant',
  organiser: 'organisateur',
  institutional: 'institutionnel',
  interpreter: 'interprète',
};

export const KIND_WORDS: Record<ItemKind, string> = {
  transfer: 'transfert',
  'set-up': 'montage',
  official: 'officiel',
  fair: 'salon',
  reception: 'réception',
  meeting: 'RDV B2B',
  dismantling: 'démontage',
};

export const AUDIENCE_WORDS: Record<Exclude<Audience, 'named'>, string> = {
  all: 'tous',
  exhibitors: 'exposants',
};

/** What a cell's word stands for, in whatever case; undefined for any other word. */
export function meantBy<Meaning extends string>(
  meanings: readonly Meaning[],
  words: Partial<Record<Meaning, string>>,
  cell: string,
): Meaning | undefined {
  return meanings.find((meaning) => words[meaning]?.toLowerCase() === cell.toLowerCase());
}
