import { itemsOf } from '#app/domain/registrations/cells';
import { plusDays } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { AUDIENCES, type Delegate, ITEM_KINDS, nameOf, type ProgrammeItem } from './delegation';
import { instantOf, isZone } from './local-time';
import { sameName } from './read-delegates';
import { clockOf, dayOf, LONGEST, type Received, rowsOf, type SheetRow } from './sheet-rows';
import { AUDIENCE_WORDS, KIND_WORDS, meantBy } from './sheet-words';

export const PROGRAMME_COLUMNS = [
  'date',
  'début',
  'fin',
  'fuseau',
  'type',
  'titre',
  'lieu',
  'participants',
  'table',
  'contrepartie',
  'interprète',
  'tenue',
] as const;

/** What one line or one form says of an item, not judged yet. */
export type ItemPlan = {
  date: string;
  start: string;
  end: string;
  timeZone: string;
} & Omit<ProgrammeItem, 'startsAt' | 'endsAt' | 'timeZone'>;

/**
 * Reads a programme as received, in the time zone of each line; an end before the start is after midnight. All or
 * nothing: every problem of every line, `at` the line, `field` the column.
 */
export function readProgramme(file: Received, delegates: readonly Delegate[]): Result<ProgrammeItem[]> {
  const rows = rowsOf(file, PROGRAMME_COLUMNS);
  if (!rows.ok) return rows;
  const read = rows.value.map((row) => readItem(row, delegates));
  const problems = read.flatMap((item) => (item.ok ? [] : item.problems));
  return problems.length > 0
    ? refuse(...problems)
    : ok(read.flatMap((item) => (item.ok ? [item.value] : [])));
}

function readItem(row: SheetRow, delegates: readonly Delegate[]): Result<ProgrammeItem> {
  const kind = meantBy(ITEM_KINDS, KIND_WORDS, row.cell('type'));
  const named = row.cell('participants');
  const audience = meantBy(AUDIENCES, AUDIENCE_WORDS, named) ?? 'named';
  const who = audience === 'named' ? itemsOf(named).map((name) => whoIs(name, delegates)) : [];
  const text = (column: string) => row.cell(column) || null;
  const item = planItem({
    date: row.cell('date'),
    start: row.cell('début'),
    end: row.cell('fin'),
    timeZone: row.cell('fuseau'),
    kind: kind ?? 'official',
    title: row.cell('titre'),
    place: row.cell('lieu'),
    audience,
    participants: [...new Set(who.flatMap((one) => (one.ok ? [one.value] : [])))],
    meetingTable: text('table'),
    counterpart: text('contrepartie'),
    interpreter: text('interprète'),
    dress: text('tenue'),
  });
  const problems: Problem[] = [
    ...(kind ? [] : [{ code: 'UNKNOWN_KIND', field: 'type', params: { value: row.cell('type') } }]),
    ...who.flatMap((one) => (one.ok ? [] : one.problems)),
    ...(item.ok
      ? []
      : item.problems.filter(({ code }) => code !== 'ITEM_WITHOUT_PEOPLE' || who.length === 0)),
  ];
  if (item.ok && problems.length === 0) return item;
  const where = { line: row.line, title: row.cell('titre') || '–' };
  return refuse(
    ...problems.map((one) => ({ ...one, at: `${row.line}`, params: { ...where, ...one.params } })),
  );
}

/** Times an item on the clocks of its place. Refuses UNKNOWN_ZONE, unreadable or impossible times, texts too long, an item without title or people. */
export function planItem({ date, start, end, timeZone, ...rest }: ItemPlan): Result<ProgrammeItem> {
  const problems: Problem[] = [];
  const [day, from, to] = [dayOf(date), clockOf(start), clockOf(end)];
  if (!day)
    problems.push({ code: 'UNREADABLE_DATE', field: 'date', params: { column: 'date', value: date } });
  if (!from) problems.push({ code: 'UNREADABLE_CLOCK', field: 'start', params: { value: start } });
  if (!to) problems.push({ code: 'UNREADABLE_CLOCK', field: 'end', params: { value: end } });
  if (!isZone(timeZone))
    problems.push({ code: 'UNKNOWN_ZONE', field: 'timeZone', params: { value: timeZone } });
  problems.push(...tooLong(rest));
  if (rest.title.trim() === '') problems.push({ code: 'ITEM_WITHOUT_TITLE', field: 'title' });
  if (rest.audience === 'named' && rest.participants.length === 0) {
    problems.push({ code: 'ITEM_WITHOUT_PEOPLE', field: 'participants' });
  }
  if (from && from === to)
    problems.push({ code: 'ITEM_WITHOUT_LENGTH', field: 'end', params: { value: start } });
  if (problems.length > 0 || !day || !from || !to) return refuse(...problems);
  const startsAt = instantOf(`${day}T${from}`, timeZone);
  const endsAt = instantOf(`${to < from ? plusDays(day, 1) : day}T${to}`, timeZone);
  if (!startsAt.ok) return refuse(...startsAt.problems.map((one) => ({ ...one, field: 'start' })));
  if (!endsAt.ok) return refuse(...endsAt.problems.map((one) => ({ ...one, field: 'end' })));
  return ok({ ...rest, startsAt: startsAt.value, endsAt: endsAt.value, timeZone });
}

const TYPED = [
  ['title', 'title'],
  ['place', 'place'],
  ['meetingTable', 'table'],
  ['counterpart', 'counterpart'],
  ['interpreter', 'interpreter'],
  ['dress', 'dress'],
] as const;

const tooLong = (item: Pick<ItemPlan, (typeof TYPED)[number][0]>): Problem[] =>
  TYPED.filter(([part]) => (item[part] ?? '').length > LONGEST).map(([, field]) => ({
    code: 'TYPED_TOO_LONG',
    field,
    params: { most: LONGEST },
  }));

function whoIs(name: string, delegates: readonly Delegate[]): Result<number> {
  const [person, namesake] = delegates.filter((delegate) => sameName(nameOf(delegate), name));
  if (!person) return refuse({ code: 'PARTICIPANT_UNKNOWN', field: 'participants', params: { name } });
  if (namesake) return refuse({ code: 'PARTICIPANT_AMBIGUOUS', field: 'participants', params: { name } });
  return ok(person.number);
}
