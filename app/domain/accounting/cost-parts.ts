import type { CompanyId, RegistrationId } from '#app/domain/shared/ids';
import type { Cents } from '#app/domain/shared/money';
import { type Result, refuse } from '#app/domain/shared/problem';
import type { Sharing } from './cost';
import { type SharePart, type ShareWeight, shareCost } from './cost-share';

/** A firm that may bear part of a cost: with a confirmed booth (its hundredths of m²), with delegates on a mission, or both. */
export type Sharer = {
  companyId: CompanyId;
  /** Null for a firm that travels without a booth. */
  registrationId: RegistrationId | null;
  company: string;
  booth: string;
  areaHundredths: number;
  delegates: number;
};

export type FixedKey = { registrationId: RegistrationId; weight: number };

/** What is shared: the price without VAT, in euro cents. */
export type Shared = { sharing: Sharing; eurExclVatCents: Cents; keys: readonly FixedKey[] };

/**
 * Each firm's part of a cost, the firms by their companies. Who weighs nothing bears nothing. Problems: COST_NOT_SHARED,
 * COST_NOBODY (nobody is confirmed, or travels, or the key names nobody who is).
 */
export function partsOf(cost: Shared, sharers: readonly Sharer[]): Result<SharePart[]> {
  if (cost.sharing === 'NONE') return refuse({ code: 'COST_NOT_SHARED' });
  return shareCost(cost.eurExclVatCents, weightsOf(cost.sharing, cost.keys, sharers));
}

function weightsOf(
  sharing: Exclude<Sharing, 'NONE'>,
  keys: readonly FixedKey[],
  sharers: readonly Sharer[],
): ShareWeight[] {
  const fixed = new Map(keys.map(({ registrationId, weight }) => [registrationId, weight]));
  const weigh: Record<typeof sharing, (firm: Sharer) => number> = {
    AREA: ({ areaHundredths }) => areaHundredths,
    FIRM: ({ registrationId }) => (registrationId === null ? 0 : 1),
    DELEGATE: ({ delegates }) => delegates,
    FIXED: ({ registrationId }) => fixed.get(registrationId ?? '') ?? 0,
  };
  return sharers
    .map((firm) => ({ key: firm.companyId, weight: weigh[sharing](firm) }))
    .filter(({ weight }) => weight !== 0);
}

/** A firm's parts of an edition's costs together; `parts` by cost. */
export type FirmShare = Sharer & { cents: Cents; parts: { costId: string; cents: Cents }[] };

/** What each firm bears of all the costs that are shared, those who bear nothing left out; in the order of `sharers`. */
export function shareAll(
  costs: readonly (Shared & { id: string })[],
  sharers: readonly Sharer[],
): FirmShare[] {
  const shared = costs.map((cost) => ({ costId: cost.id, parts: partsOf(cost, sharers) }));
  return sharers
    .map((firm) => {
      const parts = shared.flatMap(({ costId, parts }) => {
        const part = parts.ok ? parts.value.find(({ key }) => key === firm.companyId) : undefined;
        return part ? [{ costId, cents: part.cents }] : [];
      });
      return { ...firm, parts, cents: parts.reduce((sum, { cents }) => sum + cents, 0) };
    })
    .filter(({ parts }) => parts.length > 0);
}
