import { paperType } from '#app/documents/registry.server';
import type { Locale } from '#app/domain/shared/dates';
import type { Db } from '#db/connection';

type Wanted = { type: string; id: string; locale?: Locale };

/** A paper that is never issued, as things stand; without a language in that of whom it is for. */
export async function drawUnissued(db: Db, { type, id, locale }: Wanted): Promise<Uint8Array> {
  const known = paperType(type);
  const snapshot = await known?.load(db, id);
  if (!known || snapshot === undefined) throw new Error(`no ${type} ${id}`);
  return known.draw(snapshot, locale);
}
