import type { BoothState } from '#app/domain/pavilions/drawing';
import type { ConfirmationSnapshot } from '#app/domain/registrations/confirmation-snapshot';
import type { Locale } from '#app/domain/shared/dates';
import type { BoothId, EditionId, PavilionId, RegistrationId } from '#app/domain/shared/ids';
import { findPublishedBooth, type SeenName } from '#app/features/allocation/queries-exhibitors.server';
import { findHallPicture, type HallPicture } from '#app/features/pavilions/queries-picture.server';
import { findAllBooths } from '#app/features/pavilions/queries-plan.server';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
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
  /** Its hall, with its own booth ringed and the names that its firm may see: nobody else is in it. */
  picture: HallPicture['picture'];
};

type Shown = { locale: Locale; names?: readonly SeenName[] };

export function findOwnBooth(
  db: Db,
  pavilionId: PavilionId,
  boothId: BoothId,
  shown: Shown,
): Promise<OwnBooth | undefined> {
  const about = `own booth ${pavilionId} ${boothId} ${JSON.stringify(shown)}`;
  return whileUnchanged(db, about, () => readOwnBooth(db, pavilionId, boothId, shown));
}

async function readOwnBooth(
  db: Db,
  pavilionId: PavilionId,
  boothId: BoothId,
  { locale, names = [] }: Shown,
): Promise<OwnBooth | undefined> {
  const booths = await findAllBooths(db, pavilionId);
  const booth = booths.find(({ id }) => id === boothId);
  if (!booth) return undefined;
  const { label, hall, level, area, use, kind, openSides } = booth;
  const fills = { ...fillsOf(names), [label]: { fill: 'roseTint' } } as const;
  const options = { hall, locale, fills, highlight: [label] };
  const { name, picture } = await findHallPicture(db, pavilionId, booths, options);
  return { ...{ label, hall, level, area, use, kind, openSides }, hallName: name, picture };
}

/** The names that an exhibitor sees, written into their booths. */
function fillsOf(names: readonly SeenName[]): Record<string, BoothState> {
  const fills: Record<string, BoothState> = {};
  for (const { booth, name } of names) {
    const others = fills[booth]?.sublabel;
    fills[booth] = { sublabel: others ? `${others}, ${name}` : name };
  }
  return fills;
}

/** A registration as its booth is told: `announced` when it is shown before it is confirmed. */
export type WithBooth = OwnRegistration & { announced: boolean };

/** The same registrations, with the booths that the organiser shows before confirming them. */
export function withPublishedBooths(db: Db, registrations: readonly OwnRegistration[]): Promise<WithBooth[]> {
  return Promise.all(
    registrations.map(async (registration) => {
      const { id, pavilionId, booth: confirmed } = registration;
      if (confirmed) return { ...registration, announced: false };
      const about = `published booth ${id}`;
      const booth = await whileUnchanged(db, about, () => findPublishedBooth(db, pavilionId, id));
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
export function findBoothVenue(db: Db, registration: Held): Promise<readonly VenueDays[]> {
  return whileUnchanged(db, `booth venue ${registration.id}`, () => readBoothVenue(db, registration));
}

type Held = { id: RegistrationId; edition: { id: EditionId; provisional: boolean } };

async function readBoothVenue(db: Db, registration: Held): Promise<VenueDays[]> {
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
