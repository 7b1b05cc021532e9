/** No candidate: the booth stays empty. */
export const EMPTY = -1;

/** What each booth can still hold: candidates, and EMPTY where it may stay empty. */
export type States = number[][];
