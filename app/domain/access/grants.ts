import type { CompanyId, OrganisationId, PersonId } from '#app/domain/shared/ids';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { mayManagePeople } from './may';
import type { Role, SignedIn } from './signed-in';

/** A role asked for: exhibitors name the company, everyone else has none. */
export type GrantRequest = { role: Role; organisationId: OrganisationId; companyId: CompanyId | null };

export type HeldGrant = GrantRequest & { id: string; personId: PersonId };

/** What the organisation that the role is in looks like to the one who gives it. */
export type GrantFacts = {
  /** The organisation has an administrator of its own. */
  hasAdministrator: boolean;
  /** The company is known to one of the giver's organisations. */
  companyKnown: boolean;
};

/**
 * Whether `giver` may give this role. Administrators give roles in their own organisation, and make network partners of
 * organisations that have no administrator yet: one that has decides about its people itself.
 * Refusals: EXHIBITOR_NEEDS_COMPANY, ROLE_HAS_NO_COMPANY, COMPANY_NOT_OURS, NOT_YOUR_ORGANISATION.
 */
export function decideGrant(giver: SignedIn, request: GrantRequest, facts: GrantFacts): Result<GrantRequest> {
  const exhibitor = request.role === 'exhibitor';
  if (exhibitor && request.companyId === null)
    return refuse({ code: 'EXHIBITOR_NEEDS_COMPANY', field: 'companyId' });
  if (!exhibitor && request.companyId !== null)
    return refuse({ code: 'ROLE_HAS_NO_COMPANY', field: 'companyId' });
  if (exhibitor && !facts.companyKnown) return refuse({ code: 'COMPANY_NOT_OURS', field: 'companyId' });
  const own = mayManagePeople(giver, request.organisationId);
  const orphan = request.role === 'network_partner' && !facts.hasAdministrator;
  return own || orphan ? ok(request) : refuse({ code: 'NOT_YOUR_ORGANISATION', field: 'organisationId' });
}

/** Whether a grant may be taken back; `administrators` is how many the organisation has now. Refusal: LAST_ADMINISTRATOR. */
export const decideRevoke = (grant: HeldGrant, administrators: number): Result<HeldGrant> =>
  grant.role === 'admin' && administrators <= 1 ? refuse({ code: 'LAST_ADMINISTRATOR' }) : ok(grant);
