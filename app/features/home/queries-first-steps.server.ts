import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { SeasonEdition } from './queries-season.server';

/** How far an organisation is on its way to a first open call. */
export type FirstSteps = {
  /** Invoices can say where to pay and whom to write to. */
  organisation: boolean;
  pavilion: boolean;
  /** The edition whose call is next to be opened; null while nothing is drawn. */
  edition: string | null;
};

/** What is still to be done before firms can apply; null once a call was opened, as from then on the season says what waits. */
export async function findFirstSteps(
  db: Db,
  organisationId: OrganisationId | undefined,
  editions: readonly SeasonEdition[],
): Promise<FirstSteps | null> {
  const drawn = editions.filter(({ pavilion }) => pavilion !== null);
  if (!organisationId || drawn.some(({ pavilion }) => pavilion?.call.opensOn)) return null;
  const organisation = await db
    .selectFrom('organisation')
    .select(['iban', 'email'])
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return {
    organisation: Boolean(organisation?.iban && organisation.email),
    pavilion: drawn.length > 0,
    edition: drawn[0]?.slug ?? null,
  };
}
