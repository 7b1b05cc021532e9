import type { Instant } from '#app/domain/shared/dates';

/** `fixed` is true in demonstrations and tests, where every page says so. */
export type Clock = { now: () => Instant; fixed: boolean };

export const clockOf = (fixedAt: Instant | undefined): Clock =>
  fixedAt ? { now: () => fixedAt, fixed: true } : { now: () => new Date().toISOString(), fixed: false };
