import type { Act } from '#app/platform/act';
import { type Db, inTransaction } from '#db/connection';
import { postOutstanding } from './steps-post.server';

/** Books what was issued and received before the books were kept here, organisation by organisation. */
export async function bookOlderPapers(db: Db, act: Act): Promise<void> {
  const organisations = await db
    .selectFrom('ledger_outstanding')
    .select('organisation_id')
    .distinct()
    .orderBy('organisation_id')
    .execute();
  for (const { organisation_id } of organisations)
    await inTransaction(db, (db) => postOutstanding(db, act, organisation_id));
}
