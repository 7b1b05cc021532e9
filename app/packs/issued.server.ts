import { type EditionPaper, findEditionPapers } from '#app/documents/edition-papers.server';
import { readPaperFile } from '#app/documents/issued.server';
import type { Locale } from '#app/domain/shared/dates';
import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import { translator } from '#app/i18n/translator';
import type { Db } from '#db/connection';
import { findLastAct, packOf } from './pack.server';
import { paperEntries } from './papers.server';

type Edition = { slug: string; editionId: EditionId; organisationIds: readonly OrganisationId[] };

/** The papers issued for an edition as they are kept, each read when its turn comes; none is drawn for this. */
export async function issuedPack(
  db: Db,
  { slug, ...of }: Edition,
  locale: Locale,
): Promise<AsyncGenerator<Uint8Array>> {
  const kept = async ({ id }: EditionPaper) => (await readPaperFile(db, id)) ?? null;
  return packOf({
    entries: paperEntries(await findEditionPapers(db, of), translator(locale)('pack.papers'), kept),
    root: slug,
    locale,
    at: await findLastAct(db),
  });
}
