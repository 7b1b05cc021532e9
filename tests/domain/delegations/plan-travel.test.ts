import { describe, expect, it } from 'vitest';
import { alertsOf } from '#app/domain/delegations/alerts';
import type { Delegate } from '#app/domain/delegations/delegation';
import { readDelegation } from '#app/domain/delegations/import-delegation';
import {
  planTravel,
  type TypedLeg,
  type TypedStay,
  type TypedTravel,
} from '#app/domain/delegations/plan-travel';
import { type ItemPlan, planItem } from '#app/domain/delegations/read-programme';
import { delegateFile } from './files';

const LEG: TypedLeg = {
  flight: 'AF188',
  from: 'cdg',
  to: 'HKG',
  departure: '2026-11-08T13:30',
  arrival: '2026-11-09T08:05',
};
const STAY: TypedStay = {
  hotel: 'Hôtel du Port',
  roomType: 'TWN',
  sharesWith: '2',
  checkIn: '2026-11-09',
  checkOut: '2026-11-14',
};
const NONE: TypedLeg = { flight: '', from: '', to: '', departure: '', arrival: '' };
const EMPTY: TypedStay = { hotel: '', roomType: 'SGL', sharesWith: '', checkIn: '', checkOut: '' };

const read = readDelegation({
  delegates: delegateFile(
    { prénom: 'Anna', nom: 'A' },
    { prénom: 'Béa', nom: 'B' },
    { prénom: 'Cléo', nom: 'C' },
  ),
});
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const people = read.value.delegates;
const [anna, bea, cleo] = people;

const planned = (changes: Partial<TypedTravel>) =>
  planTravel({ outward: [LEG, NONE], return: [NONE, NONE], stays: [STAY, EMPTY], ...changes }, people);

function refusal(changes: Partial<TypedTravel>) {
  const result = planned(changes);
  return result.ok ? [] : result.problems.map(({ code, field }) => [code, field]);
}

describe('a leg typed by hand', () => {
  it.each([
    [{ arrival: '2026-11-08T05:00' }, 'ARRIVES_BEFORE_LEAVING'],
    [{ departure: '2026-10-25T02:30' }, 'AMBIGUOUS_TIME'],
    [{ departure: '2026-03-29T02:30' }, 'NO_SUCH_TIME'],
    [{ departure: '2026-11-31T02:30' }, 'NO_SUCH_TIME'],
    [{ arrival: 'tomorrow' }, 'NO_SUCH_TIME'],
    [{ to: 'ZZZ' }, 'UNKNOWN_AIRPORT'],
    [{ from: '' }, 'INCOMPLETE_LEG'],
    [{ flight: 'X'.repeat(21) }, 'TYPED_TOO_LONG'],
  ])('%j is refused as %s, where it was typed', (cells, code) => {
    expect(refusal({ outward: [LEG, NONE], return: [NONE, { ...LEG, ...cells }] })).toEqual([
      [code, 'return-2'],
    ]);
  });

  it('every problem is told at once', () => {
    expect(
      refusal({ outward: [{ ...LEG, to: 'ZZZ' }, NONE], stays: [EMPTY, { ...STAY, checkOut: '' }] }),
    ).toEqual([
      ['UNKNOWN_AIRPORT', 'outward-1'],
      ['INCOMPLETE_STAY', 'stay-2'],
    ]);
  });

  it('left empty it isn’t there', () => {
    const result = planned({ outward: [NONE, LEG] });
    expect(result.ok && result.value.legs.map(({ from, position }) => [from, position])).toEqual([
      ['CDG', 1],
    ]);
  });
});

it('an item of the programme with a text too long is refused, naming the field', () => {
  const item: ItemPlan = {
    title: '',
    ...{ date: '2026-11-11', start: '10:00', end: '11:00', timeZone: 'Asia/Hong_Kong' },
    kind: 'meeting',
    audience: 'all',
    ...{ participants: [], place: '', meetingTable: 'T1' },
    ...{ counterpart: 'X'.repeat(201), interpreter: null, dress: null },
  };
  const told = (title: string) => {
    const result = planItem({ ...item, title });
    return result.ok ? [] : result.problems.map(({ code, field }) => [code, field]);
  };
  expect(told('É'.repeat(200))).toEqual([['TYPED_TOO_LONG', 'counterpart']]);
  expect(told('É'.repeat(201))).toEqual([
    ['TYPED_TOO_LONG', 'title'],
    ['TYPED_TOO_LONG', 'counterpart'],
  ]);
});

describe('a night typed by hand', () => {
  it('a hotel of 200 letters is kept whole, a longer one refused and not cut', () => {
    const hotel = 'É'.repeat(200);
    const result = planned({ stays: [{ ...STAY, hotel }, EMPTY] });
    expect(result.ok && result.value.stays[0]?.hotel).toBe(hotel);
    expect(refusal({ stays: [{ ...STAY, hotel: `${hotel}É` }, EMPTY] })).toEqual([
      ['TYPED_TOO_LONG', 'stay-1'],
    ]);
  });

  it.each([{ roomType: 'SUITE' }, { checkIn: '2026-02-30' }, { hotel: ' ' }])('%j is refused', (cells) => {
    expect(refusal({ stays: [{ ...STAY, ...cells }, EMPTY] })).toEqual([['INCOMPLETE_STAY', 'stay-1']]);
  });

  const sleeping = (delegate: Delegate | undefined, ...stays: TypedStay[]): Delegate => {
    const result = planned({ stays });
    if (!result.ok || !delegate) throw new Error('refused');
    return { ...delegate, stays: result.value.stays };
  };
  const alerts = (...delegates: Delegate[]) =>
    alertsOf(delegates).map(({ n, code, params }) => [n, code, params.why].filter(Boolean));

  it('the third of three in a twin, one-sided sharing and overlapping stays are told, and kept as typed', () => {
    expect(
      alerts(
        sleeping(anna, STAY),
        sleeping(bea, { ...STAY, sharesWith: '1' }),
        sleeping(cleo, { ...STAY, sharesWith: '1' }),
      ),
    ).toEqual([[3, 'TWIN_WITHOUT_MUTUAL_PARTNER', 'taken']]);
    expect(alerts(sleeping(anna, STAY), sleeping(bea, { ...STAY, sharesWith: '' }))).toEqual([
      [1, 'TWIN_WITHOUT_MUTUAL_PARTNER', 'one_sided'],
      [2, 'TWIN_WITHOUT_MUTUAL_PARTNER', 'nobody'],
    ]);
    const alone = { ...STAY, roomType: 'SGL', sharesWith: '' };
    const twice = sleeping(anna, alone, { ...alone, hotel: 'Autre', checkIn: '2026-11-13' });
    expect(twice.stays.map(({ hotel }) => hotel)).toEqual(['Hôtel du Port', 'Autre']);
    expect(alerts(twice)).toEqual([[1, 'STAYS_OVERLAP']]);
  });
});
