import { type Delegate, nameOf, type ProgrammeItem } from './delegation';
import { localTimeIn } from './local-time';
import { PROGRAMME_COLUMNS } from './read-programme';
import { frenchDay } from './sheet-rows';
import { AUDIENCE_WORDS, KIND_WORDS } from './sheet-words';
import type { SheetColumn } from './write-delegates';

/** The columns from which `readProgramme` makes the same items again, each on the clocks of its place. */
export function programmeColumns(delegates: readonly Delegate[]): SheetColumn<ProgrammeItem>[] {
  const names = new Map(delegates.map((delegate) => [delegate.number, nameOf(delegate)]));
  return PROGRAMME_COLUMNS.map((header) => ({ header, value: (item) => CELLS[header](item, names) }));
}

type Cell = (item: ProgrammeItem, names: ReadonlyMap<number, string>) => string;

const CELLS: Record<(typeof PROGRAMME_COLUMNS)[number], Cell> = {
  date: ({ startsAt, timeZone }) => frenchDay(localTimeIn(startsAt, timeZone).slice(0, 10)),
  début: ({ startsAt, timeZone }) => localTimeIn(startsAt, timeZone).slice(11),
  fin: ({ endsAt, timeZone }) => localTimeIn(endsAt, timeZone).slice(11),
  fuseau: ({ timeZone }) => timeZone,
  type: ({ kind }) => KIND_WORDS[kind],
  titre: ({ title }) => title,
  lieu: ({ place }) => place,
  participants: ({ audience, participants }, names) =>
    audience === 'named'
      ? participants.flatMap((number) => names.get(number) ?? []).join(' | ')
      : AUDIENCE_WORDS[audience],
  table: ({ meetingTable }) => meetingTable ?? '',
  contrepartie: ({ counterpart }) => counterpart ?? '',
  interprète: ({ interpreter }) => interpreter ?? '',
  tenue: ({ dress }) => dress ?? '',
};
