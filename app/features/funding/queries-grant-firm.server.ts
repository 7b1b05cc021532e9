import type { Db } from '#db/connection';
import { type AidFirm, type AidPavilion, findAidFirms } from './queries-firms.server';

/** The pavilion and the firm of a grant, as its letter names them. */
export async function findGrantFirm(
  db: Db,
  grantId: string,
): Promise<{ pavilion: AidPavilion; firm: AidFirm }> {
  const row = await db
    .selectFrom('aid_grant')
    .innerJoin('registration', 'registration.id', 'aid_grant.registration_id')
    .innerJoin('pavilion', 'pavilion.id', 'registration.pavilion_id')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .select(['aid_grant.registration_id', 'pavilion.id', 'pavilion.organisation_id'])
    .select(['pavilion.edition_id', 'edition.year'])
    .select((inner) =>
      inner
        .selectFrom('edition_venue')
        .whereRef('edition_venue.edition_id', '=', 'edition.id')
        .select(({ fn }) => fn.max<string | null>('ends_on').as('closing'))
        .as('closing'),
    )
    .where('aid_grant.id', '=', grantId)
    .executeTakeFirstOrThrow();
  const pavilion = {
    ...{ id: row.id, organisationId: row.organisation_id, editionId: row.edition_id },
    ...{ year: row.year, closing: row.closing },
  };
  const firm = (await findAidFirms(db, pavilion)).find(({ id }) => id === row.registration_id);
  if (!firm) throw new Error(`no firm of grant ${grantId}`);
  return { pavilion, firm };
}
