import { z } from 'zod';
import { loadMissionFacts } from '#app/documents/mission-facts.server';
import { concerns, nameOf } from '#app/domain/delegations/delegation';
import { hotelsOf } from '#app/domain/delegations/on-the-road';
import {
  type Delegation,
  findDelegation,
  type KnownDelegate,
} from '#app/features/delegations/queries-delegation.server';
import { findMissionById } from '#app/features/delegations/queries-mission.server';
import { findOnTheRoad } from '#app/features/delegations/queries-on-the-road.server';
import type { Db } from '#db/connection';
import type { ItinerarySnapshot, Practical } from './snapshot';

/** The snapshot of a delegate's itinerary as it stands now (JSON), in their language. `id` is the delegate's. */
export async function loadItinerary(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('delegate').select('mission_id').where('id', '=', id).executeTakeFirst();
  const mission = row && (await findMissionById(db, row.mission_id));
  if (!mission) return undefined;
  const delegation = await findDelegation(db, mission);
  const delegate = delegation.delegates.find((one) => one.id === id);
  return delegate && JSON.stringify(await snapshotOf(db, delegation, delegate));
}

async function snapshotOf(
  db: Db,
  delegation: Delegation,
  delegate: KnownDelegate,
): Promise<ItinerarySnapshot> {
  const others = delegation.delegates.filter((one) => one !== delegate);
  const road = await findOnTheRoad(db, delegation.mission.id);
  const hotels = hotelsOf(delegate.stays, road.hotels);
  return {
    locale: delegate.locale,
    mission: await loadMissionFacts(db, delegation),
    delegate: {
      number: delegate.number,
      title: delegate.title,
      givenName: delegate.givenName,
      familyName: delegate.familyName,
      company: delegate.company,
      role: delegate.role,
      jobTitle: delegate.jobTitle,
      legs: delegate.legs,
      stays: delegate.stays,
    },
    booth: delegate.booth,
    programme: delegation.programme
      .filter((item) => concerns(item, delegate))
      .map(({ id: _, ...item }) => ({ ...item, participants: [delegate.number] })),
    contacts: others
      .filter(({ role }) => role === 'organiser' || role === 'interpreter')
      .map(({ role, jobTitle, phone, ...who }) => ({ name: nameOf(who), role, jobTitle, phone })),
    colleagues: others
      .filter(({ company, role }) => company === delegate.company && role === 'exhibitor')
      .map(nameOf),
    practical: delegation.mission.edition
      ? await findPractical(db, delegation.mission.edition.country, isFrench(delegate))
      : null,
    ...(hotels.length > 0 ? { hotels } : {}),
    ...(road.contacts.length > 0 ? { numbers: road.contacts } : {}),
  };
}

/** As delegations write it: "française", "français", "French". */
const isFrench = ({ nationality }: KnownDelegate): boolean =>
  /^(fran[çc]ais|french)/i.test(nationality ?? '');

const sheetOf = z.object({
  visaFr: z.string().nullish(),
  visaValidUntil: z.string().nullish(),
  emergency: z.string().nullish(),
  plug: z.string().nullish(),
  voltage: z.number().nullish(),
  frequency: z.number().nullish(),
  currency: z.string().nullish(),
  provisional: z.boolean().default(true),
});

async function findPractical(db: Db, country: string, french: boolean): Promise<Practical | null> {
  const row = await db
    .selectFrom('country_sheet')
    .select('sheet')
    .where('country', '=', country)
    .executeTakeFirst();
  const sheet = row && sheetOf.safeParse(JSON.parse(row.sheet));
  if (!sheet?.success) return null;
  const { emergency = null, plug = null, voltage = null, frequency = null, currency = null } = sheet.data;
  const { visaFr, visaValidUntil = null, provisional } = sheet.data;
  const visa = french && visaFr ? { rule: visaFr, validUntil: visaValidUntil } : null;
  return { visa, emergency, plug, voltage, frequency, currency, provisional };
}
