import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDelegation } from '#app/domain/delegations/import-delegation';
import { readCsv } from '#app/spreadsheets/csv';
import { delegationSheet } from '#app/spreadsheets/delegation-sheets';
import { delegateFile } from './files';

function sheet(bytes: Uint8Array) {
  const read = readCsv(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function readBack({ delegates, programme }: Parameters<typeof readDelegation>[0]) {
  const read = readDelegation({ delegates, programme });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const mission = { ...read.value, programme: read.value.programme ?? [] };
  const [people, items] = ['delegation.csv', 'programme.csv'].map((file) =>
    sheet(Buffer.from(delegationSheet(file, mission) ?? '')),
  );
  if (!people || !items) throw new Error('both files are there');
  return { mission, again: readDelegation({ delegates: people, programme: items }) };
}

describe('a mission’s files, taken away and sent back', () => {
  it.each(['cosmoprof-asia-2026', 'beautyworld-dubai-2027', 'cosmoprof-las-vegas-2027'])(
    '%s is the same',
    (slug) => {
      const file = (name: string) => sheet(readFileSync(`db/seed/data/delegations/${name}.csv`));
      const { mission, again } = readBack({ delegates: file(slug), programme: file(`${slug}-programme`) });
      expect(again).toEqual({ ok: true, value: mission });
    },
  );

  it('keeps a third leg, a second stay and words that a spreadsheet would run', () => {
    const third = {
      'aller 3 vol': 'HX1',
      'aller 3 de': 'TPE',
      'aller 3 vers': 'HND',
      'aller 3 départ': '09/11/2026 15:00',
      'aller 3 arrivée': '09/11/2026 19:00',
    };
    const before = {
      'aller 2 vol': 'CX402',
      'aller 2 de': 'HKG',
      'aller 2 vers': 'TPE',
      'aller 2 départ': '09/11/2026 12:00',
      'aller 2 arrivée': '09/11/2026 13:50',
    };
    const second = {
      'hôtel 2': 'Hôtel; du "Parc"',
      'type chambre 2': 'DBL',
      'partage avec 2': '',
      'arrivée hôtel 2': '14/11/2026',
      'départ hôtel 2': '15/11/2026',
    };
    const plain = delegateFile({ ...before, prénom: '=1+1', téléphone: '+33 1 23' }, {});
    const more = { ...third, ...second };
    const delegates = {
      header: { cells: [...plain.header.cells, ...Object.keys(more)] },
      records: plain.records.map(({ line, cells }, index) => ({
        line,
        cells: [...cells, ...Object.values(more).map((cell) => (index === 0 ? cell : ''))],
      })),
    };
    const { mission, again } = readBack({ delegates });
    expect(mission.delegates.map(({ legs, stays }) => [legs.length, stays.length])).toEqual([
      [4, 2],
      [2, 1],
    ]);
    expect(again).toEqual({ ok: true, value: mission });
    expect(delegationSheet('delegation.csv', mission)).toContain(";'=1+1;");
  });

  it('begins empty, with every column that an import asks for', () => {
    const read = readDelegation({
      delegates: sheet(Buffer.from(delegationSheet('delegation.csv') ?? '')),
      programme: sheet(Buffer.from(delegationSheet('programme.csv') ?? '')),
    });
    expect(!read.ok && read.problems.map(({ code }) => code)).toEqual(['DELEGATION_EMPTY']);
    expect(delegationSheet('passports.csv')).toBeUndefined();
  });
});
