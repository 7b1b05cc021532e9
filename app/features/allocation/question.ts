import type { Scenario } from '#app/domain/allocation/scenario';

/** The parts of a what-if and the fields of their lines, as a form or an address names them: "locks[0].firm". */
export const PARTS = {
  locks: ['firm', 'booth'],
  bans: ['firm', 'booth'],
  withdrawn: ['firm'],
  extras: ['like', 'hall'],
} as const;

export type Part = keyof typeof PARTS;

/** A line as it stands in the form: each field empty where nothing is said. */
export type Line = Readonly<Record<string, string>>;

/** A what-if while it is being asked, with its empty lines. */
export type Question = Readonly<Record<Part, readonly Line[]>> & { moveConfirmed: boolean };

export const partsOf = (): Part[] => ['locks', 'bans', 'withdrawn', 'extras'];

const NAME = /^(locks|bans|withdrawn|extras)\[(\d{1,2})\]\.(firm|booth|like|hall)$/;

/** The question that a form or an address holds, its lines numbered anew; what is not of it is left out. */
export function questionIn(entries: Iterable<[string, unknown]>): Question {
  const found = new Map<string, Map<number, Record<string, string>>>();
  let moveConfirmed = false;
  for (const [name, value] of entries) {
    if (name === 'moveConfirmed') moveConfirmed = value === 'on';
    const [, part, number, field] = NAME.exec(name) ?? [];
    if (!part || !field || typeof value !== 'string') continue;
    const lines = found.get(part) ?? new Map<number, Record<string, string>>();
    lines.set(Number(number), { ...lines.get(Number(number)), [field]: value });
    found.set(part, lines);
  }
  const linesOf = (part: Part) =>
    [...(found.get(part) ?? [])].sort(([a], [b]) => a - b).map(([, line]) => line);
  return {
    ...{ locks: linesOf('locks'), bans: linesOf('bans') },
    ...{ withdrawn: linesOf('withdrawn'), extras: linesOf('extras'), moveConfirmed },
  };
}

/** The same as names and values, for a form or an address. */
export function entriesOf(question: Partial<Question>): [name: string, value: string][] {
  const entries = partsOf().flatMap((part) =>
    (question[part] ?? []).flatMap((line, index) =>
      Object.entries(line).map(([field, value]): [string, string] => [`${part}[${index}].${field}`, value]),
    ),
  );
  return question.moveConfirmed ? [...entries, ['moveConfirmed', 'on']] : entries;
}

/** With an empty line more (`add`: the part) or a line less (`remove`: "locks.1"), as a button asked. */
export function changed(question: Question, add: string | null, remove: string | null): Question {
  const [from, number] = remove?.split('.') ?? [];
  const lines = (part: Part) => [
    ...question[part].filter((_, index) => !(part === from && index === Number(number))),
    ...(part === add ? [{}] : []),
  ];
  return {
    ...{ locks: lines('locks'), bans: lines('bans') },
    ...{ withdrawn: lines('withdrawn'), extras: lines('extras'), moveConfirmed: question.moveConfirmed },
  };
}

/** The question that a scenario answers, to be changed and asked again. */
export const questionFor = (scenario: Scenario): Question => ({
  locks: Object.entries(scenario.locks).map(([firm, booth]) => ({ firm, booth })),
  bans: scenario.bans.map(({ firm, booth }) => ({ firm, booth })),
  withdrawn: scenario.withdrawn.map((firm) => ({ firm })),
  extras: scenario.extras.map(({ like, hall }) => ({ like, hall })),
  moveConfirmed: scenario.moveConfirmed,
});

/** The firms that a question names. */
export const firmsIn = (question: Question): string[] =>
  partsOf().flatMap((part) => question[part].flatMap(({ firm }) => firm || []));

/** The page of what-ifs with this question in its form. */
export const askAddress = (edition: string, question: Partial<Question>): string =>
  `/allocation/${edition}/what-if?${new URLSearchParams(entriesOf(question))}#question`;
