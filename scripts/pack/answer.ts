import { findHostOrganisation } from '#app/features/access/queries.server';
import { findEdition } from '#app/features/fairs/queries.server';
import { findEditionSeen } from '#app/spreadsheets/lists.server';
import { inOneView } from '#db/connection';
import { type Given, Refused } from '../command';
import type { Instance } from '../instance';
import { localeOf } from '../locale';
import { progressBar } from '../progress';
import { writeWhole } from '../whole-file';
import { packEdition } from './pack';

/** `documents --pack`: everything of an edition as it is at one moment, in one archive. */
export async function packed(given: Given, { db, now }: Instance) {
  const [slug, out, locale] = [given.needed('edition'), given.needed('out'), localeOf(given)];
  const organisationId = await findHostOrganisation(db);
  const found = await findEdition(db, slug);
  if (!organisationId || !found)
    throw new Refused({ code: 'UNKNOWN_EDITION', at: slug, params: { edition: slug } });
  const seen = await findEditionSeen(db, slug, organisationId);
  const edition = { slug, editionId: found.id, organisationId, seen };
  const asked = { db, locale, now: now(), search: new URLSearchParams() };
  let files = 0;
  const made = await writeWhole(out, { replace: given.on('replace') }, async (making) => {
    files = await inOneView(db, () => packEdition(asked, edition, making, progressBar));
  });
  return { ...made, files };
}
