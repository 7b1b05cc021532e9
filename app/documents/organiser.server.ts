import type { OrganisationId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import type { OrganiserFacts } from './organiser';

export async function loadOrganiser(db: Db, id: OrganisationId): Promise<OrganiserFacts> {
  const organisation = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const addressLines: string[] = JSON.parse(organisation.address_lines);
  return {
    name: organisation.name,
    legalForm: organisation.legal_form,
    siren: organisation.siren,
    addressLines,
    postcode: organisation.postcode ?? '',
    city: organisation.city ?? '',
    country: organisation.country ?? '',
    email: organisation.email,
    phone: organisation.phone,
    brandColour: organisation.brand_colour ?? undefined,
  };
}
