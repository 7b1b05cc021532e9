import { group } from 'd3-array';
import { parseSchemeRules, type Scheme } from '#app/domain/funding/scheme';
import type { Db } from '#db/connection';

/** A version of a scheme as it is kept; `id` is the row's, `scheme.id` the scheme's code. */
export type KeptScheme = { id: string; scheme: Scheme; granted: boolean };

/** Every version of every scheme: schemes by their newest label, versions from the newest to the oldest. */
export async function findAllSchemes(db: Db): Promise<KeptScheme[]> {
  const rows = await db
    .selectFrom('funding_scheme')
    .select(['funding_scheme.id', 'definition'])
    .select((row) =>
      row
        .selectFrom('aid_grant')
        .whereRef('aid_grant.scheme_id', '=', 'funding_scheme.id')
        .select(({ fn }) => fn.countAll<number>().as('grants'))
        .as('grants'),
    )
    .execute();
  const kept = rows.map(({ id, definition, grants }) => ({
    ...{ id, scheme: schemeIn(definition), granted: (grants ?? 0) > 0 },
  }));
  return [...group(kept, ({ scheme }) => scheme.id).values()]
    .map((versions) => versions.toSorted((a, b) => b.scheme.version - a.scheme.version))
    .sort((a, b) => (a[0]?.scheme.label ?? '').localeCompare(b[0]?.scheme.label ?? '', 'fr'))
    .flat();
}

/** The versions of one scheme, the newest first; empty when there is none of that code. */
export async function findVersions(db: Db, code: string): Promise<KeptScheme[]> {
  return (await findAllSchemes(db)).filter(({ scheme }) => scheme.id === code);
}

const read = new Map<string, Scheme>();

/** Definitions are ours: one that can't be read is a bug and throws. */
export function schemeIn(definition: string): Scheme {
  const known = read.get(definition);
  if (known) return known;
  const parsed = parseSchemeRules([JSON.parse(definition)]);
  const [scheme] = parsed.ok ? parsed.value : [];
  if (!scheme) throw new Error('a kept funding scheme cannot be read');
  read.set(definition, scheme);
  return scheme;
}

/** The schemes that aid can be simulated and granted by: each code once, under its newest label. */
export async function findSchemeChoices(db: Db): Promise<{ code: string; label: string }[]> {
  const newest = new Map<string, string>();
  for (const { scheme } of await findAllSchemes(db))
    if (!newest.has(scheme.id)) newest.set(scheme.id, scheme.label || scheme.id);
  return [...newest].map(([code, label]) => ({ code, label }));
}
