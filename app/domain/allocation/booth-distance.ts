import type { BoothFacts } from './edition';
import { distanceBetween } from './geometry';

/** Shortest distance in metres between two booths of a plan; Infinity across halls, 0 when they touch. */
export const metresApart = (a: BoothFacts, b: BoothFacts): number =>
  distanceBetween(asProblemBooth(a), asProblemBooth(b));

const asProblemBooth = ({ hall, places, ...booth }: BoothFacts) => ({
  ...booth,
  level: hall,
  capacity: places,
});
