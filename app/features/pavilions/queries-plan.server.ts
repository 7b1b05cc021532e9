import { z } from 'zod';
import type { Hall, Plan } from '#app/domain/pavilions/plan';
import type { BoothId, PavilionId, PlaceId } from '#app/domain/shared/ids';
import type { Db } from '#db/connection';

const side = z.enum(['N', 'E', 'S', 'W']);
const rectangle = z.object({ x: z.number(), y: z.number(), width: z.number(), depth: z.number() });
const door = z.object({ side, x: z.number(), y: z.number(), width: z.number() });

const geometry = z.object({
  outline: z.array(z.tuple([z.number(), z.number()])),
  entrances: z.array(door),
  fireExits: z.array(door),
  aisles: z.array(rectangle),
  pillars: z.array(rectangle),
  zones: z.array(rectangle.extend({ type: z.string(), label: z.string(), positions: z.number().optional() })),
});

/** What `planDrawing` draws: halls by level and code, stands as they were imported. */
export type DrawablePlan = Pick<Plan, 'halls' | 'stands'>;

/** The pavilion's plan as it stands; `known`, its booths where they have been read already. */
export async function findPlan(db: Db, pavilionId: PavilionId, known?: Booths): Promise<DrawablePlan> {
  const halls = await db
    .selectFrom('hall')
    .select(['code', 'name', 'level', 'width', 'depth', 'geometry'])
    .where('pavilion_id', '=', pavilionId)
    .orderBy('level')
    .orderBy('code')
    .execute();
  const booths = known ?? (await findAllBooths(db, pavilionId));
  return {
    halls: halls.map(
      ({ code, geometry: text, ...hall }): Hall => ({
        id: code,
        ...hall,
        ...geometry.parse(JSON.parse(text)),
      }),
    ),
    stands: booths
      .filter(({ use }) => use !== 'collective')
      .map(({ label, hall, level, x, y, width, depth, area, sharedStand }) => ({
        ...{ label, hall, level, x, y, width, depth, area },
        ...(sharedStand ? { kind: 'shared' as const, sharedStand } : {}),
      })),
  };
}

export type Booths = Awaited<ReturnType<typeof findAllBooths>>;

/** Every booth of a pavilion by hall and label (collective spaces too), in metres and m², with its places in order. */
export async function findAllBooths(db: Db, pavilionId: PavilionId) {
  const rows = await db
    .selectFrom('booth')
    .innerJoin('hall', 'hall.id', 'booth.hall_id')
    .select(['booth.id', 'booth.label', 'booth.use', 'booth.kind', 'booth.area', 'hall.level'])
    .select(['booth.x', 'booth.y', 'booth.width', 'booth.depth'])
    .select(['hall.code as hall', 'booth.open_sides as openSides', 'booth.shared_stand as sharedStand'])
    .where('booth.pavilion_id', '=', pavilionId)
    .orderBy('hall.level')
    .orderBy('hall.code')
    .orderBy('booth.label_key')
    .execute();
  const places = await findPlaces(db, pavilionId);
  return rows.map((row) => ({ ...row, places: places.get(row.id) ?? [] }));
}

async function findPlaces(db: Db, pavilionId: PavilionId) {
  const rows = await db
    .selectFrom('place')
    .innerJoin('booth', 'booth.id', 'place.booth_id')
    .select(['place.id', 'place.booth_id as boothId'])
    .where('booth.pavilion_id', '=', pavilionId)
    .orderBy('place.position')
    .execute();
  const places = new Map<BoothId, PlaceId[]>();
  for (const { id, boothId } of rows) {
    const others = places.get(boothId);
    if (others) others.push(id);
    else places.set(boothId, [id]);
  }
  return places;
}
