import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Db } from '#db/connection';
import { testAct, testDatabase } from '../../setup/database';

const plan = z.object({
  stands: z.array(
    z.object({
      label: z.string(),
      area: z.number(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      depth: z.number(),
    }),
  ),
});
const lists = z.object({ lists: z.array(z.looseObject({ id: z.string() })) });
const network = z.object({
  segments: z.array(z.object({ code: z.string(), labelFr: z.string(), labelEn: z.string() })),
});

const read = (path: string): unknown => JSON.parse(readFileSync(`db/seed/data/${path}`, 'utf8'));

/** A database with one edition and its pavilion, booths as in the plan file: the ground registrations stand on. */
export async function pavilionDatabase(
  slug = 'cosmoprof-asia-2026',
  priceListId = 'pavilion-2026-per-m2',
): Promise<Db> {
  const db = await testDatabase();
  const { at } = testAct();
  await db
    .insertInto('organisation')
    .values({
      id: 'org',
      slug: 'org',
      name: 'Cosmetic Valley',
      kind: 'organiser',
      created_at: at,
      email: 'equipe@org.example',
    })
    .execute();
  await db
    .insertInto('fair')
    .values({
      id: 'fair',
      slug: 'fair',
      name: 'Cosmoprof Asia',
      organiser_name: 'C',
      city: 'Hong Kong',
      country: 'HK',
      time_zone: 'Asia/Hong_Kong',
    })
    .execute();
  await db.insertInto('edition').values({ id: 'edition', fair_id: 'fair', slug, year: 2026 }).execute();
  const definition = lists.parse(read('price-lists.json')).lists.find(({ id }) => id === priceListId);
  await db
    .insertInto('price_list')
    .values({
      id: 'list',
      slug: priceListId,
      name: 'L',
      currency: 'EUR',
      pricing: 'PER_M2',
      definition: JSON.stringify(definition),
    })
    .execute();
  await db
    .insertInto('pavilion')
    .values({
      id: 'pavilion',
      edition_id: 'edition',
      organisation_id: 'org',
      price_list_id: 'list',
      name: 'Pavillon France',
      grid_metres: 1,
      min_aisle_metres: 3,
      call_status: 'open',
      call_closes_on: '2026-12-31',
      plan_imported_at: at,
      created_at: at,
    })
    .execute();
  await db
    .insertInto('hall')
    .values({
      id: 'hall',
      pavilion_id: 'pavilion',
      code: 'H',
      name: 'Hall',
      level: 1,
      width: 100,
      depth: 100,
      geometry: '{}',
    })
    .execute();
  const booths = plan.parse(read(`pavilions/${slug}.json`)).stands.map(({ label, ...stand }) => ({
    id: `booth ${label}`,
    pavilion_id: 'pavilion',
    hall_id: 'hall',
    label,
    label_key: label.toLowerCase(),
    use: 'individual' as const,
    open_sides: 'N',
    kind: 'inline' as const,
    ...stand,
  }));
  for (const booth of booths) await db.insertInto('booth').values(booth).execute();
  const segments = network.parse(read('network.json')).segments;
  await db
    .insertInto('segment')
    .values(segments.map(({ code, labelFr, labelEn }) => ({ code, label_fr: labelFr, label_en: labelEn })))
    .execute();
  return db;
}

export const applicationsFile = (slug = 'cosmoprof-asia-2026', folder = 'applications'): Buffer =>
  readFileSync(`db/seed/data/${folder}/${slug}.csv`);
