import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts tries at secrets: by address of origin, and by the account that is tried. */
export type Attempts = {
  /** False when this origin has tried too often lately. */
  allowFrom: (origin: string) => Promise<boolean>;
  /** False when this account has been tried too often lately, from wherever. */
  allowOn: (email: string) => Promise<boolean>;
};

const QUARTER_HOUR = 15 * 60;

export function createAttempts(): Attempts {
  const origins = new RateLimiterMemory({ points: 120, duration: QUARTER_HOUR });
  const accounts = new RateLimiterMemory({ points: 20, duration: QUARTER_HOUR });
  return {
    allowFrom: (origin) => take(origins, origin),
    allowOn: (email) => take(accounts, email.trim().toLowerCase()),
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}
