import { describe, expect, it } from 'vitest';
import { readDelegation } from '#app/domain/delegations/import-delegation';
import {
  homeTime,
  homeZoneOf,
  journeyAt,
  journeyOf,
  nextStep,
  stepsOf,
} from '#app/domain/delegations/journey';
import { sameItems } from '#app/domain/delegations/same-items';
import { delegateFile, programmeFile } from './files';

function journey(cells: Record<string, string>, ...items: Record<string, string>[]) {
  const read = readDelegation({ delegates: delegateFile(cells), programme: programmeFile(...items) });
  const delegate = read.ok ? read.value.delegates[0] : undefined;
  if (!read.ok || !delegate) throw new Error('refused');
  return { delegate, programme: read.value.programme ?? [] };
}

const told = (cells: Record<string, string>, ...items: Record<string, string>[]) => {
  const { delegate, programme } = journey(cells, ...items);
  return journeyOf(delegate, programme).map(({ date, steps, night, checkOut }) => [
    date,
    steps
      .map((step) => (step.what === 'item' ? step.item.title : `${step.what} ${step.leg.flight}`))
      .join(', '),
    night ? `${night.hotel}${night.first ? ' *' : ''}` : (checkOut ?? ''),
  ]);
};

describe('a journey', () => {
  it('goes day by day with its nights, quiet days too', () => {
    expect(told({}, { titre: 'RDV', date: '11/11/2026' })).toEqual([
      ['2026-11-08', 'departure AF188', ''],
      ['2026-11-09', 'arrival AF188', 'Hôtel du Port *'],
      ['2026-11-10', '', 'Hôtel du Port'],
      ['2026-11-11', 'RDV', 'Hôtel du Port'],
      ['2026-11-12', '', 'Hôtel du Port'],
      ['2026-11-13', '', 'Hôtel du Port'],
      ['2026-11-14', 'departure AF185', 'Hôtel du Port'],
      ['2026-11-15', 'arrival AF185', ''],
    ]);
  });

  it('keeps the order of the instants over the date line', () => {
    const back = {
      'retour 1 vers': 'YVR',
      'retour 1 départ': '14/11/2026 16:55',
      'retour 1 arrivée': '14/11/2026 12:35',
      'retour 2 vol': 'AC306',
      'retour 2 de': 'YVR',
      'retour 2 vers': 'YUL',
      'retour 2 départ': '14/11/2026 15:30',
      'retour 2 arrivée': '14/11/2026 23:10',
    };
    expect(told(back).at(-1)).toEqual([
      '2026-11-14',
      'departure AF185, arrival AF185, departure AC306, arrival AC306',
      'Hôtel du Port',
    ]);
  });

  it('knows what comes next, what is on, and when it is over', () => {
    const { delegate, programme } = journey({}, { titre: 'RDV' });
    const steps = stepsOf(delegate, programme);
    const at = (now: string) => {
      const step = nextStep(steps, now);
      return step && (step.what === 'item' ? step.item.title : step.what);
    };
    expect([
      at('2026-11-01T00:00:00.000Z'),
      at('2026-11-08T13:00:00.000Z'),
      at('2026-11-11T02:10:00.000Z'),
      at('2026-11-11T02:25:00.000Z'),
      at('2026-11-15T05:40:00.000Z'),
    ]).toEqual(['departure', 'arrival', 'RDV', 'departure', null]);
  });

  it('a day is over by the clocks of the place where it ends', () => {
    const west = { 'aller 1 vers': 'LAX', 'aller 1 arrivée': '08/11/2026 16:20' };
    const { delegate, programme } = journey(west);
    const seen = (now: string) => {
      const { past, ahead, next, begun } = journeyAt(journeyOf(delegate, programme), now);
      return [past.length, ahead[0]?.date, next?.what, begun];
    };
    // 23:30 in Los Angeles, already the 9th in Paris; then midnight there too.
    expect(seen('2026-11-09T07:30:00.000Z')).toEqual([0, '2026-11-08', 'departure', false]);
    expect(seen('2026-11-09T08:00:00.000Z')).toEqual([1, '2026-11-09', 'departure', false]);
    expect(seen('2026-11-16T08:00:00.000Z').slice(1)).toEqual([undefined, undefined, false]);
  });

  it('during stand hours the next thing is what comes within them', () => {
    const fair = { titre: 'Salon', type: 'salon', début: '09:30', fin: '18:00' };
    const { delegate, programme } = journey({}, fair, { titre: 'RDV', début: '14:00', fin: '14:25' });
    const at = (now: string) => {
      const step = nextStep(stepsOf(delegate, programme), now);
      return step?.what === 'item' && step.item.title;
    };
    expect([
      at('2026-11-11T02:00:00.000Z'),
      at('2026-11-11T06:10:00.000Z'),
      at('2026-11-11T06:30:00.000Z'),
    ]).toEqual(['RDV', 'RDV', 'Salon']);
  });

  it('has the reader’s own time beside, with the day when it is another', () => {
    const { delegate } = journey({});
    expect(homeZoneOf(delegate)).toBe('Europe/Paris');
    const back = delegate.legs.filter(({ direction }) => direction === 'return');
    expect(homeZoneOf({ legs: back.map((leg) => ({ ...leg, toZone: 'Asia/Seoul' })) })).toBe('Asia/Seoul');
    expect(homeTime('2026-11-10T23:00:00.000Z', 'Asia/Hong_Kong', 'Europe/Paris')).toEqual({
      local: '2026-11-11T00:00',
      dayShift: 0,
    });
    expect(homeTime('2026-11-10T22:00:00.000Z', 'Asia/Hong_Kong', 'Europe/Paris')).toEqual({
      local: '2026-11-10T23:00',
      dayShift: -1,
    });
    expect(homeTime('2026-11-10T22:00:00.000Z', 'Europe/Berlin', 'Europe/Paris')).toBeNull();
  });
});

it.each([
  ['nobody knows when they come', 'aller', ['2026-11-09', '2026-11-15']],
  ['nobody knows when they leave', 'retour', ['2026-11-08', '2026-11-14']],
])('a stay says whose days they are where %s', (_, way, days) => {
  const without = ['vol', 'de', 'vers', 'départ', 'arrivée'].map((part) => [`${way} 1 ${part}`, '']);
  const dates = told(Object.fromEntries(without)).map(([date]) => date);
  expect([dates.at(0), dates.at(-1)]).toEqual(days);
});

describe('a programme that comes again', () => {
  const item = (id: string, startsAt: string, told: { title?: string; place?: string } = {}) => ({
    ...{ id, startsAt, kind: 'transfer' as const, title: 'Navette', place: 'Hôtel', meetingTable: null },
    ...told,
  });
  const before = [item('a', '1'), item('b', '2'), item('c', '3'), item('d', '4', { title: 'Dîner' })];

  it.each([
    [
      'what stands still keeps its id, what moved takes the one left',
      [item('', '9'), item('', '2'), item('', '3')],
      ['a', 'b', 'c'],
    ],
    ['several that moved keep their order', [item('', '8'), item('', '7'), item('', '1')], ['c', 'b', 'a']],
    [
      'another place or another name is the same thing',
      [item('', '2', { place: 'Hall' }), item('', '4', { title: 'Cocktail' })],
      ['b', 'd'],
    ],
    [
      'what is new has none, and no id is given twice',
      [item('', '1'), item('', '1', { title: 'Autre', place: 'Quai' })],
      ['a', undefined],
    ],
  ])('%s', (_, after, ids) => expect(sameItems(before, after)).toEqual(ids));
});
