import type { MissionKind } from '#app/domain/delegations/delegation';
import type { LocalDate } from '#app/domain/shared/dates';
import type { Mission } from './queries-mission.server';

/** What the head of a mission's pages says of it. */
export type MissionNamed = {
  slug: string;
  name: string;
  kind: MissionKind;
  /** The fair it goes to: where, and when as far as that is known. */
  fair: { city: string; days: { from: LocalDate; to: LocalDate; provisional: boolean } | null } | null;
};

export function missionNamed({ slug, name, kind, edition }: Mission): MissionNamed {
  if (!edition) return { slug, name, kind, fair: null };
  const from = edition.venues
    .flatMap(({ startsOn }) => startsOn ?? [])
    .toSorted()
    .at(0);
  const to = edition.venues
    .flatMap(({ endsOn }) => endsOn ?? [])
    .toSorted()
    .at(-1);
  const days = from && to ? { from, to, provisional: edition.provisional } : null;
  return { slug, name, kind, fair: { city: edition.city, days } };
}
