import { findEditionPapers } from '#app/documents/edition-papers.server';
import { printPaper } from '#app/documents/issued.server';
import { dayIn } from '#app/domain/shared/dates';
import { findCostPicture } from '#app/features/accounting/queries-cost-budget.server';
import { findCostFile } from '#app/features/accounting/queries-costs.server';
import type { Db } from '#db/connection';
import { orRefuse } from '../command';
import type { Entry } from './entry';
import { safeName } from './names';

type Of = { organisationId: string; editionId: string };

/** The papers issued, as they are kept: a folder a firm, its papers by day. */
export async function paperEntries(db: Db, of: Of, folder: string): Promise<Entry[]> {
  const papers = await findEditionPapers(db, of);
  return papers.map(({ id, type, title, filename, number, issuedAt, firm }) => {
    const owner = firm ? `/${safeName(firm.name)} (${firm.country} ${safeName(firm.nationalId)})` : '';
    const day = dayIn(issuedAt, 'Europe/Paris');
    return {
      ...{ path: `${folder}${owner}/${day} ${safeName(filename)}`, title, firm, number, at: issuedAt },
      bytes: async () => orRefuse(await printPaper(db, { type, id })),
    };
  });
}

/** Suppliers’ invoices as they came. */
export async function supplierEntries(db: Db, of: Of, folder: string, today: string): Promise<Entry[]> {
  const { costs } = await findCostPicture(db, of, today);
  const files: Entry[] = [];
  for (const { id, issuedOn, supplier, number } of costs) {
    const file = await findCostFile(db, id);
    if (!file) continue;
    files.push({
      path: `${folder}/${issuedOn} ${safeName(supplier)} ${safeName(file.name)}`,
      ...{ title: supplier, number, at: `${issuedOn}T12:00:00.000Z` },
      bytes: async () => (await findCostFile(db, id))?.bytes ?? file.bytes,
    });
  }
  return files;
}
