import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import { findCostPicture } from '#app/features/accounting/queries-cost-budget.server';
import { findCostFile } from '#app/features/accounting/queries-costs.server';
import type { Db } from '#db/connection';
import type { Entry } from './entry';
import { safeName } from './names';

type Of = { organisationId: OrganisationId; editionId: EditionId };

/** Suppliers’ invoices as they came. */
export async function supplierEntries(db: Db, of: Of, folder: string, today: string): Promise<Entry[]> {
  const { costs } = await findCostPicture(db, of, today);
  const entries: Entry[] = [];
  for (const { id, issuedOn, supplier, number } of costs) {
    const file = await findCostFile(db, id);
    if (!file) continue;
    entries.push({
      path: `${folder}/${issuedOn} ${safeName(supplier)} ${safeName(file.name)}`,
      title: supplier,
      number,
      at: `${issuedOn}T12:00:00.000Z`,
      bytes: async () => (await findCostFile(db, id))?.bytes ?? null,
    });
  }
  return entries;
}
