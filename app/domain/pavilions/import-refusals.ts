import type { Problem } from '#app/domain/shared/problem';

export type ImportFacts = { editionId: string | null; priceListId: string | null; released: boolean };

/**
 * What forbids a sound plan to be imported: UNKNOWN_EDITION, UNKNOWN_PRICE_LIST, PLACEMENTS_LIVE (an allocation is
 * released: its placements would lose their ground). One refusal at most, the first that holds.
 */
export function importRefusals(facts: ImportFacts, edition: string, priceList: string): Problem[] {
  if (!facts.editionId) return [{ code: 'UNKNOWN_EDITION', params: { edition } }];
  if (!facts.priceListId) return [{ code: 'UNKNOWN_PRICE_LIST', params: { priceList } }];
  return facts.released ? [{ code: 'PLACEMENTS_LIVE', params: { edition } }] : [];
}
