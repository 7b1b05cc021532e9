import { MANAGERS, ORGANISER_AND_READERS, routesIn, type SiteEntry } from './site-map-entry';

const season = routesIn('season');
const pavilions = routesIn('pavilions');

/** The season with its editions, and the pavilions that stand at them. */
export const SEASON: readonly SiteEntry[] = [
  season.page('/season', 'season.tsx', ORGANISER_AND_READERS),
  season.page('/season/new', 'new-edition.tsx', MANAGERS),
  season.page('/season/new-fair', 'new-fair.tsx', MANAGERS),
  season.page('/season/:edition', 'edition.tsx', ORGANISER_AND_READERS),
  season.page('/season/:edition/dates', 'dates.tsx', MANAGERS),
  season.act('/season/:edition/papers', 'papers.ts', ORGANISER_AND_READERS),
  pavilions.page('/pavilions', 'pavilions.tsx', ORGANISER_AND_READERS),
  pavilions.page('/pavilions/:edition', 'pavilion.tsx', ORGANISER_AND_READERS),
  pavilions.page('/pavilions/:edition/draw', 'draw.tsx', MANAGERS),
  pavilions.page('/pavilions/:edition/import', 'import.tsx', MANAGERS),
  pavilions.page('/pavilions/:edition/plan', 'plan.tsx', MANAGERS),
  pavilions.page('/pavilions/:edition/call', 'call.tsx', MANAGERS),
  pavilions.act('/pavilions/:edition/call/close', 'close-call.ts', MANAGERS),
];
