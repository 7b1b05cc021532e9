import { createHash } from 'node:crypto';
import { type CostRate, costAmounts } from '#app/domain/accounting/cost';
import { checkSupplierInvoice, type SupplierCheck } from '#app/domain/accounting/supplier-check';
import { amountsOf, type SupplierInvoice } from '#app/domain/accounting/supplier-invoice';
import { supplierKeyOf } from '#app/domain/accounting/supplier-key';
import { dayIn } from '#app/domain/shared/dates';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import type { Act } from '#app/platform/act';
import { recordAudit } from '#app/platform/audit.server';
import { type Db, inTransaction } from '#db/connection';
import { COST_ZONE } from './commands-cost.server';
import { type CostScope, findCost, findLikeCosts, findRecipient } from './queries-costs.server';
import {
  type CostPaper,
  type CostUse,
  checkKeys,
  insertCost,
  madeBefore,
  refuseTwice,
} from './steps-cost.server';

export type SupplierPaper = {
  invoice: SupplierInvoice;
  file: { name: string; mediaType: 'application/xml' | 'application/pdf'; bytes: Buffer };
};

/**
 * What is to be known before a supplier's invoice is kept; nothing is written. Refused with COST_TWICE when it is there
 * already; one that looks like a typed cost is a fault, COST_LIKE_ANOTHER.
 */
export async function previewSupplierInvoice(
  db: Db,
  now: string,
  scope: CostScope,
  invoice: SupplierInvoice,
): Promise<Result<SupplierCheck>> {
  const paper = paperOf(invoice);
  const twice = await refuseTwice(db, scope, paper);
  if (twice.length > 0) return refuse(...twice);
  const us = await findRecipient(db, scope.organisationId);
  const check = checkSupplierInvoice(invoice, us, dayIn(now, COST_ZONE));
  const { exclVatCents, vatCents } = amountsOf(invoice);
  const like = await findLikeCosts(db, scope.organisationId, {
    ...{ supplierKey: paper.supplierKey, number: invoice.number, inclVatCents: exclVatCents + vatCents },
  });
  const found = like.slice(0, 3).map((supplier) => ({
    code: 'COST_LIKE_ANOTHER',
    params: { number: invoice.number, supplier },
  }));
  return ok({ ...check, faults: [...check.faults, ...found] });
}

/**
 * A supplier's invoice as a cost, with the file as it came. `accepted` says that whoever keeps it has seen its faults.
 * Problems: SUPPLIER_FAULTS, those of its amounts, COST_TWICE.
 */
export function keepSupplierInvoice(
  db: Db,
  act: Act,
  scope: CostScope,
  input: SupplierPaper & { use: CostUse; rate: CostRate | null; accepted: boolean; token: string },
): Promise<Result<string>> {
  return inTransaction(db, async (db): Promise<Result<string>> => {
    const known = await madeBefore(db, input.token);
    if (known) return ok(known);
    const { invoice, use, rate, token } = input;
    const preview = await previewSupplierInvoice(db, act.at, scope, invoice);
    if (!preview.ok) return preview;
    if (preview.value.faults.length > 0 && !input.accepted)
      return refuse({ code: 'SUPPLIER_FAULTS', field: 'accepted' });
    const amounts = costAmounts({ currency: invoice.currency, ...amountsOf(invoice), rate });
    if (!amounts.ok) return amounts;
    const keys = await checkKeys(db, scope, use);
    if (!keys.ok) return keys;
    const paper = paperOf(invoice);
    const today = dayIn(act.at, COST_ZONE);
    const id = await insertCost(db, act, { scope, paper, use, token, today, amounts: amounts.value });
    const sha256 = await keepFile(db, act, id, input.file);
    await recordAudit(db, act, {
      ...{ action: 'cost.imported', entity: 'cost', entityId: id, organisationId: scope.organisationId },
      after: { ...(await findCost(db, id, scope)), sha256, faults: preview.value.faults },
    });
    return ok(id);
  });
}

const paperOf = (invoice: SupplierInvoice): CostPaper => ({
  supplierKey: supplierKeyOf(invoice.seller),
  supplierName: invoice.seller.name,
  supplierCountry: invoice.seller.country,
  supplierSiren: invoice.seller.siren ?? invoice.seller.siret?.slice(0, 9) ?? null,
  supplierVatId: invoice.seller.vatId,
  number: invoice.number,
  issuedOn: invoice.issuedOn,
  dueOn: invoice.dueOn,
});

async function keepFile(
  db: Db,
  act: Act,
  costId: string,
  { name, mediaType, bytes }: SupplierPaper['file'],
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await db
    .insertInto('cost_file')
    .values({
      ...{ cost_id: costId, name: name.slice(0, 200), media_type: mediaType, bytes },
      ...{ size: bytes.length, sha256, kept_at: act.at },
    })
    .execute();
  return sha256;
}
