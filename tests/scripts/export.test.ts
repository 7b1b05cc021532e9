import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { checkFec } from '#app/domain/accounting/fec-check';
import { ASIA } from '../features/invoicing/released';
import { invoicedDatabase } from '../features/payments/paid';
import { instance } from './pavilion';

const { run, database, folder } = instance();

beforeAll(async () => {
  const made = await invoicedDatabase(2, database);
  await made.db.destroy();
}, 120_000);

test('the FEC of a year is written under its legal name; a year without books is refused', async () => {
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

test('a list is the workbook of its page; a list nobody knows is a misuse that names those there are', async () => {
  const asked = ['--edition', ASIA, '--lang', 'fr', '--out', folder, '--json'];
  const written = await run('export', '--xlsx', 'invoices', ...asked);
  const file = path.join(folder, `factures-${ASIA}.xlsx`);
  expect([written.code, written.json()]).toEqual([0, [file]]);
  const words = strFromU8(unzipSync(readFileSync(file))['xl/sharedStrings.xml'] ?? new Uint8Array());
  expect(words.match(/AC-2026-\d{5}/g)).toEqual(['AC-2026-00001', 'AC-2026-00002']);
  expect(words).toContain('Entreprise');

  const unknown = await run('export', '--xlsx', 'secrets', ...asked);
  expect([unknown.code, unknown.out]).toEqual([2, '']);
  expect(unknown.err).toMatch(/registrations, .*travellers.*payments, entries/);
  const elsewhere = await run('export', '--xlsx', 'invoices', '--edition', 'nowhere', '--json');
  expect([elsewhere.code, elsewhere.json()]).toEqual([
    1,
    { problems: [expect.objectContaining({ code: 'NO_PAVILION', at: 'nowhere' })] },
  ]);
}, 300_000);
