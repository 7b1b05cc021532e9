import { createHash } from 'node:crypto';
import type { Instant } from '#app/domain/shared/dates';
import type { Act } from '#app/platform/act';

/** Acts with ids that are the same at every run: the nth id of a seed is a hash of its number, in the form of a UUID. */
export function repeatableActs(seed: string): (at: Instant, actor?: Act['actor']) => Act {
  let count = 0;
  const newId = () => {
    count += 1;
    const hex = createHash('sha256').update(`${seed} ${count}`).digest('hex');
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      `a${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  };
  return (at, actor = { kind: 'system', label: 'demo season' }) => ({ actor, at, newId });
}
