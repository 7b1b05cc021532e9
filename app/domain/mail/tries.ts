const PAUSES = [1, 5, 15, 60];
const LATER = 240;
const TWO_DAYS = 2 * 24 * 60;

/**
 * Minutes to wait after a mail's n-th try in a row that came to nothing (n from 1): 1, 5, 15, 60, then 4 hours each,
 * always the same. Null once these pauses would come to more than two days: then it is given up.
 */
export function pauseAfter(tries: number): number | null {
  const pauses = Array.from({ length: tries }, (_, at) => PAUSES[at] ?? LATER);
  const waited = pauses.reduce((sum, minutes) => sum + minutes, 0);
  return waited > TWO_DAYS ? null : (pauses.at(-1) ?? 0);
}

/** Seconds to wait after the n-th time in a row (n from 1) that the mail server itself could not be used; never given up. */
export const serverPauseAfter = (faults: number): number => [15, 60][faults - 1] ?? 300;
