import { organisationsManaged, organisationsRead, organisationsRepresented } from '#app/domain/access/may';
import type { SignedIn } from '#app/domain/access/signed-in';
import type { OrganisationId } from '#app/domain/shared/ids';

/** Which registrations of a pavilion somebody sees (all, or those their cluster brings) and whether they decide on them. */
export type Scope = { only: OrganisationId[] | null; decides: boolean };

/**
 * The organiser's team and its readers see every firm of the organisation's pavilion; a network partner the firms of its
 * own cluster only; anybody else nothing (undefined). Managers of the organisation decide.
 */
export function registrationScope(person: SignedIn, organisationId: OrganisationId): Scope | undefined {
  const decides = organisationsManaged(person).includes(organisationId);
  if (decides || organisationsRead(person).includes(organisationId)) return { only: null, decides };
  const represented = organisationsRepresented(person);
  return represented.length > 0 ? { only: represented, decides: false } : undefined;
}
