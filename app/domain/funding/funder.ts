import type { Scheme } from './scheme';

/**
 * Who grants a scheme's aid to a firm: whom the scheme names; for one that several regions share, the firm's own region;
 * else what its label begins with.
 */
export function funderOf({ funder, regions, label, id }: Scheme, region: string | null): string {
  if (funder) return funder;
  if (regions.length > 1 && region !== null && regions.includes(region)) return `Région ${region}`;
  return label.split(' – ')[0]?.trim() || id;
}
