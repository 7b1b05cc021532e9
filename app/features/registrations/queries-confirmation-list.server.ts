import {
  byAge,
  type ConfirmationStanding,
  type ConfirmationState,
} from '#app/domain/registrations/confirmation-papers';
import type { Scope } from '#app/domain/registrations/scope';
import type { Instant } from '#app/domain/shared/dates';
import type { PaperId, RegistrationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { inScope } from './queries.server';
import type { Call } from './queries-call.server';
import { findConfirmationStandings } from './queries-confirmations.server';

export type ListedConfirmation = {
  id: PaperId;
  registrationId: RegistrationId;
  company: string;
  title: string;
  number: string | null;
  issuedAt: Instant;
  standing: ConfirmationStanding;
};

export type ConfirmationFilter = { q: string; state: ConfirmationState | '' };

/** The booth confirmations of a pavilion within what the person may see, the newest first, in as many statements whatever their number. */
export async function findAllConfirmations(
  db: Db,
  seen: { call: Call; scope: Scope },
  { q, state }: ConfirmationFilter,
): Promise<ListedConfirmation[]> {
  const rows = await inScope(db, seen)
    .innerJoin('paper', 'paper.registration_id', 'registration.id')
    .select(['paper.id', 'paper.registration_id as registrationId', 'company.name as company'])
    .select(['paper.title', 'paper.number', 'paper.issued_at as issuedAt'])
    .where('paper.type', '=', 'booth-confirmation')
    .orderBy('company.name')
    .$narrowType<{ registrationId: RegistrationId }>()
    .execute();
  const standings = await findConfirmationStandings(db, [
    ...new Set(rows.map(({ registrationId }) => registrationId)),
  ]);
  const listed = rows.flatMap((paper) => {
    const standing = standings.get(paper.id);
    return standing ? [{ ...paper, standing }] : [];
  });
  const wanted = plain(q);
  return listed
    .filter(({ standing }) => state === '' || standing.state === state)
    .filter((one) => plain(`${one.company} ${one.title} ${one.number ?? ''}`).includes(wanted))
    .sort((a, b) => byAge(b, a));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
