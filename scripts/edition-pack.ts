import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { printPaper } from '#app/documents/issued.server';
import { findHostOrganisation } from '#app/features/access/queries.server';
import { findEdition } from '#app/features/fairs/queries.server';
import { ArchiveFull } from '#app/packs/archive';
import { editionEntries, type Packable } from '#app/packs/edition.server';
import { findLastAct, packOf } from '#app/packs/pack.server';
import type { Asked } from '#app/spreadsheets/asked';
import { findEditionSeen } from '#app/spreadsheets/lists.server';
import { type Db, inOneView } from '#db/connection';
import { type Given, orRefuse, Refused } from './command';
import type { Instance } from './instance';
import { localeOf } from './locale';
import { progressBar } from './progress';
import { writeWhole } from './whole-file';

/** `documents --pack`: everything of an edition as it is at one moment, in one archive. */
export async function packed(given: Given, { db, now }: Instance) {
  const [slug, out, locale] = [given.needed('edition'), given.needed('out'), localeOf(given)];
  const edition = await findPackable(db, slug);
  const asked = { db, locale, now: now(), search: new URLSearchParams() };
  let files = 0;
  const made = await writeWhole(out, { replace: given.on('replace') }, async (making) => {
    files = await inOneView(db, () => writePack(asked, slug, edition, making));
  });
  return { ...made, files };
}

async function findPackable(db: Db, slug: string): Promise<Packable> {
  const organisationId = await findHostOrganisation(db);
  const edition = await findEdition(db, slug);
  if (!organisationId || !edition)
    throw new Refused({ code: 'UNKNOWN_EDITION', at: slug, params: { edition: slug } });
  const seen = await findEditionSeen(db, slug, organisationId);
  return { editionId: edition.id, organisationId, seen };
}

/** Papers that are not drawn yet are drawn now. Answers how many files there are. */
async function writePack(asked: Asked, slug: string, edition: Packable, file: string): Promise<number> {
  const { db, locale } = asked;
  const at = await findLastAct(db);
  const entries = await editionEntries(asked, edition, at, async (paper) =>
    orRefuse(await printPaper(db, paper)),
  );
  const pack = packOf({ entries, root: slug, locale, at, tell: progressBar });
  try {
    await pipeline(pack, createWriteStream(file));
  } catch (error) {
    throw error instanceof ArchiveFull ? new Refused({ code: 'PACK_TOO_LARGE' }) : error;
  }
  return entries.length + 1;
}
