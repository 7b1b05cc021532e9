import { group } from 'd3-array';
import {
  byAge,
  type ConfirmationStanding,
  confirmationStandings,
} from '#app/domain/registrations/confirmation-papers';
import type { Instant } from '#app/domain/shared/dates';
import type { PaperId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

/** How the booth confirmations of these registrations stand, by paper, in two statements whatever their number. */
export async function findConfirmationStandings(
  db: Db,
  registrationIds: readonly RegistrationId[],
): Promise<Map<PaperId, ConfirmationStanding>> {
  if (registrationIds.length === 0) return new Map();
  const papers = await db
    .selectFrom('paper')
    .select(['id', 'number', 'issued_at as issuedAt', 'registration_id as registrationId'])
    .where('type', '=', 'booth-confirmation')
    .where('registration_id', 'in', registrationIds)
    .execute();
  if (papers.length === 0) return new Map();
  const ended = await findEnded(db, registrationIds);
  return new Map(
    [...group(papers, (paper) => paper.registrationId)].flatMap(([id, mine]) => [
      ...confirmationStandings(mine, ended.get(id ?? '') ?? null),
    ]),
  );
}

export type Confirmation = {
  id: PaperId;
  title: string;
  number: string | null;
  issuedAt: Instant;
  drawn: boolean;
  standing: ConfirmationStanding;
};

/** The booth confirmations of one registration, the newest first. */
export async function findConfirmations(db: Db, id: RegistrationId): Promise<Confirmation[]> {
  const rows = await db
    .selectFrom('paper')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select(['paper.id', 'title', 'number', 'issued_at as issuedAt', 'sha256'])
    .where('type', '=', 'booth-confirmation')
    .where('registration_id', '=', id)
    .execute();
  const standings = await findConfirmationStandings(db, [id]);
  return rows
    .toSorted((a, b) => byAge(b, a))
    .flatMap(({ sha256, ...paper }) => {
      const standing = standings.get(paper.id);
      return standing ? [{ ...paper, drawn: sha256 !== null, standing }] : [];
    });
}

/** When the confirmation of each registration that holds none any more ended. */
async function findEnded(db: Db, registrationIds: readonly RegistrationId[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('confirmation')
    .select('registration_id')
    .select(({ fn }) => [
      fn.max('cancelled_at').as('endedAt'),
      fn.countAll<number>().as('all'),
      fn.count<number>('cancelled_at').as('cancelled'),
    ])
    .where('registration_id', 'in', registrationIds)
    .groupBy('registration_id')
    .execute();
  return new Map(
    rows.flatMap((row) =>
      row.all === row.cancelled && row.endedAt ? [[row.registration_id, row.endedAt]] : [],
    ),
  );
}
