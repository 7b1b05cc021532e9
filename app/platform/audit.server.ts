import { createHash, randomBytes } from 'node:crypto';
import type { OrganisationId } from '#app/domain/shared/ids';
import type { Act } from '#app/platform/act';
import { inBatches } from '#db/batches';
import type { Db } from '#db/connection';

export type AuditFact = {
  /** What was done, entity first: "registration.decided". */
  action: string;
  entity: string;
  entityId: string;
  organisationId?: OrganisationId | null;
  before?: unknown;
  after?: unknown;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const GENESIS = '0'.repeat(64);

/** Writes one entry, chained to the one before. Call it inside the transaction of the change it tells of. */
export const recordAudit = (db: Db, act: Act, fact: AuditFact): Promise<void> =>
  recordAudits(db, act, [fact]);

/** Writes an entry for each of these, chained in their order. Call it inside the transaction of the changes. */
export async function recordAudits(db: Db, act: Act, facts: readonly AuditFact[]): Promise<void> {
  const last = await db
    .selectFrom('audit_entry')
    .select('hash')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  let previous = last?.hash ?? GENESIS;
  const written = facts.map((fact) => {
    const values = {
      salt: randomBytes(16).toString('hex'),
      before: json(fact.before),
      after: json(fact.after),
    };
    const entry = { ...chained(act, fact), values_digest: digestOf(values), previous_hash: previous };
    previous = hashOf(entry);
    return { values, entry: { ...entry, hash: previous } };
  });
  await inBatches(written, async (some) => {
    const kept = await db
      .insertInto('audit_entry')
      .values(some.map(({ entry }) => entry))
      .returning(['seq', 'hash'])
      .execute();
    const values = new Map(some.map((each) => [each.entry.hash, each.values]));
    const rows = kept.flatMap(({ seq, hash }) => {
      const said = values.get(hash);
      return said
        ? [{ entry_seq: seq, salt: said.salt, before_json: said.before, after_json: said.after }]
        : [];
    });
    await db.insertInto('audit_value').values(rows).execute();
  });
}

const chained = (act: Act, fact: AuditFact) => ({
  at: act.at,
  actor_id: act.actor.kind === 'person' ? act.actor.personId : null,
  actor_label: act.actor.label,
  action: fact.action,
  entity: fact.entity,
  entity_id: fact.entityId,
  organisation_id: fact.organisationId ?? null,
});

/** Empties what the entries about an entity said; their digests stay, so the chain still proves itself. */
export async function purgeAuditValues(db: Db, act: Act, entity: string, entityId: string): Promise<void> {
  await db
    .updateTable('audit_value')
    .set({ salt: null, before_json: null, after_json: null, purged_at: act.at })
    .where('entry_seq', 'in', (entries) =>
      entries
        .selectFrom('audit_entry')
        .select('seq')
        .where('entity', '=', entity)
        .where('entity_id', '=', entityId),
    )
    .where('purged_at', 'is', null)
    .execute();
}

/** Walks the whole chain: answers the sequence numbers of entries that don't follow from the one before or were altered. */
export async function findBrokenAuditEntries(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .leftJoin('audit_value', 'audit_value.entry_seq', 'audit_entry.seq')
    .selectAll('audit_entry')
    .select(['entry_seq', 'salt', 'before_json', 'after_json', 'purged_at'])
    .orderBy('seq')
    .execute();
  const broken: number[] = [];
  let previous = GENESIS;
  for (const row of rows) {
    const kept =
      row.salt !== null && digestOf({ salt: row.salt, before: row.before_json, after: row.after_json });
    const valuesHold = kept ? kept === row.values_digest : row.purged_at !== null;
    if (row.previous_hash !== previous || row.hash !== hashOf(row) || !valuesHold) broken.push(row.seq);
    previous = row.hash;
  }
  return broken;
}

type Chained = {
  at: string;
  actor_id: string | null;
  actor_label: string;
  action: string;
  entity: string;
  entity_id: string;
  organisation_id: string | null;
  values_digest: string;
  previous_hash: string;
};

const hashOf = (entry: Chained): string =>
  sha256(
    JSON.stringify([
      entry.previous_hash,
      entry.at,
      entry.actor_id,
      entry.actor_label,
      entry.action,
      entry.entity,
      entry.entity_id,
      entry.organisation_id,
      entry.values_digest,
    ]),
  );

type Values = { salt: string; before: string | null; after: string | null };

const digestOf = (values: Values): string =>
  sha256(JSON.stringify([values.salt, values.before, values.after]));

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
