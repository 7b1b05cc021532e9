import type { BoothState } from '#app/domain/pavilions/drawing';
import type { MessageKey } from '#app/i18n/messages';

export type Level = 'first' | 'second' | 'later' | 'other' | 'open' | 'free';

type Pleased = { wishRank: number | null; wished: boolean };

/** How far a placement is what the firm wished. `open`: it had wished for no booth in particular. */
export function levelOf({ wishRank, wished }: Pleased): Exclude<Level, 'free'> {
  if (wishRank === null) return wished ? 'other' : 'open';
  return wishRank === 1 ? 'first' : wishRank <= 3 ? 'second' : 'later';
}

export const LEVELS = [
  'first',
  'second',
  'later',
  'other',
  'open',
  'free',
] as const satisfies readonly Level[];

export const levelWords: Record<Level, MessageKey> = {
  first: 'allocation.level.first',
  second: 'allocation.level.second',
  later: 'allocation.level.later',
  other: 'allocation.level.other',
  open: 'allocation.level.open',
  free: 'allocation.level.free',
};

/** Fill, pattern and mark tell the same thing, so that it survives grey print and colour-blindness. */
export const levelStates: Record<Level, BoothState> = {
  first: { fill: 'doneTint', ink: 'done', mark: { text: '1' } },
  second: { fill: 'accentTint', ink: 'accent', mark: { text: '2' } },
  later: { fill: 'attentionTint', ink: 'attention', mark: { text: '4' } },
  other: { fill: 'roseTint', ink: 'rose', pattern: 'diagonal', mark: 'triangle' },
  open: { fill: 'neutralTint', ink: 'muted', mark: 'dot' },
  free: {},
};

/** The state of one booth on the plan; the mark is the wish's own rank. */
export function stateOf(placed: Pleased, sublabel: string): BoothState {
  const state = levelStates[levelOf(placed)];
  const mark = placed.wishRank === null ? state.mark : { text: String(placed.wishRank) };
  return { ...state, mark, sublabel };
}
