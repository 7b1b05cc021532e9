import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import type { Role, SignedIn } from './signed-in';

const MANAGING = ['admin', 'export_manager'] as const satisfies readonly Role[];
const HANDLING_MONEY = ['admin', 'finance_officer'] as const satisfies readonly Role[];
const WORKING = ['admin', 'export_manager', 'finance_officer'] as const satisfies readonly Role[];
const READING = [...WORKING, 'reader'] as const satisfies readonly Role[];

export const hasRole = (person: SignedIn, roles: readonly Role[]): boolean =>
  person.grants.some((grant) => roles.includes(grant.role));

const holds = (person: SignedIn, roles: readonly Role[], organisationId: OrganisationId): boolean =>
  organisationsWith(person, roles).includes(organisationId);

function organisationsWith(person: SignedIn, roles: readonly Role[]): OrganisationId[] {
  const held = person.grants.filter((grant) => roles.includes(grant.role));
  return [...new Set(held.map((grant) => grant.organisationId))];
}

/** Plans, draws, decides, places, confirms for this organisation. */
export const mayManageSeason = (person: SignedIn, organisationId: OrganisationId): boolean =>
  holds(person, MANAGING, organisationId);

/** Issues, collects, chases and credits for this organisation. */
export const mayHandleMoney = (person: SignedIn, organisationId: OrganisationId): boolean =>
  holds(person, HANDLING_MONEY, organisationId);

/** Sees everything of this organisation's season: its team, and the funders it opened it to. */
export const mayReadSeason = (person: SignedIn, organisationId: OrganisationId): boolean =>
  holds(person, READING, organisationId);

/** Invites people to this organisation, gives them roles and takes them back. */
export const mayManagePeople = (person: SignedIn, organisationId: OrganisationId): boolean =>
  holds(person, ['admin'], organisationId);

/** Answers for this company: registers it, sees its booth, papers and journey. */
export const mayActForCompany = (person: SignedIn, companyId: CompanyId): boolean =>
  companiesOf(person).includes(companyId);

/** Organisations whose season the person plans and decides. */
export const organisationsManaged = (person: SignedIn): OrganisationId[] =>
  organisationsWith(person, MANAGING);

/** Organisations whose money the person handles. */
export const organisationsHandlingMoney = (person: SignedIn): OrganisationId[] =>
  organisationsWith(person, HANDLING_MONEY);

/** Organisations whose season the person may see, as a member of the team or as a reader. */
export const organisationsRead = (person: SignedIn): OrganisationId[] => organisationsWith(person, READING);

/** Organisations whose people and roles the person administers. */
export const organisationsAdministered = (person: SignedIn): OrganisationId[] =>
  organisationsWith(person, ['admin']);

/** Clusters for whose own firms the person acts in other organisers' pavilions. */
export const organisationsRepresented = (person: SignedIn): OrganisationId[] =>
  organisationsWith(person, ['network_partner']);

/** Companies the person belongs to, each once. */
export const companiesOf = (person: SignedIn): CompanyId[] => [
  ...new Set(person.grants.flatMap((grant) => (grant.role === 'exhibitor' ? [grant.companyId] : []))),
];
