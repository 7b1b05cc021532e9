import type { CostAmounts, CostKind, Sharing } from '#app/domain/accounting/cost';
import type { FixedKey } from '#app/domain/accounting/cost-parts';
import type { LocalDate } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import { type CostScope, findSameCost } from './queries-costs.server';

/** Whose paper a cost is, and what it says. */
export type CostPaper = {
  supplierKey: string;
  supplierName: string;
  supplierCountry: string | null;
  supplierSiren: string | null;
  supplierVatId: string | null;
  number: string | null;
  issuedOn: LocalDate;
  dueOn: LocalDate | null;
};

/** What a cost is for, and who bears it. */
export type CostUse = { kind: CostKind; description: string; sharing: Sharing; keys: FixedKey[] };

/** Problem: COST_TWICE, where this supplier's number stands already. */
export async function refuseTwice(
  db: Db,
  scope: CostScope,
  paper: CostPaper,
  except?: string,
): Promise<Problem[]> {
  const same = await findSameCost(db, scope.organisationId, { ...paper, except });
  if (!same) return [];
  const params = {
    number: paper.number ?? '',
    supplier: paper.supplierName,
    edition: same.edition ?? 'none',
  };
  return [{ code: 'COST_TWICE', field: 'number', params }];
}

/** The columns of a cost that its paper fills. */
export const paperColumns = (paper: CostPaper, { currency, sums, rate, euros }: CostAmounts) => ({
  supplier_key: paper.supplierKey,
  supplier_name: paper.supplierName,
  supplier_country: paper.supplierCountry,
  supplier_siren: paper.supplierSiren,
  supplier_vat_id: paper.supplierVatId,
  number: paper.number,
  issued_on: paper.issuedOn,
  due_on: paper.dueOn,
  currency,
  excl_vat_cents: sums.exclVatCents,
  vat_cents: sums.vatCents,
  incl_vat_cents: sums.inclVatCents,
  exchange_rate: rate?.unitsPerEuro ?? null,
  exchange_on: rate?.on ?? null,
  eur_excl_vat_cents: euros.exclVatCents,
  eur_vat_cents: euros.vatCents,
  eur_incl_vat_cents: euros.inclVatCents,
});

/** Writes a new cost, received today. `token` is the page's own: the same form sent again finds what it made. */
export async function insertCost(
  db: Db,
  act: Act,
  cost: {
    scope: CostScope;
    paper: CostPaper;
    amounts: CostAmounts;
    use: CostUse;
    token: string;
    today: LocalDate;
  },
): Promise<string> {
  const { scope, paper, amounts, use } = cost;
  const id = act.newId();
  await db
    .insertInto('cost')
    .values({
      ...paperColumns(paper, amounts),
      ...{ id, organisation_id: scope.organisationId, edition_id: scope.editionId },
      ...{ kind: use.kind, description: use.description, sharing: use.sharing },
      ...{ token: cost.token, created_at: act.at, cancelled_at: null, cancelled_reason: null },
    })
    .execute();
  await saveKeys(db, act, id, use);
  await db
    .insertInto('cost_state')
    .values({
      ...{ id: act.newId(), cost_id: id, position: 1, state: 'RECEIVED', detail: null },
      ...{ said_on: cost.today, recorded_at: act.at },
    })
    .execute();
  return id;
}

/** The fixed key of a cost as it is from now on; a cost shared otherwise has none. */
export async function saveKeys(db: Db, act: Act, costId: string, { sharing, keys }: CostUse): Promise<void> {
  await db.deleteFrom('cost_key').where('cost_id', '=', costId).execute();
  if (sharing !== 'FIXED') return;
  for (const { registrationId, weight } of keys)
    await db
      .insertInto('cost_key')
      .values({ id: act.newId(), cost_id: costId, registration_id: registrationId, weight })
      .execute();
}

/** The cost that a form made before; null when it is new. */
export async function madeBefore(db: Db, token: string): Promise<string | null> {
  const row = await db.selectFrom('cost').select('id').where('token', '=', token).executeTakeFirst();
  return row?.id ?? null;
}

/** A fixed key names firms of this edition's pavilion, each once. Problems: COST_KEY_EMPTY, COST_KEY_FOREIGN. */
export async function checkKeys(db: Db, scope: CostScope, { sharing, keys }: CostUse): Promise<Result<null>> {
  if (sharing !== 'FIXED') return ok(null);
  if (keys.length === 0) return refuse({ code: 'COST_KEY_EMPTY', field: 'sharing' });
  const rows = await db
    .selectFrom('registration')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .select('registration.id')
    .where('pavilion.edition_id', '=', scope.editionId)
    .where('pavilion.organisation_id', '=', scope.organisationId)
    .execute();
  const ours = new Set(rows.map(({ id }) => id));
  const foreign = keys.some(({ registrationId }) => !ours.has(registrationId));
  return foreign ? refuse({ code: 'COST_KEY_FOREIGN', field: 'sharing' }) : ok(null);
}
