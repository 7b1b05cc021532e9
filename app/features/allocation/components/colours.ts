import type { BoothState, Pattern } from '#app/domain/pavilions/drawing';
import type { BoardFirm } from '#app/features/allocation/queries-board.server';
import type { PlacedRow } from '#app/features/allocation/queries-page.server';
import type { Translate } from '#app/i18n/translator';
import { LEVELS, levelStates, levelWords, stateOf } from './satisfaction';

export const COLOURS = ['satisfaction', 'segment', 'region', 'group'] as const;
export type Colour = (typeof COLOURS)[number];

export const colourOf = (wanted: string | null): Colour =>
  COLOURS.find((one) => one === wanted) ?? 'satisfaction';

export type Colouring = {
  /** By booth label. */
  fills: Record<string, BoothState>;
  legend: { state: BoothState; words: string }[];
  /** What a firm is under this colour, for the table: a segment's name, a region. */
  nameOf: (firm: BoardFirm | undefined) => string | null;
};

type Scene = {
  placed: readonly PlacedRow[];
  firms: readonly BoardFirm[];
  groups: readonly string[][];
  segmentName: (code: string) => string;
};

/** The plan's fills, marks and legend for one way of looking at it; locks, bans and confirmed booths are marked in each. */
export function colouring(t: Translate, colour: Colour, scene: Scene): Colouring {
  const firms = new Map(scene.firms.map((firm) => [firm.firm, firm]));
  const nameOf = nameFor(t, colour, scene);
  const names = namesIn(scene.placed.map((row) => nameOf(firms.get(row.firm))));
  const stateFor = (row: PlacedRow): BoothState => {
    if (colour === 'satisfaction') return stateOf(row, row.company);
    const name = nameOf(firms.get(row.firm));
    return { ...(name === null ? NOTHING : categoryState(names.indexOf(name))), sublabel: row.company };
  };
  const fills: Record<string, BoothState> = Object.fromEntries(
    scene.placed.flatMap((row) => {
      const state = { ...stateFor(row), ...fixedMark(firms.get(row.firm), row) };
      return row.booths.map((booth) => [booth, state]);
    }),
  );
  const away = new Set(scene.firms.flatMap(({ bans }) => bans.map(({ booth }) => booth)));
  for (const booth of away) fills[booth] = { leftMark: 'away', ...fills[booth] };
  const levels = LEVELS.map((level) => ({ state: levelStates[level], words: t(levelWords[level]) }));
  const kinds = names.map((name, index) => ({ state: categoryState(index), words: name }));
  const rest = { state: NOTHING, words: t(`allocation.colour.${colour}.none`) };
  const legend =
    colour === 'satisfaction' ? levels : [...kinds, rest, { state: {}, words: t(levelWords.free) }];
  return { fills, legend: [...legend, ...fixedLegend(t, away.size > 0)], nameOf };
}

function nameFor(t: Translate, colour: Colour, scene: Scene): Colouring['nameOf'] {
  if (colour === 'segment') return (firm) => (firm?.segment ? scene.segmentName(firm.segment) : null);
  if (colour === 'region') return (firm) => firm?.region || null;
  return (firm) => {
    const group = firm?.group ? scene.groups[firm.group - 1] : undefined;
    return group
      ? t('allocation.colour.group.of', { first: group[0] ?? '', others: group.length - 1 })
      : null;
  };
}

/** Most frequent first, so that the plainest signs go to those seen most; as many as there are signs for. */
function namesIn(names: (string | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([name]) => name);
}

const TINTS = [
  ['accentTint', 'accent'],
  ['doneTint', 'done'],
  ['attentionTint', 'attention'],
  ['roseTint', 'rose'],
  ['neutralTint', 'muted'],
  ['wrongTint', 'wrong'],
] as const;
const PATTERNS: (Pattern | undefined)[] = [
  undefined,
  'diagonal',
  'dots',
  'horizontal',
  'back-diagonal',
  'cross',
];

const NOTHING: BoothState = { fill: 'neutralTint', ink: 'muted' };

/** The number is what tells two kinds apart in grey or without colours; fill and pattern only help the eye. */
function categoryState(index: number): BoothState {
  const [fill, ink] = TINTS[index % TINTS.length] ?? TINTS[0];
  const pattern = PATTERNS[Math.floor(index / TINTS.length) % PATTERNS.length];
  return { fill, ink, pattern, mark: { text: String(index + 1) } };
}

function fixedMark(firm: BoardFirm | undefined, row: PlacedRow): Pick<BoothState, 'leftMark'> {
  if (firm?.confirmed && row.booths.includes(firm.confirmed)) return { leftMark: 'tick' };
  return firm?.lock && row.booths.includes(firm.lock.booth) ? { leftMark: 'lock' } : {};
}

const fixedLegend = (t: Translate, away: boolean) => [
  { state: { leftMark: 'lock' as const }, words: t('allocation.lock.mark') },
  { state: { leftMark: 'tick' as const }, words: t('allocation.confirmed.mark') },
  ...(away ? [{ state: { leftMark: 'away' as const }, words: t('bans.mark') }] : []),
];
