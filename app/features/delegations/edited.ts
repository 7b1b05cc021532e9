import { z } from 'zod';
import {
  AUDIENCES,
  ITEM_KINDS,
  type Leg,
  type ProgrammeItem,
  ROLES,
  ROOM_TYPES,
  type Stay,
} from '#app/domain/delegations/delegation';
import type { PersonFacts } from '#app/domain/delegations/person';

/** What the audit keeps of a change by hand, read back: a journey as it was, an item as it was. */
const leg: z.ZodType<Leg> = z.object({
  direction: z.enum(['outward', 'return']),
  position: z.number(),
  flight: z.string(),
  from: z.string(),
  to: z.string(),
  departure: z.string(),
  fromZone: z.string(),
  arrival: z.string(),
  toZone: z.string(),
  departsAt: z.string(),
  arrivesAt: z.string(),
  minutes: z.number(),
  dayShift: z.number(),
  booking: z.string().optional(),
  fromTerminal: z.string().optional(),
  toTerminal: z.string().optional(),
  baggage: z.string().optional(),
});

const stay: z.ZodType<Stay> = z.object({
  hotel: z.string(),
  roomType: z.enum(ROOM_TYPES),
  sharesWithName: z.string().nullable(),
  sharesWith: z.number().nullable(),
  checkIn: z.string(),
  checkOut: z.string(),
  confirmation: z.string().optional(),
  note: z.string().optional(),
});

export const editedTravel = z.object({ legs: z.array(leg), stays: z.array(stay) });

export const editedItem: z.ZodType<(ProgrammeItem & { missionId?: string }) | null> = z
  .object({
    missionId: z.string().optional(),
    startsAt: z.string(),
    endsAt: z.string(),
    timeZone: z.string(),
    kind: z.enum(ITEM_KINDS),
    title: z.string(),
    place: z.string(),
    audience: z.enum(AUDIENCES),
    participants: z.array(z.number()),
    meetingTable: z.string().nullable(),
    counterpart: z.string().nullable(),
    interpreter: z.string().nullable(),
    dress: z.string().nullable(),
  })
  .nullable();

const facts: z.ZodType<PersonFacts> = z.object({
  title: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  company: z.string(),
  role: z.enum(ROLES),
  jobTitle: z.string(),
  locale: z.enum(['fr', 'en']),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  nationality: z.string().nullable(),
  passportExpiresOn: z.string().nullable(),
  diet: z.string().nullable(),
  remarks: z.string().nullable(),
  emergencyContact: z.string().nullable(),
  emergencyPhone: z.string().nullable(),
});

/** Somebody of a mission with the journey and the items (by id) that left with them. */
export const editedTraveller = z
  .object({
    missionId: z.string(),
    number: z.number(),
    facts,
    travel: editedTravel,
    items: z.array(z.string()),
  })
  .nullable();
