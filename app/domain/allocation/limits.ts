/** What a problem may hold. Sums of scores stay exact integers in a double, with room for a solver's tolerances. */
export const LIMITS = {
  booths: 20_000,
  registrations: 20_000,
  candidates: 1_000_000,
  rules: 200_000,
  capacity: 1_000_000,
  score: 1_000_000_000,
  total: 1e14,
  fileBytes: 256 * 1024 * 1024,
} as const;
