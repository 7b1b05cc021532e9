import type { Db } from '#db/connection';

/** Kinds of work of which only the one asked for last counts; their keys are `kind:pavilion:rest`. */
const LAST_COUNTS = ['allocate', 'allocation.policies', 'invoicing.issue'];

/** Whether the same has been asked for again, for the same pavilion, after this job. */
export async function isReplaced(db: Db, id: string): Promise<boolean> {
  const job = await db
    .selectFrom('job')
    .select(['kind', 'key', 'created_at'])
    .where('id', '=', id)
    .where('kind', 'in', LAST_COUNTS)
    .executeTakeFirst();
  if (!job?.key) return false;
  const { key, kind, created_at: asked } = job;
  const [, pavilion = ''] = key.split(':');
  const later = await db
    .selectFrom('job')
    .select('id')
    .where('kind', '=', kind)
    .where('key', '>=', `${kind}:${pavilion}:`)
    .where('key', '<', `${kind}:${pavilion};`)
    .where((row) =>
      row.or([
        row('created_at', '>', asked),
        // On a clock that stands still: numbered keys by their length, then as text.
        row.and([row('created_at', '=', asked), row(row.fn('length', ['key']), '>', key.length)]),
        row.and([
          row('created_at', '=', asked),
          row(row.fn('length', ['key']), '=', key.length),
          row('key', '>', key),
        ]),
      ]),
    )
    .executeTakeFirst();
  return later !== undefined;
}
