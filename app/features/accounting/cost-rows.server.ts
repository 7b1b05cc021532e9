import type { CostKind, CostSums, Sharing } from '#app/domain/accounting/cost';
import type { CostState } from '#app/domain/accounting/cost-state';
import type { Db } from '#db/connection';

export type CostRow = {
  id: string;
  kind: CostKind;
  description: string;
  supplier: string;
  number: string | null;
  issuedOn: string;
  dueOn: string | null;
  currency: string;
  sums: CostSums;
  euros: CostSums;
  sharing: Sharing;
  state: CostState;
  cancelled: boolean;
  hasFile: boolean;
};

/** Costs with the last thing said of them. */
export const costRows = (db: Db) =>
  db
    .selectFrom('cost')
    .innerJoin('cost_state', 'cost_state.cost_id', 'cost.id')
    .leftJoin('cost_file', 'cost_file.cost_id', 'cost.id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('cost_state as later')
            .select('later.id')
            .whereRef('later.cost_id', '=', 'cost.id')
            .whereRef('later.position', '>', 'cost_state.position'),
        ),
      ),
    )
    .selectAll('cost')
    .select(['cost_state.state', 'cost_state.position', 'cost_state.said_on', 'cost_file.sha256']);

type Row = Awaited<ReturnType<ReturnType<typeof costRows>['executeTakeFirstOrThrow']>>;

export const asCost = (row: Row): CostRow => ({
  id: row.id,
  kind: row.kind,
  description: row.description,
  supplier: row.supplier_name,
  number: row.number,
  issuedOn: row.issued_on,
  dueOn: row.due_on,
  currency: row.currency,
  sums: { exclVatCents: row.excl_vat_cents, vatCents: row.vat_cents, inclVatCents: row.incl_vat_cents },
  euros: {
    exclVatCents: row.eur_excl_vat_cents,
    vatCents: row.eur_vat_cents,
    inclVatCents: row.eur_incl_vat_cents,
  },
  sharing: row.sharing,
  state: row.state,
  cancelled: row.cancelled_at !== null,
  hasFile: row.sha256 !== null,
});
