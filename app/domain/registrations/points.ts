import type { Participation } from './application';

/** A module is the 9 m² booth of European fairs (DOMAIN §2). */
const MODULE_M2 = 9;

/**
 * Priority points: one for each distinct year, and for each participation its whole modules of 9 m², at least one
 * (DOMAIN §3.1, the Pool & Spa rule: 2022:9, 2023:18, 2025:18 → 3 + 1 + 2 + 2 = 8).
 */
export function priorityPoints(participations: readonly Participation[]): {
  years: number;
  modules: number;
  points: number;
} {
  const years = new Set(participations.map(({ year }) => year)).size;
  const modules = participations.reduce((sum, { m2 }) => sum + Math.max(1, Math.floor(m2 / MODULE_M2)), 0);
  return { years, modules, points: years + modules };
}
