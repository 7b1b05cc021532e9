import { bare } from './bare';
import type { AllocationView } from './queries-view.server';

/** As many firms as a page still shows and lists all at once. */
const ALL_AT_ONCE = 400;
const ROWS = 100;

type Asked = {
  show: 'plan' | 'placed' | 'left' | 'versions';
  /** The registration in hand. */
  firm: string | null;
  /** Words of a company's name. */
  find: string;
  page: number;
};

/**
 * Of thousands of firms, those that one address of the page shows; how many there are, the counts tell. Reasons go with
 * the rows that show them. To be picked by name there are those that are placed, locked or kept away, the first of those
 * left over, and whoever is looked for.
 */
export function shownOf(view: AllocationView, asked: Asked) {
  const wanted = bare(asked.find);
  const isInHand = ({ registrationId }: { registrationId: string }) => registrationId === asked.firm;
  const isFound = ({ company, firm }: { company: string; firm: string }) =>
    wanted !== '' && bare(`${company} ${firm}`).includes(wanted);
  const left = asked.show === 'left' && wanted !== '' ? view.unplaced.filter(isFound) : view.unplaced;
  const pages = asked.show === 'left' ? Math.max(1, Math.ceil(left.length / ROWS)) : 1;
  const page = Math.min(asked.page, pages);
  const rows = left.slice((page - 1) * ROWS, page * ROWS);
  const inHand = view.unplaced.filter((row) => isInHand(row) && !rows.includes(row));
  const reasonsIn = (show: Asked['show']) => asked.show === show;
  const listed = new Set([...view.placed, ...rows].map(({ registrationId }) => registrationId));
  const found = view.board.firms.filter(isFound).slice(0, ROWS);
  const firms =
    view.board.firms.length <= ALL_AT_ONCE
      ? view.board.firms
      : view.board.firms.filter(
          (one) =>
            isInHand(one) ||
            listed.has(one.registrationId) ||
            one.lock ||
            one.bans.length > 0 ||
            found.includes(one),
        );
  return {
    ...view,
    placed: view.placed.map((row) => (reasonsIn('placed') || isInHand(row) ? row : { ...row, reasons: [] })),
    unplaced: [...rows, ...inHand].map((row) =>
      reasonsIn('left') || isInHand(row) ? row : { ...row, reasons: [] },
    ),
    board: { ...view.board, firms, groups: groupsOf(view.board.groups, firms) },
    left: { found: left.length, page, pages },
    /** How many firms are not listed to be picked by name. */
    unlisted: view.board.firms.length - firms.length,
  };
}

/** The others stay in their order, without names. */
function groupsOf(groups: readonly string[][], firms: readonly { group: number | null }[]): string[][] {
  const used = new Set(firms.map(({ group }) => group));
  return groups.map((group, index) => (used.has(index + 1) ? group : []));
}

export type ShownView = ReturnType<typeof shownOf>;
