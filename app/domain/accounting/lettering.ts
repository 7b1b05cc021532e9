import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';

/** Lines of one firm's account that stand on one paper or payment. `at`: the place of its first entry in the books. */
export type LetterItem = {
  source: string;
  aux: string;
  cents: Cents;
  year: number;
  at: number;
};

/** Two papers or payments of which one settles the other, on a day. */
export type LetterLink = { from: string; to: string; on: LocalDate };

export type Letter = { code: string; on: LocalDate };

/**
 * Letters papers and payments of a firm that settle one another to the cent (EcritureLet, DateLet): by aux account and
 * source, keyed "aux source". A group that leaves something open has no letter yet. The code is that of the group's first
 * entry in the books, so that it stays what it is, whatever is lettered later.
 */
export function lettersOf(items: readonly LetterItem[], links: readonly LetterLink[]): Map<string, Letter> {
  const roots = new Map<string, string>();
  const rootOf = (key: string): string => {
    const parent = roots.get(key) ?? key;
    if (parent === key) return key;
    const root = rootOf(parent);
    roots.set(key, root);
    return root;
  };
  const auxes = new Map<string, string[]>();
  for (const { source, aux } of items) auxes.set(source, [...(auxes.get(source) ?? []), aux]);
  for (const { from, to } of links)
    for (const aux of auxes.get(from) ?? []) roots.set(rootOf(`${aux} ${from}`), rootOf(`${aux} ${to}`));

  const days = new Map<string, LocalDate>();
  for (const { from, on } of links)
    for (const aux of auxes.get(from) ?? []) {
      const root = rootOf(`${aux} ${from}`);
      if (on > (days.get(root) ?? '')) days.set(root, on);
    }
  return lettersOfGroups(items, rootOf, days);
}

function lettersOfGroups(
  items: readonly LetterItem[],
  rootOf: (key: string) => string,
  days: ReadonlyMap<string, LocalDate>,
): Map<string, Letter> {
  const groups = new Map<string, LetterItem[]>();
  for (const item of items) {
    const root = rootOf(`${item.aux} ${item.source}`);
    const group = groups.get(root);
    if (group) group.push(item);
    else groups.set(root, [item]);
  }
  const letters = new Map<string, Letter>();
  for (const [root, group] of groups) {
    const on = days.get(root);
    const sum = group.reduce((open, { cents }) => open + cents, 0);
    const [first] = group.toSorted((a, b) => a.year - b.year || a.at - b.at);
    if (sum !== 0 || !on || !first) continue;
    for (const { aux, source } of group) letters.set(`${aux} ${source}`, { code: codeOf(first), on });
  }
  return letters;
}

const LETTERS = 26;
const FIRST_YEAR = 2020;

/** A letter for the year, then the entry's place in it as at least three letters. */
function codeOf({ year, at }: LetterItem): string {
  let code = '';
  for (let rest = at; rest > 0 || code.length < 3; rest = Math.floor(rest / LETTERS))
    code = letter(rest % LETTERS) + code;
  return letter((year - FIRST_YEAR + 10 * LETTERS) % LETTERS) + code;
}

const letter = (at: number): string => String.fromCharCode(65 + at);
