import type { Policy } from '#app/domain/allocation/policy';
import type {
  AllocationId,
  BoothId,
  OrganisationId,
  PavilionId,
  PlaceId,
  RegistrationId,
} from '#app/domain/shared/ids';
import { firmKey } from '#app/features/companies/queries.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import type { Db } from '#db/connection';
import { findConfirmedBooths } from './queries-confirmed.server';
import type { AllocationScope } from './queries-facts.server';
import { parsePolicy } from './queries-policy.server';

export type OpenDraft = {
  id: AllocationId;
  version: number;
  state: 'draft' | 'released';
  bound: number | null;
  pavilionId: PavilionId;
  scope: AllocationScope;
  /** The policy that the draft was made with, by which changes to it are judged. */
  policy: Policy;
};

/** A version and where it belongs; undefined when it isn't of this organisation. */
export async function findOpenDraft(
  db: Db,
  id: AllocationId,
  organisationId?: OrganisationId,
): Promise<OpenDraft | undefined> {
  const row = await db
    .selectFrom('allocation')
    .innerJoin('pavilion', 'pavilion.id', 'allocation.pavilion_id')
    .innerJoin('edition', 'edition.id', 'pavilion.edition_id')
    .select(['allocation.version', 'allocation.state', 'allocation.bound', 'allocation.pavilion_id'])
    .select(['allocation.policy', 'pavilion.organisation_id', 'edition.slug'])
    .where('allocation.id', '=', id)
    .executeTakeFirst();
  if (!row || (organisationId !== undefined && row.organisation_id !== organisationId)) return undefined;
  const scope = await findCall(db, row.slug, row.organisation_id);
  if (!scope) return undefined;
  const { version, state, bound, pavilion_id: pavilionId } = row;
  return { id, version, state, bound, pavilionId, scope, policy: parsePolicy(row.policy) };
}

export type FirmToPlace = {
  key: string;
  company: string;
  placementId: string | null;
  boothId: BoothId | null;
  booth: string | null;
  confirmed: boolean;
};

/** An accepted firm of the draft's pavilion and where it stands in the draft. */
export async function findFirmToPlace(
  db: Db,
  draft: OpenDraft,
  registrationId: RegistrationId,
): Promise<FirmToPlace | undefined> {
  const firm = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['company.name', 'company.country', 'company.national_id'])
    .where('registration.id', '=', registrationId)
    .where('registration.pavilion_id', '=', draft.pavilionId)
    .where('registration.decision', '=', 'accepted')
    .where('registration.withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!firm) return undefined;
  const stands = await db
    .selectFrom('placement')
    .leftJoin('placement_place', 'placement_place.placement_id', 'placement.id')
    .leftJoin('place', 'place.id', 'placement_place.place_id')
    .leftJoin('booth', 'booth.id', 'place.booth_id')
    .select(['placement.id', 'booth.id as boothId', 'booth.label'])
    .where('placement.allocation_id', '=', draft.id)
    .where('placement.registration_id', '=', registrationId)
    .executeTakeFirst();
  const key = firmKey(firm);
  const confirmed = await findConfirmedBooths(db, draft.pavilionId);
  return {
    key,
    company: firm.name,
    placementId: stands?.id ?? null,
    boothId: stands?.boothId ?? null,
    booth: stands?.label ?? null,
    confirmed: key in confirmed,
  };
}

/** A booth of the pavilion with its places in order. */
export async function findPlacesOf(
  db: Db,
  pavilionId: PavilionId,
  boothId: BoothId,
): Promise<{ label: string; placeIds: PlaceId[] } | undefined> {
  const rows = await db
    .selectFrom('place')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['booth.label', 'place.id'])
    .where('booth.id', '=', boothId)
    .where('booth.pavilion_id', '=', pavilionId)
    .orderBy('place.position')
    .execute();
  const [first] = rows;
  return first && { label: first.label, placeIds: rows.map((row) => row.id) };
}

export async function findBoothLabel(
  db: Db,
  pavilionId: PavilionId,
  boothId: BoothId,
): Promise<string | undefined> {
  return (await findPlacesOf(db, pavilionId, boothId))?.label;
}
