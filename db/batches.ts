/** A statement binds no more than some ten thousand values: rows of twenty columns stay well below. */
const AT_ONCE = 400;

/** Some hundreds of rows at a time, in their order. */
export async function inBatches<Row>(
  rows: readonly Row[],
  write: (some: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) await write(rows.slice(at, at + AT_ONCE));
}
