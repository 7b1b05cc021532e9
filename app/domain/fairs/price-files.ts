import { z } from 'zod';
import { parseSchemeRules } from '#app/domain/funding/scheme';
import { parsePriceList } from '#app/domain/invoicing/price-list';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

/** A price list with what it was made from; `definition` is what `parsePriceList` reads. */
export type PriceListFact = {
  slug: string;
  name: string;
  currency: string;
  pricing: 'PACKAGE' | 'PER_M2';
  source: string | null;
  definition: unknown;
  packages: {
    code: string;
    label: string;
    area: number | null;
    kind: 'individual' | 'shared' | 'collective';
    priceCents: number;
  }[];
};

export type PriceFacts = { lists: PriceListFact[]; grids: { slug: string; definition: unknown }[] };

export type SchemeFact = {
  slug: string;
  label: string;
  mode: 'DIRECT_TO_SME' | 'THIRD_PARTY_PAYMENT' | 'PRICE_REDUCTION';
  definition: unknown;
};

const list = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1),
  currency: z.string().length(3).optional(),
  pricing: z.enum(['PACKAGE', 'PER_M2']),
  source: z.string().optional(),
  packages: z
    .array(
      z.object({
        code: z.string().min(1),
        label: z.string().min(1),
        area: z.number().positive().nullable(),
        kind: z.enum(['individual', 'shared', 'collective']),
        priceCents: z.number().int().min(0),
      }),
    )
    .optional(),
});

const priceFile = z.object({
  currency: z.string().length(3),
  lists: z.array(list),
  cancellationGrids: z.array(z.looseObject({ id: z.string().min(1) })).default([]),
});

/** The price file (`lists`, `cancellationGrids`; cents) → facts to keep, or the problems of the lists that can't be priced with. */
export function parsePriceFile(json: unknown): Result<PriceFacts> {
  const parsed = priceFile.safeParse(json);
  if (!parsed.success) return malformed('PRICE_LISTS_MALFORMED', parsed.error.issues);
  const problems = parsed.data.lists.flatMap((raw) => {
    const read = parsePriceList({ currency: parsed.data.currency, ...raw });
    return read.ok ? [] : read.problems.map((problem) => ({ ...problem, at: raw.id }));
  });
  if (problems.length > 0) return refuse(...problems);
  return ok({
    lists: parsed.data.lists.map((raw) => ({
      slug: raw.id,
      name: raw.name,
      currency: raw.currency ?? parsed.data.currency,
      pricing: raw.pricing,
      source: raw.source ?? null,
      definition: { currency: parsed.data.currency, ...raw },
      packages: raw.packages ?? [],
    })),
    grids: parsed.data.cancellationGrids.map((grid) => ({ slug: grid.id, definition: grid })),
  });
}

const schemeFile = z.object({ schemes: z.array(z.unknown()) });

/** The schemes file → one fact for each version of each scheme, slug "GRAND_EST_SALONS-v2"; or what can’t be calculated with. */
export function parseSchemes(json: unknown): Result<SchemeFact[]> {
  const parsed = schemeFile.safeParse(json);
  if (!parsed.success) return malformed('SCHEMES_MALFORMED', parsed.error.issues);
  const rules = parseSchemeRules(parsed.data.schemes);
  if (!rules.ok) return rules;
  return ok(
    rules.value.map((scheme) => ({
      slug: `${scheme.id}-v${scheme.version}`,
      label: scheme.label,
      mode: scheme.mode,
      definition: scheme,
    })),
  );
}

const malformed = (code: string, issues: { path: PropertyKey[] }[]) =>
  refuse(
    ...issues
      .slice(0, 100)
      .map(({ path }) => ({ code, params: { path: path.map(String).join('.') || '(file)' } })),
  );
