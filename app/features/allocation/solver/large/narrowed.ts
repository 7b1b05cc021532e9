import type { Bag, Tree } from './tree';

/**
 * The same tree with fewer states left open: its tables without the classes that none of these has. The order of
 * elimination stays; to find a better one takes `treeOf`, which costs more.
 */
export function narrowed(tree: Tree, isOpen: (booth: number, turn: number) => boolean): Tree {
  const { of, counts } = tree.classes;
  const open = tree.states.map((states, booth) => [...states.keys()].filter((turn) => isOpen(booth, turn)));
  const kept = open.map((turns, booth) => classesAmong(turns, of[booth]));
  const bags = new Map<Bag, { bag: Bag; newRow: Int32Array }>();
  for (const bag of tree.bags) {
    const cells = cellsKept([bag.booth, ...bag.rest], counts, kept);
    const rows = cellsKept(bag.rest, counts, kept);
    const from = bag.from.flatMap(({ bag: old, index }) => {
      const into = bags.get(old);
      return into ? [{ bag: into.bag, index: cells.map((cell) => into.newRow[index[cell] ?? 0] ?? 0) }] : [];
    });
    const newRow = new Int32Array(bag.message.length);
    for (let row = 0; row < rows.length; row++) newRow[rows[row] ?? 0] = row;
    const worth = Float64Array.from(cells, (cell) => bag.worth[cell] ?? 0);
    const width = kept[bag.booth]?.length ?? 0;
    bags.set(bag, { bag: { ...bag, width, worth, from, message: new Float64Array(rows.length) }, newRow });
  }
  return {
    states: tree.states.map((states, booth) => (open[booth] ?? []).map((turn) => states[turn] ?? 0)),
    classes: {
      of: open.map((turns, booth) => renumbered(turns, of[booth], kept[booth] ?? [])),
      counts: kept.map((classes) => classes.length),
      worths: tree.classes.worths,
    },
    bags: [...bags.values()].map(({ bag }) => bag),
    scores: tree.scores,
  };
}

const classesAmong = (turns: number[], of: Int32Array | undefined): number[] =>
  [...new Set(turns.map((turn) => of?.[turn] ?? 0))].sort((a, b) => a - b);

const renumbered = (turns: number[], of: Int32Array | undefined, kept: number[]): Int32Array =>
  Int32Array.from(turns, (turn) => kept.indexOf(of?.[turn] ?? 0));

/** The cells of a table over some booths, the first of them fastest, in which every class is kept. */
function cellsKept(booths: number[], counts: number[], kept: number[][]): Int32Array {
  let cells = new Int32Array(1);
  let stride = 1;
  for (const booth of booths) {
    const classes = kept[booth] ?? [];
    const more = new Int32Array(cells.length * classes.length);
    let at = 0;
    for (const one of classes)
      for (let cell = 0; cell < cells.length; cell++) more[at++] = (cells[cell] ?? 0) + stride * one;
    cells = more;
    stride *= counts[booth] ?? 0;
  }
  return cells;
}
