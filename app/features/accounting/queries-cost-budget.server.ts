import { type Budget, budgetOf } from '#app/domain/accounting/cost-budget';
import { type FirmShare, shareAll } from '#app/domain/accounting/cost-parts';
import { isOwed } from '#app/domain/accounting/cost-state';
import type { LocalDate } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { findSharers } from './queries-cost-firms.server';
import { type CostScope, type EditionCost, findAllCosts } from './queries-costs.server';
import { findEditionMoney } from './queries-edition.server';

export type CostPicture = { costs: EditionCost[]; budget: Budget; shares: FirmShare[] };

/** The costs of an edition, against its revenue, and what each firm bears of them; read once while nothing is committed. */
export const findCostPicture = (db: Db, scope: CostScope, today: LocalDate): Promise<CostPicture> =>
  whileUnchanged(db, `costs ${scope.organisationId} ${scope.editionId} ${today}`, () =>
    readCostPicture(db, scope, today),
  );

async function readCostPicture(db: Db, scope: CostScope, today: LocalDate): Promise<CostPicture> {
  const costs = await findAllCosts(db, scope);
  const { revenueCents, depositsCents } = await findEditionMoney(db, scope, today);
  const budgeted = costs.map((cost) => ({ ...cost, eurExclVatCents: cost.euros.exclVatCents }));
  return {
    costs,
    budget: budgetOf(budgeted, revenueCents + depositsCents),
    shares: shareAll(
      budgeted.filter(({ cancelled, state }) => !cancelled && isOwed(state)),
      await findSharers(db, scope),
    ),
  };
}
