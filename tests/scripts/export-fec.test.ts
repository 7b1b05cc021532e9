import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkFec } from '#app/domain/accounting/fec-check';
import { invoicedDatabase } from '../features/payments/paid';
import { instance } from './pavilion';

test('the FEC of a year is written under its legal name; a year without books is refused', async () => {
  const { run, database, folder } = instance();
  const made = await invoicedDatabase(2, database);
  await made.db.destroy();
  const written = await run('export', '--fec', '2026', '--out', folder, '--json');
  expect([written.code, written.json()]).toEqual([0, [path.join(folder, '413570375FEC20261231.txt')]]);
  const text = readFileSync(path.join(folder, '413570375FEC20261231.txt'), 'utf8');
  const entries = new Set([...text.matchAll(/^VE\tVentes\t(VE\d{6})\t/gm)].map(([, number]) => number));
  expect([checkFec(text, 2026), [...entries]]).toEqual([[], ['VE000001', 'VE000002']]);

  const refused = await run('export', '--fec', '2024', '--json');
  expect([refused.code, refused.json()]).toEqual([
    1,
    { problems: [expect.objectContaining({ code: 'LEDGER_YEAR_EMPTY' })] },
  ]);
  const wrong = await run('export', '--fec', 'then', '--json');
  expect([wrong.code, wrong.json()]).toEqual([
    1,
    { problems: [expect.objectContaining({ code: 'FEC_YEAR_INVALID' })] },
  ]);
}, 300_000);
