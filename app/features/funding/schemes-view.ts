import type { Scheme } from '#app/domain/funding/scheme';
import type { LocalDate } from '#app/domain/shared/dates';
import type { KeptScheme } from './queries-schemes.server';

export type SchemeStanding = 'inForce' | 'past' | 'replaced' | 'future';

/** A version as lists show it: where it stands on a day, next to the other versions of its scheme. */
export type SchemeLine = {
  id: string;
  scheme: Scheme;
  standing: SchemeStanding;
  granted: boolean;
  /** Made up to show how schemes work. */
  illustrative: boolean;
};

export function schemeLines(kept: readonly KeptScheme[], on: LocalDate): SchemeLine[] {
  return kept.map(({ id, scheme, granted }) => ({
    ...{ id, scheme, granted },
    standing: standingOf(scheme, kept, on),
    illustrative: scheme.source === 'illustrative',
  }));
}

/** A version gives way to a later one that is in force on the same day. */
function standingOf(scheme: Scheme, kept: readonly KeptScheme[], on: LocalDate): SchemeStanding {
  if (scheme.validFrom && on < scheme.validFrom) return 'future';
  if (scheme.validTo && scheme.validTo < on) return 'past';
  const later = kept.some(
    ({ scheme: other }) =>
      other.id === scheme.id && other.version > scheme.version && (!other.validFrom || other.validFrom <= on),
  );
  return later ? 'replaced' : 'inForce';
}
