import type { OrganisationId } from '#app/domain/shared/ids';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { importBankFile } from '#app/spreadsheets/bank-file.server';
import type { Db } from '#db/connection';
import { camtFile, type Movement } from '#db/seed/camt';
import { testAct } from '../../setup/database';
import { ASIA, releasedDatabase } from '../invoicing/released';

export const ACCOUNT = 'FR7630006000011234567890189';

export type Issued = {
  id: string;
  number: string;
  companyId: string;
  company: string;
  cents: number;
  rf: string;
};

/** Cosmoprof Asia with its first firms invoiced on 2 March 2026, and the account that the invoices name. */
export async function invoicedDatabase(
  firms = 4,
  url?: string,
): Promise<{ db: Db; organisationId: OrganisationId; invoices: Issued[] }> {
  const db = await releasedDatabase({ firms, url });
  await db.updateTable('organisation').set({ iban: ACCOUNT }).where('slug', '=', 'cosmetic-valley').execute();
  const issued = await issueInvoices(db, testAct('2026-03-02T09:00:00.000Z', 'issue'), {
    editionSlug: ASIA,
    kind: 'deposit',
  });
  if (!issued.ok) throw new Error(JSON.stringify(issued.problems));
  const rows = await db
    .selectFrom('invoice')
    .innerJoin('company', 'company.id', 'invoice.company_id')
    .select(['invoice.id', 'number', 'company_id', 'company.name', 'due_cents', 'snapshot'])
    .select('invoice.organisation_id')
    .orderBy('number')
    .execute();
  return {
    db,
    organisationId: rows[0]?.organisation_id ?? '',
    invoices: rows.map(({ id, number, company_id, name, due_cents, snapshot }) => ({
      ...{ id, number, companyId: company_id, company: name, cents: due_cents },
      rf: JSON.parse(snapshot).payment.rf,
    })),
  };
}

let told = 0;

/** A movement of 15 April 2026 that no other test's is. */
export const moved = (movement: Partial<Movement>): Movement => {
  told += 1;
  return { cents: 100, on: '2026-04-15', party: '', bankReference: `B${told}`, ...movement };
};

/** Imports these movements on 16 April 2026. */
export function importMovements(db: Db, movements: readonly Movement[], prefix = `import-${told}`) {
  return importBankFile(db, testAct('2026-04-16T09:00:00.000Z', prefix), {
    bytes: Buffer.from(camtFile(ACCOUNT, '2026-04-16', movements)),
    name: 'releve.xml',
  });
}
