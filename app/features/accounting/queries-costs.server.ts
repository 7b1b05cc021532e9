import type { FixedKey } from '#app/domain/accounting/cost-parts';
import type { SaidState } from '#app/domain/accounting/cost-state';
import type { Recipient } from '#app/domain/accounting/supplier-check';
import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { asCost, type CostRow, costRows } from './cost-rows.server';

export type CostScope = { organisationId: OrganisationId; editionId: EditionId };

export type EditionCost = CostRow & { keys: FixedKey[] };

/** The costs of an edition, the latest first; cancelled ones too. */
export async function findAllCosts(db: Db, { organisationId, editionId }: CostScope): Promise<EditionCost[]> {
  const rows = await costRows(db)
    .where('cost.organisation_id', '=', organisationId)
    .where('cost.edition_id', '=', editionId)
    .orderBy('cost.issued_on', 'desc')
    .orderBy('cost.id')
    .execute();
  const keys = await db
    .selectFrom('cost_key')
    .innerJoin('cost', 'cost.id', 'cost_key.cost_id')
    .select(['cost_id', 'registration_id', 'weight'])
    .where('cost.organisation_id', '=', organisationId)
    .where('cost.edition_id', '=', editionId)
    .execute();
  return rows.map((row) => ({
    ...asCost(row),
    keys: keys
      .filter(({ cost_id }) => cost_id === row.id)
      .map(({ registration_id, weight }) => ({ registrationId: registration_id, weight })),
  }));
}

export type CostFile = { name: string; mediaType: string; size: number; sha256: string };

export type CostDetail = EditionCost & {
  supplierCountry: string | null;
  supplierSiren: string | null;
  supplierVatId: string | null;
  rate: { unitsPerEuro: string; on: string } | null;
  cancelledReason: string | null;
  states: SaidState[];
  file: CostFile | null;
};

/** One cost of an edition; null for one of somebody else's. */
export async function findCost(db: Db, id: string, scope: CostScope): Promise<CostDetail | null> {
  const row = await costRows(db)
    .where('cost.id', '=', id)
    .where('cost.organisation_id', '=', scope.organisationId)
    .where('cost.edition_id', '=', scope.editionId)
    .executeTakeFirst();
  if (!row) return null;
  const keys = await db.selectFrom('cost_key').selectAll().where('cost_id', '=', id).execute();
  const states = await db
    .selectFrom('cost_state')
    .select(['state', 'said_on as on', 'detail'])
    .where('cost_id', '=', id)
    .orderBy('position')
    .execute();
  const file = await db
    .selectFrom('cost_file')
    .select(['name', 'media_type as mediaType', 'size', 'sha256'])
    .where('cost_id', '=', id)
    .executeTakeFirst();
  return {
    ...asCost(row),
    keys: keys.map(({ registration_id, weight }) => ({ registrationId: registration_id, weight })),
    supplierCountry: row.supplier_country,
    supplierSiren: row.supplier_siren,
    supplierVatId: row.supplier_vat_id,
    rate:
      row.exchange_rate && row.exchange_on ? { unitsPerEuro: row.exchange_rate, on: row.exchange_on } : null,
    cancelledReason: row.cancelled_reason,
    states,
    file: file ?? null,
  };
}

/** The supplier's paper as it came. */
export async function findCostFile(db: Db, costId: string): Promise<(CostFile & { bytes: Buffer }) | null> {
  const file = await db
    .selectFrom('cost_file')
    .select(['name', 'media_type as mediaType', 'size', 'sha256', 'bytes'])
    .where('cost_id', '=', costId)
    .executeTakeFirst();
  return file ?? null;
}

/** The organisation as suppliers' invoices should name it. */
export async function findRecipient(db: Db, id: OrganisationId): Promise<Recipient> {
  return await db
    .selectFrom('organisation')
    .select(['name', 'siren', 'vat_id as vatId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** A cost that stands under this number of this supplier already. */
export async function findSameCost(
  db: Db,
  organisationId: OrganisationId,
  of: { supplierKey: string; number: string | null; except?: string },
): Promise<{ id: string; edition: string | null } | null> {
  if (of.number === null) return null;
  const row = await db
    .selectFrom('cost')
    .leftJoin('edition', 'edition.id', 'cost.edition_id')
    .select(['cost.id', 'edition.slug as edition'])
    .where('organisation_id', '=', organisationId)
    .where('supplier_key', '=', of.supplierKey)
    .where('cost.number', '=', of.number)
    .where('cancelled_at', 'is', null)
    .where('cost.id', '<>', of.except ?? '')
    .executeTakeFirst();
  return row ?? null;
}

/** Costs of the same number and amount under another name: perhaps one that was typed before its file came. */
export async function findLikeCosts(
  db: Db,
  organisationId: OrganisationId,
  of: { supplierKey: string; number: string; inclVatCents: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('cost')
    .select('supplier_name')
    .where('organisation_id', '=', organisationId)
    .where('number', '=', of.number)
    .where('incl_vat_cents', '=', of.inclVatCents)
    .where('supplier_key', '<>', of.supplierKey)
    .where('cancelled_at', 'is', null)
    .execute();
  return rows.map(({ supplier_name }) => supplier_name);
}
