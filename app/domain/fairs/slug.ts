/**
 * A name as part of an address: "Cosmoprof Asia – été" → "cosmoprof-asia-ete"; "salon" where no letter of the Latin alphabet
 * nor digit is left.
 */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60).replace(/-+$/, '') || 'salon';
}

/** This slug, or the first of "slug-2", "slug-3"… that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  const count = Array.from({ length: taken.size + 1 }, (_, index) => index + 2);
  return count.map((number) => `${slug}-${number}`).find((other) => !taken.has(other)) ?? slug;
}
