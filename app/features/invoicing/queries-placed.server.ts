import type { Buyer } from '#app/domain/invoicing/ground';
import type { Placed } from '#app/domain/invoicing/placed';
import type { BoothKind, BoothUse } from '#app/domain/pavilions/plan';
import type { Locale } from '#app/domain/shared/dates';
import type {
  AllocationId,
  CompanyId,
  OrganisationId,
  PavilionId,
  PlaceId,
  RegistrationId,
} from '#app/domain/shared/ids';
import type { Db } from '#db/connection';
import { findPlacedBooths } from './queries-placed-booths.server';
import { countParticipations } from './rows.server';
import { buyerOf } from './rows-buyer.server';

export type PlacedBooth = {
  label: string;
  hall: { code: string; name: string; level: number };
  area: number;
  use: BoothUse;
  kind: BoothKind;
  openSides: string;
};

/** A firm placed in the released version, with what its confirmation and invoice will say. */
export type PlacedFirm = {
  registrationId: RegistrationId;
  placementId: string;
  placeIds: PlaceId[];
  companyId: CompanyId;
  /** "FR:999633001": how the command line names it. */
  firm: string;
  buyer: Buyer;
  contact: { givenName: string; familyName: string; email: string };
  locale: Locale;
  booth: PlacedBooth;
  placed: Placed;
  confirmed: boolean;
  /** The numbers of what its confirmation already has. */
  issued: { deposit: string | null; balance: string | null };
};

export type ReleasedVersion = { allocationId: AllocationId; version: number };

export async function findReleasedVersion(
  db: Db,
  pavilionId: PavilionId,
): Promise<ReleasedVersion | undefined> {
  const row = await db
    .selectFrom('allocation')
    .select(['id', 'version'])
    .where('pavilion_id', '=', pavilionId)
    .where('state', '=', 'released')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { allocationId: row.id, version: row.version };
}

/** How a registration stands at this moment: withdrawn, or invoiced already. */
export async function findStanding(
  db: Db,
  registrationId: RegistrationId,
): Promise<{ withdrawn: boolean; issued: PlacedFirm['issued'] }> {
  const row = await db
    .selectFrom('registration')
    .leftJoin('confirmation', (join) =>
      join
        .onRef('confirmation.registration_id', '=', 'registration.id')
        .on('confirmation.cancelled_at', 'is', null),
    )
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.confirmation_id', '=', 'confirmation.id').on('invoice.type', '=', '386'),
    )
    .leftJoin('standing_balance', 'standing_balance.confirmation_id', 'confirmation.id')
    .leftJoin('invoice as balance', 'balance.id', 'standing_balance.invoice_id')
    .select(['registration.withdrawn_at', 'invoice.number', 'balance.number as balance'])
    .where('registration.id', '=', registrationId)
    .executeTakeFirst();
  return {
    withdrawn: !row || row.withdrawn_at !== null,
    issued: { deposit: row?.number ?? null, balance: row?.balance ?? null },
  };
}

/** In order of name, so that two runs number alike. A firm that has withdrawn since is left out. */
export async function findAllPlacedFirms(
  db: Db,
  allocationId: AllocationId,
  organisationId: OrganisationId,
): Promise<PlacedFirm[]> {
  const [rows, booths, options] = await Promise.all([
    placementRows(db, allocationId, organisationId),
    findPlacedBooths(db, allocationId),
    optionRows(db, allocationId),
  ]);
  return rows.flatMap((row) => {
    const held = booths.get(row.placement_id);
    if (!held) return [];
    return {
      registrationId: row.registration_id,
      placementId: row.placement_id,
      placeIds: held.placeIds,
      companyId: row.company_id,
      firm: `${row.country}:${row.national_id}`,
      buyer: buyerOf(row),
      contact: {
        givenName: row.contact_given_name,
        familyName: row.contact_family_name,
        email: row.contact_email,
      },
      locale: row.locale,
      booth: held.booth,
      placed: {
        booth: held.priced,
        member: (row.membership ?? row.is_member) === 1,
        firstTime: countParticipations(row.participations) === 0,
        startUp: row.start_up === 1,
        filedOn: row.filed_on,
        packageCode: row.package_code,
        options: options.filter(({ registration_id }) => registration_id === row.registration_id),
      },
      confirmed: row.confirmation_id !== null,
      issued: { deposit: row.number, balance: row.balance },
    };
  });
}

const placementRows = (db: Db, allocationId: AllocationId, organisationId: OrganisationId) =>
  db
    .selectFrom('placement')
    .innerJoin('registration', 'registration.id', 'placement.registration_id')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .leftJoin('company_membership', (join) =>
      join
        .onRef('company_membership.company_id', '=', 'company.id')
        .on('company_membership.organisation_id', '=', organisationId),
    )
    .leftJoin('confirmation', (join) =>
      join
        .onRef('confirmation.registration_id', '=', 'registration.id')
        .on('confirmation.cancelled_at', 'is', null),
    )
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.confirmation_id', '=', 'confirmation.id').on('invoice.type', '=', '386'),
    )
    .leftJoin('standing_balance', 'standing_balance.confirmation_id', 'confirmation.id')
    .leftJoin('invoice as balance', 'balance.id', 'standing_balance.invoice_id')
    .select(['placement.id as placement_id', 'placement.registration_id', 'registration.company_id'])
    .select(['company.name', 'company.country', 'company.national_id', 'company.siret', 'company.vat_id'])
    .select(['company.vat_proof_on', 'company.address_line', 'company.postcode', 'company.city'])
    .select(['contact_given_name', 'contact_family_name', 'contact_email', 'registration.locale'])
    .select([
      'registration.is_member',
      'company_membership.is_member as membership',
      'registration.participations',
      'registration.start_up',
      'registration.filed_on',
    ])
    .select(['package_code', 'invoice.number', 'balance.number as balance'])
    .select('confirmation.id as confirmation_id')
    .where('placement.allocation_id', '=', allocationId)
    .where('registration.withdrawn_at', 'is', null)
    .orderBy('company.name')
    .orderBy('registration.id')
    .execute();

const optionRows = (db: Db, allocationId: AllocationId) =>
  db
    .selectFrom('registration_option')
    .innerJoin('placement', 'placement.registration_id', 'registration_option.registration_id')
    .select(['registration_option.registration_id', 'code', 'quantity'])
    .where('placement.allocation_id', '=', allocationId)
    .orderBy('code')
    .execute();
