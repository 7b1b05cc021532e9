import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { camtFile } from '#db/seed/camt';
import { ACCOUNT, invoicedDatabase } from '../features/payments/paid';
import { instance } from './pavilion';

it('import bank prints each movement with the invoices that it may settle; again it changes nothing', async () => {
  const { folder, database, run } = instance();
  const { db, invoices } = await invoicedDatabase(2, database);
  await db.destroy();
  const [sure, part] = invoices;
  if (!sure || !part) throw new Error('two invoices are needed');
  const file = path.join(folder, 'releve.xml');
  const on = '2026-04-15';
  const movements = [
    { cents: sure.cents, on, party: 'X', reference: sure.rf, bankReference: 'C1' },
    { cents: 100, on, party: 'Y', text: part.number, bankReference: 'C2' },
    { cents: 4321, on, party: 'EDF', bankReference: 'C3' },
  ];
  writeFileSync(file, camtFile(ACCOUNT, on, movements));
  const first = await run('import', 'bank', '--file', file, '--json', '--now', '2026-04-16T09:00:00Z');
  expect([first.code, first.err]).toEqual([0, '']);
  expect(first.json()).toMatchObject({
    ...{ written: true, fresh: 3, unchanged: 0 },
    entries: [
      {
        amountCents: sure.cents,
        matches: [{ number: sure.number, confidence: 100, reason: 'exact reference · exact amount' }],
      },
      { amountCents: 100, matches: [{ number: part.number, cents: 100 }] },
      { amountCents: 4321, matches: [] },
    ],
  });
  const again = await run('import', 'bank', '--file', file, '--json', '--now', '2026-04-17T09:00:00Z');
  expect(again.json()).toMatchObject({ fresh: 0, unchanged: 3, entries: Array(3).fill({ unchanged: true }) });
}, 60_000);

it('refuses in its own shape, with nothing written', async () => {
  const { folder, run } = instance();
  const file = path.join(folder, 'x.xml');
  writeFileSync(file, '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>');
  const refused = await run('import', 'bank', '--file', file, '--json');
  expect(refused.code).toBe(1);
  expect(refused.json()).toMatchObject({
    ...{ written: false, entries: [] },
    problems: [{ code: 'BANK_FILE_HOSTILE' }],
  });
  const missing = await run('import', 'bank', '--file', path.join(folder, 'none'), '--json');
  expect(missing.json()).toMatchObject({ written: false, problems: [{ code: 'FILE_NOT_FOUND' }] });
  expect((await run('import', 'bank')).code).toBe(2);
}, 60_000);
