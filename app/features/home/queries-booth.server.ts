import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';
import type { BoothId, EditionId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { findPublishedBooth } from '#app/features/allocation/queries-exhibitors.server';
import { type DrawablePlan, findAllBooths, findPlan } from '#app/features/pavilions/queries-plan.server';
import type { Db } from '#db/connection';
import type { OwnRegistration } from './queries-exhibitor.server';

export type OwnBooth = {
  label: string;
  hall: string;
  hallName: string;
  level: number;
  area: number;
  use: 'individual' | 'shared' | 'collective';
  kind: 'closed' | 'inline' | 'corner' | 'through' | 'head' | 'island';
  openSides: string;
  /** The booth's hall alone; who stands in the other booths is not in it. */
  plan: DrawablePlan;
};

export async function findOwnBooth(
  db: Db,
  pavilionId: PavilionId,
  boothId: BoothId,
): Promise<OwnBooth | undefined> {
  const booths = await findAllBooths(db, pavilionId);
  const booth = booths.find(({ id }) => id === boothId);
  if (!booth) return undefined;
  const plan = await findPlan(db, pavilionId, booths);
  const halls = plan.halls.filter(({ id }) => id === booth.hall);
  const { label, hall, level, area, use, kind, openSides } = booth;
  return {
    ...{ label, hall, level, area, use, kind, openSides },
    hallName: halls[0]?.name ?? hall,
    plan: { halls, stands: plan.stands.filter((stand) => stand.hall === hall) },
  };
}

/** A registration as its booth is told: `announced` when it is shown before it is confirmed. */
export type WithBooth = OwnRegistration & { announced: boolean };

/** The same registrations, with the booths that the organiser shows before confirming them. */
export function withPublishedBooths(db: Db, registrations: readonly OwnRegistration[]): Promise<WithBooth[]> {
  return Promise.all(
    registrations.map(async (registration) => {
      if (registration.booth) return { ...registration, announced: false };
      const booth = await findPublishedBooth(db, registration.pavilionId, registration.id);
      return { ...registration, booth, announced: booth !== null };
    }),
  );
}

export type VenueDays = {
  name: string;
  address: string;
  timeZone: string;
  startsOn: string | null;
  endsOn: string | null;
  provisional: boolean;
};

/** Where the booth stands and when, as its confirmation said; all the edition's venues while there is none. */
export async function findBoothVenue(
  db: Db,
  registration: { id: RegistrationId; edition: { id: EditionId; provisional: boolean } },
): Promise<VenueDays[]> {
  const paper = await db
    .selectFrom('paper')
    .select('snapshot')
    .where('registration_id', '=', registration.id)
    .where('type', '=', 'booth-confirmation')
    .orderBy('issued_at', 'desc')
    .executeTakeFirst();
  if (!paper) return findVenueDays(db, registration.edition.id);
  const { venue }: ConfirmationSnapshot = JSON.parse(paper.snapshot);
  return [{ ...venue, provisional: registration.edition.provisional }];
}

/** Where and when an edition is held, each venue in its own zone. */
async function findVenueDays(db: Db, editionId: EditionId): Promise<VenueDays[]> {
  const rows = await db
    .selectFrom('edition_venue')
    .innerJoin('venue', 'venue.id', 'edition_venue.venue_id')
    .select(['venue.name', 'venue.address', 'venue.time_zone as timeZone'])
    .select(['starts_on as startsOn', 'ends_on as endsOn', 'edition_venue.provisional'])
    .where('edition_id', '=', editionId)
    .orderBy('starts_on')
    .execute();
  return rows.map((row) => ({ ...row, provisional: row.provisional === 1 }));
}
