import { describe, expect, it } from 'vitest';
import { alertsOf } from '#app/domain/delegations/alerts';
import { type Delegate, nameOf } from '#app/domain/delegations/delegation';
import { readDelegation } from '#app/domain/delegations/import-delegation';
import { PERSON_FACTS, type PersonFact, planPerson, type TypedPerson } from '#app/domain/delegations/person';
import { nextNumber, withoutPerson, withPerson } from '#app/domain/delegations/who-travels';
import { delegateFile } from './files';

const STAY = { hôtel: 'Hôtel du Port', 'arrivée hôtel': '09/11/2026', 'départ hôtel': '14/11/2026' };
const twin = (name: string) => ({ ...STAY, 'type chambre': 'TWN', 'partage avec': name });

const read = readDelegation({
  delegates: delegateFile(
    { prénom: 'Anna', nom: 'A', ...twin('Béa B') },
    { prénom: 'Béa', nom: 'B', ...twin('Anna A') },
    { prénom: 'Cléo', nom: 'C', ...twin('dora D') },
  ),
});
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const people = read.value.delegates;
const [anna, bea, cleo] = people as [Delegate, Delegate, Delegate];

const codes = (delegates: readonly Delegate[]) => alertsOf(delegates).map(({ n, code }) => [n, code]);
const rooms = (delegates: readonly Delegate[]) =>
  delegates.map(({ number, stays }) => [number, stays[0]?.sharesWith, stays[0]?.sharesWithName]);

describe('who travels', () => {
  it('leaves a room waiting for another, named still, and says so', () => {
    const left = withoutPerson(people, 2);
    expect(rooms(left)).toEqual([
      [1, null, 'Béa B'],
      [3, null, 'dora D'],
    ]);
    expect(codes(left)).toEqual([
      [1, 'TWIN_WITHOUT_MUTUAL_PARTNER'],
      [3, 'TWIN_WITHOUT_MUTUAL_PARTNER'],
    ]);
    expect(left[1]).toBe(cleo);
  });

  it('brings back who left, to the room that waited', () => {
    expect(withPerson(withoutPerson(people, 2), bea)).toEqual(people);
  });

  it('gives somebody new the room of whoever named them, whatever the capitals', () => {
    const stays = [
      { ...(cleo.stays[0] ?? []), sharesWith: 3, sharesWithName: 'Cléo C' },
    ] as Delegate['stays'];
    const dora: Delegate = { ...cleo, number: nextNumber(people), givenName: 'Dora', familyName: 'D', stays };
    const all = withPerson(people, dora);
    expect(rooms(all).slice(2)).toEqual([
      [3, 4, 'Dora D'],
      [4, 3, 'Cléo C'],
    ]);
    expect(codes(all)).toEqual([]);
    expect(all[0]).toBe(anna);
  });

  it('changes the name on the room of whoever shares it', () => {
    const renamed = withPerson(people, { ...bea, familyName: 'Bô' });
    expect(rooms(renamed)[0]).toEqual([1, 2, 'Béa Bô']);
    expect(renamed.map(nameOf)).toEqual(['Anna A', 'Béa Bô', 'Cléo C']);
    expect(codes(renamed)).toEqual([[3, 'TWIN_WITHOUT_MUTUAL_PARTNER']]);
  });

  it('numbers who joins after everybody', () => {
    expect([nextNumber([]), nextNumber(people), nextNumber([{ number: 70 }, bea])]).toEqual([1, 4, 71]);
  });
});

const typed = (facts: Partial<Record<PersonFact, string>>): TypedPerson => ({
  ...(Object.fromEntries(PERSON_FACTS.map((fact) => [fact, ''])) as TypedPerson),
  ...{ givenName: 'Min-jun', familyName: 'Choi', company: '한빛바이오', role: 'exhibitor' },
  ...facts,
});

describe('somebody as typed', () => {
  it('is taken without what isn’t known', () => {
    const planned = planPerson(typed({ familyName: ' Choi\u0301 ', passportExpiresOn: '2031-02-28' }));
    expect(planned.ok && planned.value).toMatchObject({
      ...{ givenName: 'Min-jun', familyName: 'Choí', locale: 'fr', title: '', jobTitle: '' },
      ...{ email: null, diet: null, passportExpiresOn: '2031-02-28' },
    });
  });

  it.each([
    [
      { givenName: ' ', familyName: '', company: '' },
      ['givenName', 'familyName', 'company'],
      'PERSON_INCOMPLETE',
    ],
    [{ role: 'pirate' }, ['role'], 'PERSON_ROLE'],
    [{ email: 'a b@c' }, ['email'], 'PERSON_EMAIL'],
    [{ passportExpiresOn: '2031-02-29' }, ['passportExpiresOn'], 'PERSON_PASSPORT'],
    [{ remarks: 'x'.repeat(201) }, ['remarks'], 'TYPED_TOO_LONG'],
  ])('is refused where %o', (facts, fields, code) => {
    const planned = planPerson(typed(facts));
    expect(planned.ok ? [] : planned.problems.map((one) => [one.field, one.code])).toEqual(
      fields.map((field) => [field, code]),
    );
  });
});
