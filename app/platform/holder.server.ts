import { hostname } from 'node:os';
import type { Instant } from '#app/domain/shared/dates';

/** This process, so that another can tell whether the one that holds a lease is still there. */
export const THIS_PROCESS = `${hostname()}:${process.pid}`;

/** True only when it is certain: a process of this machine that no longer runs. */
export function isGone(holder: string): boolean {
  const [host, pid] = holder.split(':');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Leases go by the machine's clock, also where the instance's stands still. */
export const machineTime = (plusMs = 0): Instant => new Date(Date.now() + plusMs).toISOString();
