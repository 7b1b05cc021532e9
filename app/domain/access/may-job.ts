import type { OrganisationId, PersonId } from '#app/domain/shared/ids';
import { mayHandleMoney, mayManageSeason } from './may';
import type { SignedIn } from './signed-in';

export type JobOwner = { kind: string; organisationId: OrganisationId | null; askedById: PersonId | null };

/**
 * Whether a person may have a piece of work tried again: who may ask for it. An allocation is for those who manage the
 * season, invoices and papers also for those who handle money; what belongs to no organisation, for whoever asked.
 */
export function mayRetryJob(person: SignedIn, { kind, organisationId, askedById }: JobOwner): boolean {
  if (organisationId === null) return askedById === person.id;
  if (mayManageSeason(person, organisationId)) return true;
  return !/^allocat/.test(kind) && mayHandleMoney(person, organisationId);
}
