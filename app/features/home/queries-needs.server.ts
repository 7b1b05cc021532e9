import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { countBalancesToIssue } from './queries-money-needs.server';

/** What waits for the manager of a pavilion: how many of each; 0 is nothing to do. */
export type PavilionNeeds = {
  edition: string;
  /** Applications that nobody has decided. */
  decide: number;
  /** Decisions taken that firms don't know of. */
  announce: number;
  /** Accepted firms while no allocation is released. */
  place: number;
  /** Firms placed in the released allocation that are not confirmed. */
  confirm: number;
  /** Confirmed firms that have a deposit and no balance yet. */
  balance: number;
  /** Papers issued whose PDF is not drawn. */
  draw: number;
};

/** The needs of every pavilion of these organisations, in four statements whatever their number. */
export const findNeeds = (
  db: Db,
  organisationIds: readonly OrganisationId[],
): Promise<readonly PavilionNeeds[]> =>
  whileUnchanged(db, `needs ${organisationIds}`, () => readNeeds(db, { organisationIds }));

/** The needs of the pavilion that these organisations have at one edition; null when they have none. */
export async function findEditionNeeds(
  db: Db,
  of: { organisationIds: readonly OrganisationId[]; editionId: EditionId },
): Promise<PavilionNeeds | null> {
  return (await readNeeds(db, of))[0] ?? null;
}

type Of = { organisationIds: readonly OrganisationId[]; editionId?: EditionId };

async function readNeeds(db: Db, of: Of): Promise<PavilionNeeds[]> {
  const pavilions = await findStandings(db, of);
  const unconfirmed = await countUnconfirmed(
    db,
    pavilions.flatMap(({ released }) => released ?? []),
  );
  const balances = await countBalancesToIssue(db, of);
  const undrawn = await countUndrawn(db, of);
  return pavilions.map(({ edition, editionId, released, undecided, untold, accepted }) => ({
    edition,
    decide: undecided,
    announce: untold,
    place: released ? 0 : accepted,
    confirm: released ? (unconfirmed.get(released) ?? 0) : 0,
    balance: balances.get(editionId) ?? 0,
    draw: undrawn.get(editionId) ?? 0,
  }));
}

/** Each pavilion with its newest released version, and its registrations counted. */
const findStandings = (db: Db, { organisationIds, editionId }: Of) =>
  db
    .selectFrom('pavilion')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .leftJoin('registration', (join) =>
      join.onRef('registration.pavilion_id', '=', 'pavilion.id').on('registration.withdrawn_at', 'is', null),
    )
    .select(['edition.slug as edition', 'pavilion.edition_id as editionId'])
    .select(({ fn, selectFrom }) => [
      fn.count<number>('registration.id').filterWhere('decision', '=', 'none').as('undecided'),
      fn
        .count<number>('registration.id')
        .filterWhere('decision', '!=', 'none')
        .filterWhere('announced_at', 'is', null)
        .as('untold'),
      fn.count<number>('registration.id').filterWhere('decision', '=', 'accepted').as('accepted'),
      selectFrom('allocation')
        .select('allocation.id')
        .whereRef('allocation.pavilion_id', '=', 'pavilion.id')
        .where('state', '=', 'released')
        .orderBy('version', 'desc')
        .limit(1)
        .as('released'),
    ])
    .where('pavilion.organisation_id', 'in', organisationIds)
    .$if(editionId !== undefined, (query) => query.where('pavilion.edition_id', '=', editionId ?? ''))
    .groupBy('pavilion.id')
    .orderBy('edition.slug')
    .execute();

async function countUnconfirmed(db: Db, allocationIds: readonly string[]): Promise<Map<string, number>> {
  if (allocationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .leftJoin('confirmation', (join) =>
      join
        .onRef('confirmation.registration_id', '=', 'placement.registration_id')
        .on('confirmation.cancelled_at', 'is', null),
    )
    .select((row) => ['placement.allocation_id', row.fn.countAll<number>().as('n')])
    .where('placement.allocation_id', 'in', allocationIds)
    .where('registration.withdrawn_at', 'is', null)
    .where('confirmation.id', 'is', null)
    .groupBy('placement.allocation_id')
    .execute();
  return new Map(rows.map(({ allocation_id, n }) => [allocation_id, n]));
}

async function countUndrawn(db: Db, { organisationIds, editionId }: Of): Promise<Map<string | null, number>> {
  const rows = await db
    .selectFrom('paper')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select((row) => ['paper.edition_id', row.fn.countAll<number>().as('n')])
    .where('paper.organisation_id', 'in', organisationIds)
    .$if(editionId !== undefined, (query) => query.where('paper.edition_id', '=', editionId ?? ''))
    .where('paper_file.paper_id', 'is', null)
    .groupBy('paper.edition_id')
    .execute();
  return new Map(rows.map(({ edition_id, n }) => [edition_id, n]));
}
