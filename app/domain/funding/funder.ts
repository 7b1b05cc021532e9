import type { Scheme } from './scheme';

/**
 * Who grants a scheme's aid to a firm: whom the scheme names; the organiser itself for what it takes off its price; for a
 * scheme that several regions share, the firm's own region; else what its label begins with.
 */
export function funderOf(scheme: Scheme, region: string | null, organiser: string): string {
  const { funder, mode, regions, label, id } = scheme;
  if (funder) return funder;
  if (mode === 'PRICE_REDUCTION') return organiser;
  if (regions.length > 1 && region !== null && regions.includes(region)) return `Région ${region}`;
  return label.split(' – ')[0]?.trim() || id;
}
