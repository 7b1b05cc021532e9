import type { Scheme } from '#app/domain/funding/scheme';
import type { Locale } from '#app/domain/shared/dates';
import { eurosTyped } from './words';

/** A version as its form shows it, to be changed into the next one: one value a field. */
export function schemeTyped(scheme: Scheme, locale: Locale): Record<string, string> {
  const text = (value: string | number | null | undefined) => (value == null ? '' : String(value));
  return {
    ...{ label: scheme.label, funder: text(scheme.funder), mode: scheme.mode },
    ...{ legalBasis: text(scheme.legalBasis), ratePercent: scheme.ratePercent },
    capCents: eurosTyped(scheme.capCents, locale),
    capPerEventCents: eurosTyped(scheme.capPerEventCents, locale),
    ...{ areaCapM2: text(scheme.areaCapM2), maxParticipations: text(scheme.maxParticipations) },
    minRegionalCompanies: text(scheme.minRegionalCompanies),
    claimWithinMonthsAfterEvent: text(scheme.claimWithinMonthsAfterEvent),
    maxIntensityPercent: text(scheme.maxIntensityPercent),
    regions: scheme.regions.join(', '),
    source: text(scheme.source),
  };
}

/** The boxes that are ticked in the form of a version. */
export function schemeTicked(scheme: Scheme): Record<string, string[]> {
  return {
    ...{ eligible: scheme.eligible, excluded: scheme.excluded },
    rules: [
      ...(scheme.aidAtMostEquity ? ['aidAtMostEquity'] : []),
      ...(scheme.cumulable ? [] : ['notCumulable']),
      ...(scheme.smeOnly ? ['smeOnly'] : []),
      ...(scheme.notExhibitorAtPreviousEdition ? ['notExhibitorAtPreviousEdition'] : []),
    ],
  };
}

/** The boxes that were ticked in a form that came back. */
export const tickedIn = (form: FormData): Record<string, string[]> =>
  Object.fromEntries(['eligible', 'excluded', 'rules'].map((name) => [name, form.getAll(name).map(String)]));
