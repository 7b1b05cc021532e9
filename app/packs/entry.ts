import type { Instant } from '#app/domain/shared/dates';

/** A file of a pack, told before it is made. */
export type Entry = {
  /** Below the pack’s own folder, with `/`. */
  path: string;
  title: string;
  firm?: { name: string; country: string; nationalId: string } | null;
  number?: string | null;
  /** When what it says was last true for sure: the file’s date. */
  at: Instant;
  /** Null of a paper that is not drawn yet: the index then names it without a file. */
  bytes: () => Promise<Uint8Array | null>;
};
