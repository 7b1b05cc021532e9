import { z } from 'zod';
import { isLocalDate, type LocalDate } from '#app/domain/shared/dates';
import { centsFigure, decimalFigure, percentFigure } from '#app/domain/shared/figures';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

const day = z.string().refine(isLocalDate);
const count = z.int().nonnegative();

const scheme = z
  .looseObject({
    id: z.string().min(1),
    version: z.int().positive().default(1),
    label: z.string().default(''),
    /** Who grants; left out, what the label begins with. */
    funder: z.string().nullish(),
    mode: z.enum(['DIRECT_TO_SME', 'THIRD_PARTY_PAYMENT', 'PRICE_REDUCTION']),
    ratePercent: percentFigure,
    capCents: centsFigure.nullish(),
    /** One budget for all the firms of an event. */
    capPerEventCents: centsFigure.nullish(),
    areaCapM2: decimalFigure.refine((area) => Number(area) > 0).nullish(),
    maxParticipations: count.nullish(),
    minRegionalCompanies: count.nullish(),
    aidAtMostEquity: z.boolean().default(false),
    cumulable: z.boolean().default(true),
    smeOnly: z.boolean().default(false),
    notExhibitorAtPreviousEdition: z.boolean().default(false),
    claimWithinMonthsAfterEvent: count.nullish(),
    maxIntensityPercent: percentFigure.nullish(),
    regions: z.array(z.string()).default([]),
    eligible: z.array(z.string()).default([]),
    excluded: z.array(z.string()).default([]),
    /** DE_MINIMIS, or the article of the block exemption. */
    legalBasis: z.string().nullish(),
    validFrom: day.nullish(),
    validTo: day.nullish(),
    datesProvisional: z.boolean().default(false),
    /** The text that the rule was read in: a decree, a page of the region. */
    source: z.string().nullish(),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, { path: ['validTo'] });

/** One version of a funding scheme: amounts in cents, percentages and areas decimals, `validTo` included. */
export type Scheme = z.output<typeof scheme>;

/** Reads schemes (`schemes[]` of the subsidies file), all or nothing. Problem SCHEMES_MALFORMED with the path of each fault. */
export function parseSchemeRules(raw: unknown): Result<Scheme[]> {
  const parsed = z.array(scheme).max(1000).safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  return refuse(
    ...parsed.error.issues.slice(0, 100).map(({ path }) => ({
      code: 'SCHEMES_MALFORMED',
      params: { path: ['schemes', ...path.map(String)].join('.') },
    })),
  );
}

/**
 * The version of a scheme that was asked for, else the one in force on a day, else the newest. Problems: UNKNOWN_SCHEME,
 * SCHEME_NOT_IN_FORCE when the day lies outside the dates of every version asked for.
 */
export function schemeOf(
  schemes: readonly Scheme[],
  wanted: { id: string; version?: number; on?: LocalDate },
): Result<Scheme> {
  const { id, version, on } = wanted;
  const named = schemes
    .filter((one) => one.id === id && (version === undefined || one.version === version))
    .toSorted((a, b) => b.version - a.version);
  if (!named[0])
    return refuse({
      code: 'UNKNOWN_SCHEME',
      field: 'scheme',
      params: { scheme: version ? `${id} v${version}` : id },
    });
  const inForce = on === undefined ? named[0] : named.find((one) => isInForce(one, on));
  return inForce
    ? ok(inForce)
    : refuse({
        code: 'SCHEME_NOT_IN_FORCE',
        field: 'on',
        params: { scheme: named[0].label || id, on: on ?? '' },
      });
}

const isInForce = ({ validFrom, validTo }: Scheme, on: LocalDate): boolean =>
  (!validFrom || validFrom <= on) && (!validTo || on <= validTo);
