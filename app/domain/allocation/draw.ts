/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal. The domain reaches for no cryptography of its own. */
export type Sha256 = (text: string) => string;

export type Draw = { order: string[]; sha256: string };

/**
 * A draw that anyone can repeat with paper, a seed and SHA-256. Each id's ticket is the SHA-256 of the seed in decimal,
 * a line feed and the id; tickets in ascending hexadecimal order are the order drawn (the same id twice: once). The
 * order in which ids are given has no say, so nobody gains by being listed first. `sha256` is that of the drawn ids,
 * each followed by a line feed: keep it, and the list can't be changed afterwards.
 * The seed is an integer, best taken from something public that comes after the list was closed.
 */
export function drawOrder(ids: readonly string[], seed: number, sha256: Sha256): Draw {
  const tickets = new Map(ids.map((id) => [id, sha256(`${seed}\n${id}`)]));
  const order = [...tickets].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([id]) => id);
  return { order, sha256: sha256(order.map((id) => `${id}\n`).join('')) };
}
