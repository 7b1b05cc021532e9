import { IANAZone } from 'luxon';
import { z } from 'zod';
import { isLocalDate } from '#app/domain/shared/dates';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import type { Fair, FairsFile } from './fair';

const text = z.string().trim().min(1).max(300);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z.string().refine(isLocalDate).nullable();
const optional = text.nullish().transform((value) => value ?? null);
const listOf = <T extends z.ZodType>(item: T) => z.array(item).max(500);

const venue = z.object({
  id: slug,
  name: text,
  address: text,
  role: optional,
  provisional: z.boolean(),
});

const editionVenue = z
  .object({ venue: slug, start: day, end: day, provisional: z.boolean() })
  .refine(({ start, end }) => (start === null) === (end === null), { path: ['end'] })
  .refine(({ start, end }) => start === null || end === null || start <= end, { path: ['end'] });

const edition = z.object({
  slug,
  year: z.number().int().min(1990).max(2200),
  number: z
    .number()
    .int()
    .positive()
    .nullish()
    .transform((value) => value ?? null),
  period: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullish()
    .transform((value) => value ?? null),
  provisional: z.boolean(),
  source: optional,
  note: optional,
  venues: listOf(editionVenue).min(1),
});

const deadline = z.object({
  code: text,
  daysBeforeOpening: z.number().int().min(0).max(1000),
  labelFr: text,
  labelEn: text,
});

const fair = z.object({
  slug,
  name: text,
  organiser: text,
  city: text,
  country: z.string().length(2),
  timeZone: text.refine((zone) => IANAZone.isValidZone(zone)),
  airports: listOf(text),
  currencies: listOf(text),
  halls: listOf(text),
  openingHours: listOf(z.unknown()),
  figures: listOf(z.unknown()),
  source: optional,
  venues: listOf(venue).min(1),
  editions: listOf(edition),
  deadlines: listOf(deadline),
});

const countrySheet = z
  .looseObject({ country: z.string().length(2) })
  .transform((sheet) => ({ country: sheet.country, sheet }));

const file = z.object({ fairs: listOf(fair).min(1), countrySheets: listOf(countrySheet).default([]) });

/**
 * The fairs file (format of `import fairs`) → FairsFile, or FAIRS_MALFORMED for each wrong value (path in
 * `params.path`, the fair in `at`): missing facts, days that don't exist or end before they start, unknown time
 * zones, a venue that the fair does not have, a slug used twice.
 */
export function parseFairs(json: unknown): Result<FairsFile> {
  const parsed = file.safeParse(json);
  if (!parsed.success) {
    return refuse(...parsed.error.issues.slice(0, 100).map(({ path }) => malformed(json, path)));
  }
  const problems = [...unknownVenues(parsed.data.fairs), ...repeatedSlugs(parsed.data.fairs)];
  return problems.length > 0 ? refuse(...problems) : ok(parsed.data);
}

function unknownVenues(fairs: Fair[]): Problem[] {
  return fairs.flatMap((one) =>
    one.editions.flatMap((edition) =>
      edition.venues
        .filter(({ venue }) => !one.venues.some(({ id }) => id === venue))
        .map(({ venue }) => ({ code: 'FAIRS_MALFORMED', at: edition.slug, params: { path: venue } })),
    ),
  );
}

function repeatedSlugs(fairs: Fair[]): Problem[] {
  const slugs = fairs.flatMap((one) => [one.slug, ...one.editions.map((edition) => edition.slug)]);
  return slugs
    .filter((slug, index) => slugs.indexOf(slug) !== index)
    .map((slug) => ({ code: 'FAIRS_MALFORMED', at: slug, params: { path: 'slug' } }));
}

const named = z.object({ slug: z.string() });

function malformed(json: unknown, path: PropertyKey[]): Problem {
  const list = z.object({ fairs: z.array(z.unknown()) }).safeParse(json).data?.fairs;
  const at = typeof path[1] === 'number' ? named.safeParse(list?.[path[1]]).data?.slug : undefined;
  const params = { path: path.map(String).join('.') || '(file)' };
  return at ? { code: 'FAIRS_MALFORMED', at, params } : { code: 'FAIRS_MALFORMED', params };
}
