import type { Field } from '../large/field';

/**
 * What candidates are worth beside others, in rows: those that a candidate has something to do with are `others` from
 * its start to the next one's, what the two are worth together is in `values` (−Infinity: never both).
 */
export type Web = { starts: Int32Array; others: Int32Array; values: Float64Array };

export function webOf(field: Field): Web {
  const starts = new Int32Array(field.scores.length + 1);
  const linked = field.edges.flatMap(({ pairs }) =>
    pairs.filter(({ one, other, value }) => one !== other && value !== 0),
  );
  for (const { one, other } of linked)
    for (const end of [one, other]) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let candidate = 0; candidate < field.scores.length; candidate++)
    starts[candidate + 1] = (starts[candidate + 1] ?? 0) + (starts[candidate] ?? 0);
  const next = starts.slice();
  const others = new Int32Array(2 * linked.length);
  const values = new Float64Array(2 * linked.length);
  const link = (from: number, to: number, value: number): void => {
    const at = next[from] ?? 0;
    others[at] = to;
    values[at] = value;
    next[from] = at + 1;
  };
  for (const { one, other, value } of linked) {
    link(one, other, value);
    link(other, one, value);
  }
  return { starts, others, values };
}
