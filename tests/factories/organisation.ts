import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** Organisations come with an instance (see `import fairs`); a test that needs one alone puts it in directly. */
export async function addOrganisation(db: Db, slug: string, kind: 'organiser' | 'partner' = 'organiser') {
  const id: OrganisationId = slug;
  await db
    .insertInto('organisation')
    .values({ id, slug, name: slug, kind, created_at: '2026-01-01T00:00:00.000Z' })
    .execute();
  return id;
}
