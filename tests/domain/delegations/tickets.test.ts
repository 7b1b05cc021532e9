import { describe, expect, it } from 'vitest';
import { compareDelegates } from '#app/domain/delegations/compare';
import type { Delegate } from '#app/domain/delegations/delegation';
import { readDelegation } from '#app/domain/delegations/import-delegation';
import { planTravel } from '#app/domain/delegations/plan-travel';
import { atArrival, atDeparture, withFactsOf } from '#app/domain/delegations/tickets';
import { delegateFile } from './files';

function people(...cells: Record<string, string>[]): Delegate[] {
  const read = readDelegation({ delegates: delegateFile(...cells) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.delegates;
}

const told = (delegates: Delegate[]): Delegate[] =>
  delegates.map((one) => ({
    ...one,
    legs: one.legs.map((leg, index) => ({ ...leg, booking: `PNR${index}`, fromTerminal: '2E' })),
    stays: one.stays.map((stay) => ({ ...stay, confirmation: 'H-77', note: 'Lit double' })),
  }));

const bookings = (delegates: Delegate[]) =>
  delegates.map(({ legs, stays }) => [...legs.map(({ booking }) => booking), stays[0]?.confirmation]);

describe('what was told by hand of tickets and hotels', () => {
  it('stays when the same file comes again, and is no difference', () => {
    const before = told(people({}, {}));
    const again = withFactsOf(before, people({}, {}));
    expect(again).toEqual(before);
    expect(compareDelegates(before, again).travel).toEqual([]);
  });

  it('stays with a flight at another hour and a stay of another length, not with another flight, hotel or person', () => {
    const before = told(people({}, {}, {}));
    const after = people(
      { 'aller 1 départ': '08/11/2026 14:00', 'départ hôtel': '15/11/2026' },
      { 'aller 1 vol': 'AF186', hôtel: 'Ailleurs' },
      { nom: 'Autre' },
    );
    expect(bookings(withFactsOf(before, after))).toEqual([
      ['PNR0', 'PNR1', 'H-77'],
      [undefined, 'PNR1', undefined],
      [undefined, undefined, undefined],
    ]);
  });
});

const LEG = {
  ...{ flight: 'AF188', from: 'CDG', to: 'HKG' },
  ...{ departure: '2026-11-08T13:30', arrival: '2026-11-09T08:05' },
};
const STAY = {
  hotel: 'Port',
  roomType: 'SGL',
  sharesWith: '',
  checkIn: '2026-11-09',
  checkOut: '2026-11-14',
};
const plan = (leg: object, stay: object = {}) =>
  planTravel({ outward: [{ ...LEG, ...leg }], return: [], stays: [{ ...STAY, ...stay }] }, []);

describe('typed by hand', () => {
  it('is kept without blanks, and told in the order in which it is needed', () => {
    const planned = plan({ booking: ' ABC123 ', fromTerminal: '2E', toTerminal: '  ', baggage: '2 × 23 kg' });
    if (!planned.ok) throw new Error('refused');
    const leg = planned.value.legs[0] ?? {};
    expect(atDeparture(leg).map(({ name, value }) => `${name} ${value}`)).toEqual([
      'fromTerminal 2E',
      'booking ABC123',
      'baggage 2 × 23 kg',
    ]);
    expect([atArrival(leg), 'toTerminal' in leg]).toEqual([[], false]);
  });

  it.each([
    [{ booking: 'x'.repeat(21) }, {}, 'outward-1', 20],
    [{ baggage: 'x'.repeat(61) }, {}, 'outward-1', 60],
    [{}, { note: 'x'.repeat(201) }, 'stay-1', 200],
  ])('too long is refused with its field and the most: %#', (leg, stay, field, most) => {
    const planned = plan(leg, stay);
    expect(!planned.ok && planned.problems).toEqual([{ code: 'TYPED_TOO_LONG', field, params: { most } }]);
  });

  it('a booking alone is a leg that is not whole, and said to be', () => {
    const empty = { flight: '', from: '', to: '', departure: '', arrival: '', booking: 'ABC123' };
    const planned = planTravel({ outward: [empty], return: [], stays: [] }, []);
    expect(!planned.ok && planned.problems.map(({ code, field }) => [code, field])).toEqual([
      ['INCOMPLETE_LEG', 'outward-1'],
    ]);
  });
});
