import type { PaperId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** Issued papers keep all that they say: loading one is reading its snapshot. */
export const loadIssued =
  (type: string) =>
  async (db: Db, id: PaperId): Promise<string | undefined> => {
    const paper = await db
      .selectFrom('paper')
      .select('snapshot')
      .where('id', '=', id)
      .where('type', '=', type)
      .executeTakeFirst();
    return paper?.snapshot;
  };
