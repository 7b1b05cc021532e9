import { zipSync } from 'fflate';
import { invoiceXml } from '#app/domain/invoicing/factur-x/invoice-xml';
import type { InvoiceId } from '#app/domain/shared/ids';
import type { HandedFiles } from '#app/features/invoicing/handed-files';
import { snapshotIn } from '#app/features/invoicing/queries-creditable.server';
import type { Db } from '#db/connection';
import { readPaperFile } from './issued.server';

type Wanted = { id: InvoiceId; number: string; issuedOn: string; paperId: string | null };

/**
 * The invoices' papers as they are kept, and their XML as it stands inside them, in one archive. Those issued before papers
 * carried XML have none; null when nothing is left to pack.
 */
export async function packInvoices(
  db: Db,
  invoices: readonly Wanted[],
  files: HandedFiles,
): Promise<Uint8Array | null> {
  const entries: Record<string, [Uint8Array, { level: 0 | 6; mtime: string }]> = {};
  for (const { id, number, issuedOn, paperId } of invoices) {
    const name = number.replace(/[^\w.-]/g, '-');
    const pdf = files !== 'XML' && paperId ? await readPaperFile(db, paperId) : undefined;
    const xml = files === 'PDF' ? undefined : await xmlOf(db, id);
    const mtime = `${issuedOn}T12:00:00`;
    // PDFs are packed inside already.
    if (pdf) entries[`${name}.pdf`] = [pdf, { level: 0, mtime }];
    if (xml) entries[`${name}.xml`] = [new TextEncoder().encode(xml), { level: 6, mtime }];
  }
  return Object.keys(entries).length > 0 ? zipSync(entries) : null;
}

async function xmlOf(db: Db, id: InvoiceId): Promise<string | undefined> {
  const row = await db
    .selectFrom('invoice')
    .select('snapshot')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const snapshot = snapshotIn(row.snapshot);
  return snapshot.profile ? invoiceXml(snapshot) : undefined;
}
