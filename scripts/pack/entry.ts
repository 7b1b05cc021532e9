import type { Instant } from '#app/domain/shared/dates';

/** A file of the pack, told before it is made; `at` is when what it says was last true for sure: the file’s date. */
export type Entry = {
  /** Below the pack’s own folder, with `/`. */
  path: string;
  title: string;
  firm?: { name: string; country: string; nationalId: string } | null;
  number?: string | null;
  at: Instant;
  bytes: () => Promise<Uint8Array>;
};
