import { z } from 'zod';

const edition = z.looseObject({ slug: z.string() });
const fair = z.looseObject({ slug: z.string(), name: z.string(), editions: z.array(edition) });
const file = z.looseObject({ fairs: z.array(fair) });

/** The slug of something in a copy of the season. */
export const slugIn = (copy: number, slug: string): string => `${slug}-${copy}`;

/** The fairs file with each fair and its editions once more for each copy. */
export function copiedFairs(json: unknown, copies: readonly number[]): unknown {
  const { fairs, ...rest } = file.parse(json);
  return {
    ...rest,
    fairs: copies.flatMap((copy) =>
      fairs.map(({ slug, name, editions, ...others }) => ({
        ...others,
        slug: slugIn(copy, slug),
        name: `${name} ${copy}`,
        editions: editions.map((edition) => ({ ...edition, slug: slugIn(copy, edition.slug) })),
      })),
    ),
  };
}
