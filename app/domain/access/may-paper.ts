import type { CompanyId, OrganisationId } from '#app/domain/shared/ids';
import { companiesOf, mayReadSeason, organisationsRepresented } from './may';
import type { SignedIn } from './signed-in';

/**
 * Whether a person may open a paper: the firm it is for, the organiser who issued it and its readers, and the cluster
 * that brought the firm. Everyone else is told that there is none.
 */
export function mayOpenPaper(
  person: SignedIn,
  paper: {
    organisationId: OrganisationId;
    companyId: CompanyId | null;
    broughtBy: readonly OrganisationId[];
  },
): boolean {
  return (
    mayReadSeason(person, paper.organisationId) ||
    (paper.companyId !== null && companiesOf(person).includes(paper.companyId)) ||
    organisationsRepresented(person).some((id) => paper.broughtBy.includes(id))
  );
}
