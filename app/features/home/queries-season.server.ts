import { type EditionState, spanOf, stateOf } from '#app/domain/fairs/calendar';
import { layOut, type Timeline } from '#app/domain/fairs/timeline';
import { type CallState, callStateOn } from '#app/domain/pavilions/call';
import { dayIn, type Instant, type LocalDate, plusDays } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { type Edition, findAllEditions } from '#app/features/fairs/queries.server';
import { findAllPavilions, type Pavilion } from '#app/features/pavilions/queries-pavilions.server';
import type { Db } from '#db/connection';
import { findNeeds, type PavilionNeeds } from './queries-needs.server';

export type SeasonEdition = Edition & {
  state: EditionState;
  span: { start: LocalDate; end: LocalDate } | null;
  pavilion: (Pavilion & { callState: CallState }) | null;
};

export type Season = {
  upcoming: SeasonEdition[];
  past: SeasonEdition[];
  needs: readonly PavilionNeeds[];
  timeline: Timeline;
  months: { from: string; to: string };
};

/** The season as these organisations see it at a moment: editions in order, their pavilions, and what waits. */
export async function findSeason(
  db: Db,
  organisationIds: readonly OrganisationId[],
  now: Instant,
): Promise<Season> {
  const pavilions = await findAllPavilions(db, organisationIds);
  const its = new Map(pavilions.toReversed().map((pavilion) => [pavilion.editionId, pavilion]));
  const editions = (await findAllEditions(db))
    .map((edition) => seasonEdition(edition, its.get(edition.id) ?? null, now))
    .sort((a, b) => compare(firstDay(a), firstDay(b)) || compare(a.slug, b.slug));
  const today = dayIn(now, 'utc');
  const months = { from: plusDays(today, -45).slice(0, 7), to: plusDays(today, 390).slice(0, 7) };
  return {
    upcoming: editions.filter(({ state }) => state !== 'past'),
    past: editions.filter(({ state }) => state === 'past').reverse(),
    needs: await findNeeds(db, organisationIds),
    timeline: layOut(editions, months.from, months.to, today),
    months,
  };
}

export function seasonEdition(edition: Edition, pavilion: Pavilion | null, now: Instant): SeasonEdition {
  const today = dayIn(now, edition.timeZone);
  return {
    ...edition,
    state: stateOf(edition.venues, edition.period, today),
    span: spanOf(edition.venues),
    pavilion: pavilion ? { ...pavilion, callState: callStateOn(pavilion.call, today) } : null,
  };
}

const firstDay = ({ span, period, year }: SeasonEdition) => span?.start ?? period ?? String(year);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
