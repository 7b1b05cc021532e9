import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { alertsOf } from '#app/domain/delegations/alerts';
import { conflictsOf } from '#app/domain/delegations/conflicts';
import { readDelegation } from '#app/domain/delegations/import-delegation';
import { timeLeg } from '#app/domain/delegations/leg';
import { instantOf, localTimeIn } from '#app/domain/delegations/local-time';
import { delegateFile, programmeFile } from './files';

const read = (...people: Parameters<typeof delegateFile>) =>
  readDelegation({ delegates: delegateFile(...people) });

function problemsOf(...people: Parameters<typeof delegateFile>) {
  const result = read(...people);
  if (result.ok) throw new Error('not refused');
  return result.problems.map(({ code, field, at, params }) => ({ code, field, at, name: params?.name }));
}

function alertsFor(...people: Parameters<typeof delegateFile>) {
  const result = read(...people);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return alertsOf(result.value.delegates).map(({ n, code, params }) => [n, code, params.why].filter(Boolean));
}

function clashesOf(people: Parameters<typeof delegateFile>, items: Parameters<typeof programmeFile>) {
  const result = readDelegation({ delegates: delegateFile(...people), programme: programmeFile(...items) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return conflictsOf(result.value.delegates, result.value.programme ?? []).map(
    ({ n, code, item, with: other, at }) => ({ n, code, item, other, at }),
  );
}

const anna = { prénom: 'Anna', nom: 'A' };
const bea = { prénom: 'Béa', nom: 'B' };
const twin = { 'type chambre': 'TWN' };

describe('a leg that can’t be', () => {
  it.each([
    [{ 'aller 1 arrivée': '08/11/2026 05:00' }, 'ARRIVES_BEFORE_LEAVING'],
    [{ 'aller 1 départ': '25/10/2026 02:30' }, 'AMBIGUOUS_TIME'],
    [{ 'aller 1 départ': '29/03/2026 02:30' }, 'NO_SUCH_TIME'],
    [{ 'aller 1 vers': 'ZZZ' }, 'UNKNOWN_AIRPORT'],
    [{ 'aller 1 départ': '31/11/2026 02:30' }, 'UNREADABLE_TIME'],
    [{ 'aller 1 départ': '08/11/2026 24:30' }, 'UNREADABLE_TIME'],
    [{ 'aller 1 vol': '' }, 'INCOMPLETE_LEG'],
  ])('%j is refused as %s, with the person and the leg', (cells, code) => {
    expect(problemsOf({ ...anna, ...cells })).toEqual([{ code, field: 'aller 1', at: '2', name: 'Anna A' }]);
  });

  it('a column that is there twice, and a number that is none, are refused', () => {
    const file = delegateFile(anna);
    const twice = { header: { cells: [...file.header.cells, 'Nom '] }, records: file.records };
    expect(readDelegation({ delegates: twice })).toMatchObject({
      problems: [{ code: 'COLUMN_REPEATED', field: 'nom' }],
    });
    for (const number of ['0', '-1', '1.5', '0x10', '1e3', '99999999999999999999'])
      expect(problemsOf({ ...anna, 'n°': number })).toMatchObject([
        { code: 'UNREADABLE_NUMBER', field: 'n°' },
      ]);
  });

  it('every problem of every line is told at once', () => {
    expect(
      problemsOf({ ...anna, rôle: 'touriste', 'expiration passeport': '30/02/2030' }, { ...bea, 'n°': '1' }),
    ).toEqual([
      { code: 'UNKNOWN_ROLE', field: 'rôle', at: '2', name: 'Anna A' },
      { code: 'UNREADABLE_DATE', field: 'expiration passeport', at: '2', name: 'Anna A' },
      { code: 'REPEATED_NUMBER', field: 'n°', at: '3', name: 'Béa B' },
    ]);
  });
});

describe('texts', () => {
  const long = 'É'.repeat(200);

  it('a name of 200 letters is kept whole', () => {
    const result = read({ ...anna, nom: long });
    expect(result.ok && result.value.delegates[0]?.familyName).toBe(long);
  });

  it('a longer one is refused, not cut', () => {
    expect(problemsOf({ nom: `${long}É` })).toEqual([
      { code: 'TEXT_TOO_LONG', field: 'nom', at: '2', name: undefined },
    ]);
  });

  it('line breaks don’t get past the reading', () => {
    const result = read({ ...anna, nom: 'A\r\nBEGIN:VEVENT\u2028x' });
    expect(result.ok && result.value.delegates[0]?.familyName).toBe('A BEGIN:VEVENT x');
  });
});

describe('rooms', () => {
  it('two who name each other are in order', () => {
    expect(
      alertsFor({ ...anna, ...twin, 'partage avec': 'Béa B' }, { ...bea, ...twin, 'partage avec': 'anna a' }),
    ).toEqual([]);
  });

  it('one-sided sharing is told of both', () => {
    expect(alertsFor({ ...anna, ...twin, 'partage avec': 'Béa B' }, { ...bea, ...twin })).toEqual([
      [1, 'TWIN_WITHOUT_MUTUAL_PARTNER', 'one_sided'],
      [2, 'TWIN_WITHOUT_MUTUAL_PARTNER', 'nobody'],
    ]);
  });

  it('the third of three in a twin is told', () => {
    expect(
      alertsFor(
        { ...anna, ...twin, 'partage avec': 'Béa B' },
        { ...bea, ...twin, 'partage avec': 'Anna A' },
        { prénom: 'Cléo', nom: 'C', ...twin, 'partage avec': 'Béa B' },
      ),
    ).toEqual([[3, 'TWIN_WITHOUT_MUTUAL_PARTNER', 'taken']]);
  });

  it('nobody shares with oneself, nor outside a twin, nor on other nights', () => {
    expect(alertsFor({ ...anna, ...twin, 'partage avec': 'Anna A' })).toEqual([
      [1, 'TWIN_WITHOUT_MUTUAL_PARTNER', 'taken'],
    ]);
    expect(alertsFor({ ...anna, 'partage avec': 'Béa B' }, bea)).toEqual([[1, 'SHARES_OUTSIDE_TWIN']]);
    expect(
      alertsFor(
        { ...anna, ...twin, 'partage avec': 'Béa B', hôtel: 'Autre' },
        { ...bea, ...twin, 'partage avec': 'Anna A' },
      ),
    ).toEqual([
      [1, 'TWIN_STAYS_DIFFER'],
      [2, 'TWIN_STAYS_DIFFER'],
    ]);
  });

  it('two stays on one night are told', () => {
    const result = read(anna);
    if (!result.ok) throw new Error('refused');
    const [one] = result.value.delegates;
    if (!one?.stays[0]) throw new Error('no stay');
    const second = { ...one.stays[0], hotel: 'Second', checkIn: '2026-11-13', checkOut: '2026-11-15' };
    expect(
      alertsOf([{ ...one, stays: [second, one.stays[0]] }]).map(({ code, params }) => [code, params.hotel]),
    ).toEqual([['STAYS_OVERLAP', 'Hôtel du Port']]);
    const joined = { ...second, checkIn: '2026-11-14', checkOut: '2026-11-15' };
    expect(alertsOf([{ ...one, stays: [joined, one.stays[0]] }])).toEqual([]);
    const [begun, later] = [
      { ...second, checkIn: '2026-11-09', checkOut: '2026-11-11' },
      { ...second, checkIn: '2026-11-13', checkOut: '2026-11-14' },
    ];
    expect([[begun, later], [begun]].map((stays) => alertsOf([{ ...one, stays }])[0]?.params)).toEqual([
      { night: '2026-11-11', nights: '2', hotel: second.hotel },
      { night: '2026-11-11', nights: '3', hotel: second.hotel },
    ]);
  });

  it('a passport is good for six months to the day after the return, a night before 05:00 counts for the evening before', () => {
    expect(alertsFor({ ...anna, 'expiration passeport': '15/05/2027' })).toEqual([]);
    expect(alertsFor({ ...anna, 'expiration passeport': '14/05/2027' })).toEqual([
      [1, 'PASSPORT_EXPIRES_WITHIN_6_MONTHS'],
    ]);
    const early = { 'retour 1 départ': '14/11/2026 04:59', 'retour 1 arrivée': '14/11/2026 14:00' };
    expect(alertsFor({ ...anna, ...early, 'départ hôtel': '13/11/2026' })).toEqual([]);
    expect(
      alertsFor({ ...anna, ...early, 'retour 1 départ': '14/11/2026 05:00', 'départ hôtel': '13/11/2026' }),
    ).toEqual([[1, 'STAY_DOES_NOT_COVER_FLIGHTS']]);
  });
});

describe('legs that don’t follow', () => {
  it('a connection that is missed and one that starts elsewhere are told', () => {
    const second = {
      'aller 2 vol': 'XX1',
      'aller 2 de': 'HKG',
      'aller 2 vers': 'TPE',
      'aller 2 départ': '09/11/2026 08:00',
      'aller 2 arrivée': '09/11/2026 10:00',
      'retour 1 de': 'TPE',
    };
    expect(alertsFor({ ...anna, ...second })).toEqual([[1, 'LEGS_OVERLAP']]);
    expect(
      alertsFor({
        ...anna,
        ...second,
        'aller 2 de': 'ICN',
        'aller 2 départ': '09/11/2026 10:00',
        'aller 2 arrivée': '09/11/2026 13:00',
      }),
    ).toEqual([[1, 'LEGS_DO_NOT_JOIN']]);
  });
});

describe('programme clashes', () => {
  it('two items at once, one in the air, one before landing, one after leaving', () => {
    expect(
      clashesOf(
        [anna, bea],
        [
          { titre: 'RDV 1', participants: 'Anna A', début: '10:00', fin: '10:25' },
          { titre: 'RDV 2', participants: 'Anna A | Béa B', début: '10:20', fin: '10:45' },
          { titre: 'RDV 3', participants: 'Anna A', début: '10:45', fin: '11:00' },
          { titre: 'Salon', type: 'salon', participants: 'exposants', début: '09:30', fin: '18:00' },
          { titre: 'En vol', participants: 'Béa B', date: '09/11/2026', début: '07:00', fin: '09:00' },
          { titre: 'Trop tôt', participants: 'Béa B', date: '08/11/2026', début: '10:00', fin: '11:00' },
          { titre: 'Parti', participants: 'Béa B', date: '16/11/2026', début: '10:00', fin: '11:00' },
        ],
      ),
    ).toEqual([
      { n: 1, code: 'TWO_PLACES_AT_ONCE', item: 'RDV 1', other: 'RDV 2', at: '2026-11-11T10:00' },
      { n: 2, code: 'BEFORE_ARRIVAL', item: 'Trop tôt', other: 'AF188', at: '2026-11-08T10:00' },
      { n: 2, code: 'WHILE_TRAVELLING', item: 'En vol', other: 'AF188', at: '2026-11-09T07:00' },
      { n: 2, code: 'AFTER_DEPARTURE', item: 'Parti', other: 'AF185', at: '2026-11-16T10:00' },
    ]);
  });

  it('a car to the airport at home is no clash; an end before the start is after midnight', () => {
    const home = {
      type: 'transfert',
      participants: 'Anna A',
      fuseau: 'Europe/Paris',
      date: '08/11/2026',
      début: '09:00',
      fin: '10:00',
    };
    expect(clashesOf([anna], [home])).toEqual([]);
    const night = { titre: 'Nuit', participants: 'Anna A', début: '23:30', fin: '00:30' };
    const next = { titre: 'Matin', participants: 'Anna A', date: '12/11/2026', début: '00:15', fin: '01:00' };
    expect(clashesOf([anna], [night, next])).toEqual([
      { n: 1, code: 'TWO_PLACES_AT_ONCE', item: 'Nuit', other: 'Matin', at: '2026-11-11T23:30' },
    ]);
  });

  it.each([
    [{ participants: 'Zoé Z' }, 'PARTICIPANT_UNKNOWN'],
    [{ participants: '' }, 'ITEM_WITHOUT_PEOPLE'],
    [{ fuseau: 'Asia/Atlantis' }, 'UNKNOWN_ZONE'],
    [{ type: 'sieste' }, 'UNKNOWN_KIND'],
    [{ début: '25:00' }, 'UNREADABLE_CLOCK'],
    [{ fin: '10:00' }, 'ITEM_WITHOUT_LENGTH'],
    [{ titre: '' }, 'ITEM_WITHOUT_TITLE'],
    [{ date: '29/03/2026', début: '02:30', fin: '04:00', fuseau: 'Europe/Paris' }, 'NO_SUCH_TIME'],
  ])('%j is refused as %s, with its line', (cells, code) => {
    const result = readDelegation({ delegates: delegateFile(anna), programme: programmeFile(cells) });
    expect(!result.ok && result.problems.map((one) => [one.code, one.at])).toEqual([[code, 'programme:2']]);
  });
});

describe('clocks', () => {
  const zones = [
    'Europe/Paris',
    'America/Los_Angeles',
    'Asia/Dubai',
    'Africa/Casablanca',
    'Pacific/Auckland',
    'Pacific/Apia',
  ];
  const moment = fc
    .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) })
    .map((at) => at - (at % 60_000));

  it('a moment’s local time leads back to it, unless the clocks show it twice', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
        const instant = DateTime.fromMillis(at, { zone: 'utc' }).toISO() ?? '';
        const back = instantOf(localTimeIn(instant, zone), zone);
        if (back.ok) expect(back.value).toBe(instant);
        else expect(back.problems.map(({ code }) => code)).toEqual(['AMBIGUOUS_TIME']);
      }),
    );
  });

  it('minutes are the distance of the instants, whatever the zones', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 2000 }),
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        (at, minutes, fromZone, toZone) => {
          const local = (ms: number, zone: string) =>
            localTimeIn(DateTime.fromMillis(ms, { zone: 'utc' }).toISO() ?? '', zone);
          const leg = timeLeg({
            departure: local(at, fromZone),
            fromZone,
            arrival: local(at + minutes * 60_000, toZone),
            toZone,
          });
          if (leg.ok) expect(leg.value.minutes).toBe(minutes);
          else expect(new Set(leg.problems.map(({ code }) => code))).toEqual(new Set(['AMBIGUOUS_TIME']));
        },
      ),
    );
  });
});
