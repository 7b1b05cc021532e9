import { expect, it } from 'vitest';
import { travelChanges, travelText } from '#app/domain/delegations/changes';
import { compareDelegates } from '#app/domain/delegations/compare';
import { readDelegation } from '#app/domain/delegations/import-delegation';
import { delegateFile } from './files';

function people(...cells: Record<string, string>[]) {
  const read = readDelegation({ delegates: delegateFile(...cells) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.delegates;
}

function one(cells: Record<string, string>) {
  const [delegate] = people(cells);
  if (!delegate) throw new Error('nobody');
  return delegate;
}

const told = (before: Record<string, string>, after: Record<string, string>) =>
  travelChanges(one(before), one(after)).map((change) =>
    change.what === 'leg'
      ? [change.before?.flight, change.before?.departure, change.after?.flight, change.after?.departure]
      : [change.before?.hotel, change.after?.hotel],
  );

it.each([
  [{}, {}, []],
  [
    {},
    { 'aller 1 départ': '08/11/2026 14:30' },
    [['AF188', '2026-11-08T13:30', 'AF188', '2026-11-08T14:30']],
  ],
  [{}, { 'aller 1 vol': 'CX260' }, [['AF188', '2026-11-08T13:30', 'CX260', '2026-11-08T13:30']]],
  [{}, { hôtel: 'Autre' }, [['Hôtel du Port', 'Autre']]],
  [
    { 'aller 1 vol': '', 'aller 1 de': '', 'aller 1 vers': '', 'aller 1 départ': '', 'aller 1 arrivée': '' },
    {},
    [[undefined, undefined, 'AF188', '2026-11-08T13:30']],
  ],
  [{}, { hôtel: '' }, [['Hôtel du Port', undefined]]],
])('%j, then %j: what differs is told with what it was', (before, after, changes) => {
  expect(told(before, after)).toEqual(changes);
  expect(travelText(one(before)) === travelText(one(after))).toBe(changes.length === 0);
});

it('a file is compared with who is there: who comes, who goes, whose journey changes, who bears another’s number', () => {
  const before = people(
    { prénom: 'Anna', nom: 'A' },
    { prénom: 'Béa', nom: 'B' },
    { prénom: 'Cléo', nom: 'C' },
  );
  const after = people(
    { 'n°': '1', prénom: 'Zoé', nom: 'Z', 'régime alimentaire': 'halal' },
    { 'n°': '2', prénom: 'BÉA', nom: 'B', 'aller 1 vol': 'CX260' },
    { 'n°': '4', prénom: 'Dora', nom: 'D' },
  );
  expect(compareDelegates(before, after)).toEqual({
    added: ['Dora D'],
    gone: ['Cléo C'],
    travel: ['BÉA B'],
    facts: ['Zoé Z'],
    renamed: [{ number: 1, was: 'Anna A', now: 'Zoé Z' }],
  });
});
