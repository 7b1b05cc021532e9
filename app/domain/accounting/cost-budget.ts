import { type Cents, sumCents } from '#app/domain/shared/money';
import { COST_KINDS, type CostKind } from './cost';
import { type CostState, isOwed } from './cost-state';

export type BudgetCost = {
  kind: CostKind;
  state: CostState;
  cancelled: boolean;
  eurExclVatCents: Cents;
};

/** An edition's costs against its revenue, in euro cents without VAT. */
export type Budget = {
  kinds: { kind: CostKind; cents: Cents; count: number }[];
  costsCents: Cents;
  /** Of them, not yet paid. */
  unpaidCents: Cents;
  revenueCents: Cents;
  marginCents: Cents;
};

/** Cancelled and refused costs are in no sum; kinds without cost are left out, the others stand in their usual order. */
export function budgetOf(costs: readonly BudgetCost[], revenueCents: Cents): Budget {
  const owed = costs.filter(({ cancelled, state }) => !cancelled && isOwed(state));
  const sum = (some: readonly BudgetCost[]) => sumCents(some.map(({ eurExclVatCents }) => eurExclVatCents));
  const costsCents = sum(owed);
  return {
    kinds: COST_KINDS.map((kind) => owed.filter((cost) => cost.kind === kind))
      .map((some, index) => ({ kind: COST_KINDS[index] ?? 'OTHER', cents: sum(some), count: some.length }))
      .filter(({ count }) => count > 0),
    costsCents,
    unpaidCents: sum(owed.filter(({ state }) => state !== 'PAID')),
    revenueCents,
    marginCents: revenueCents - costsCents,
  };
}
