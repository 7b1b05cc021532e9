import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itineraryContent } from '#app/documents/itinerary/content';
import { itinerary } from '#app/documents/itinerary/index.server';
import type { ItinerarySnapshot } from '#app/documents/itinerary/snapshot';
import { keepOnTheRoad } from '#app/features/delegations/commands-on-the-road.server';
import type { Db } from '#db/connection';
import { bringIn, fairsDatabase, organiserOf } from '../features/delegations/delegations';
import { testAct } from '../setup/database';
import { misplacedIn } from './misplaced';
import { readPdf } from './read-pdf';

const SLUG = 'cosmoprof-asia-2026';
const PORT = 'Hôtel du Port Wan Chai';

let db: Db;
let snapshot: ItinerarySnapshot;
let before: ItinerarySnapshot;

async function snapshotOf(number: number): Promise<ItinerarySnapshot> {
  const { id } = await db
    .selectFrom('delegate')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return JSON.parse((await itinerary.load(db, id)) ?? 'null');
}

beforeAll(async () => {
  db = await fairsDatabase();
  await bringIn(db, SLUG);
  before = await snapshotOf(11);
  const nothing = { address: '', localName: '', localAddress: '', phone: '', note: '' };
  const kept = await keepOnTheRoad(db, testAct(undefined, 'r'), {
    organisationIds: [await organiserOf(db)],
    missionSlug: SLUG,
    typed: {
      hotels: [
        {
          ...{ hotel: PORT, address: '1 Quay Road, Wan Chai', localName: '灣仔港口酒店' },
          ...{ localAddress: '香港灣仔碼頭道1號', phone: '+852 2345 6789', note: 'Petit déjeuner dès 6 h' },
        },
        { ...nothing, hotel: 'Ailleurs', localName: '서울 호텔' },
      ],
      contacts: [
        { order: '1', kind: 'insurance', name: 'SOS', phone: '+33 1 99 00 56 78', note: 'Contrat 12' },
        { order: '2', kind: 'duty', name: '', phone: '+33 1 99 00 12 34', note: '' },
      ],
    },
  });
  if (!kept.ok) throw new Error(JSON.stringify(kept.problems));
  snapshot = await snapshotOf(11);
});

afterAll(() => db.destroy());

describe('what an itinerary says of hotels and numbers', () => {
  it('the hotel one sleeps in, for the traveller and for the driver, in either language', () => {
    const hotels = (locale: 'fr' | 'en') => itineraryContent({ ...snapshot, locale }).hotels;
    const [driver, lines] = [['灣仔港口酒店', '香港灣仔碼頭道1號'], 'Petit déjeuner dès 6 h'];
    expect(hotels('fr')).toEqual([
      {
        hotel: PORT,
        lines: ['1 Quay Road, Wan Chai', 'Tél. +852 2345 6789', lines],
        driver: { label: 'À montrer au chauffeur', lines: driver },
      },
    ]);
    expect(hotels('en')[0]?.driver).toEqual({ label: 'To show to the driver', lines: driver });
  });

  it('the duty phone before everybody, emergencies beside the country’s own number', () => {
    const { contacts, urgent, practical } = itineraryContent({ ...snapshot, locale: 'en' });
    expect(contacts.rows[0]).toEqual([
      { text: 'Organiser’s duty phone', strong: true },
      { text: '', note: undefined },
      '+33 1 99 00 12 34',
    ]);
    expect(urgent?.facts.map(({ label, value, note }) => [label, value, note])).toEqual([
      ['Local emergency services', before.practical?.emergency, 'to be confirmed'],
      ['Insurance, assistance', '+33 1 99 00 56 78', 'SOS\nContrat 12'],
    ]);
    expect(practical?.facts.map(({ label }) => label)).not.toContain('Emergency');
  });

  it('nothing where nothing is known, as in papers from before', () => {
    const content = itineraryContent({ ...before, locale: 'en' });
    expect([Object.hasOwn(before, 'hotels'), Object.hasOwn(before, 'numbers')]).toEqual([false, false]);
    expect([content.hotels, content.urgent, content.practical?.facts[0]?.label]).toEqual([
      [],
      null,
      'Emergency',
    ]);
  });

  it('is drawn where it belongs, large for the driver', async () => {
    for (const locale of ['fr', 'en'] as const) {
      const pdf = readPdf(await itinerary.draw(JSON.stringify(snapshot), locale));
      expect(misplacedIn(pdf)).toEqual([]);
      const shown = pdf.stretches.find(({ text }) => text.includes('香港灣仔碼頭道'));
      expect([shown?.page, shown?.size]).toEqual([1, 16]);
    }
  });
});
