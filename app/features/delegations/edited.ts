import { z } from 'zod';
import {
  AUDIENCES,
  ITEM_KINDS,
  type Leg,
  type ProgrammeItem,
  ROOM_TYPES,
  type Stay,
} from '#app/domain/delegations/delegation';

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
