import { deadlineOn } from '#app/domain/fairs/calendar';
import { dayIn, daysBetween, type Instant, type LocalDate } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { type Deadline, findDeadlines, findEdition } from '#app/features/fairs/queries.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import type { Db } from '#db/connection';
import { findEditionNeeds, type PavilionNeeds } from './queries-needs.server';
import { type SeasonEdition, seasonEdition } from './queries-season.server';

/** A deadline with its day; `left` days until then in the fair's zone, negative when it is past. */
export type DatedDeadline = Deadline & { on: LocalDate; left: number };

export type EditionPage = { edition: SeasonEdition; deadlines: DatedDeadline[]; needs: PavilionNeeds | null };

/** An edition as these organisations see it; null when there is no such edition. */
export async function findEditionPage(
  db: Db,
  slug: string,
  organisationIds: readonly OrganisationId[],
  now: Instant,
): Promise<EditionPage | null> {
  const found = await findEdition(db, slug);
  if (!found) return null;
  const edition = seasonEdition(found, await findPavilion(db, slug, organisationIds), now);
  return {
    edition,
    deadlines: dated(await findDeadlines(db, found.id), edition, now),
    needs: await findEditionNeeds(db, { organisationIds, editionId: found.id }),
  };
}

function dated(deadlines: Deadline[], edition: SeasonEdition, now: Instant): DatedDeadline[] {
  const opening = edition.span?.start;
  if (!opening) return [];
  const today = dayIn(now, edition.timeZone);
  return deadlines.map((deadline) => {
    const on = deadlineOn(opening, deadline.daysBeforeOpening);
    return { ...deadline, on, left: daysBetween(today, on) };
  });
}
