import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { distinctPaths, safeName } from '#app/packs/names';
import { importDelegationFile } from '#app/spreadsheets/delegation-file.server';
import { ASIA } from '../features/invoicing/released';
import { invoicedDatabase } from '../features/payments/paid';
import { testAct } from '../setup/database';
import { dataFile, instance, pavilion } from './pavilion';

const { run, database, folder } = instance();
const at = (name: string) => path.join(folder, name);
const KEPT = Buffer.from('%PDF-1.7 as it was issued');

beforeAll(async () => {
  const { db, invoices } = await invoicedDatabase(2, database);
  const [header, first] = readFileSync(dataFile(`delegations/${ASIA}.csv`), 'utf8').split(/\r?\n/);
  const bytes = Buffer.from(`${header}\n${first}\n`);
  const brought = await importDelegationFile(db, testAct('2026-10-01T08:00:00.000Z', 'go'), {
    ...{ missionSlug: ASIA, bytes, programmeBytes: null },
  });
  if (!brought.ok) throw new Error(JSON.stringify(brought.problems));
  const { id } = await db
    .selectFrom('paper')
    .select('id')
    .where('invoice_id', '=', invoices[0]?.id ?? '')
    .executeTakeFirstOrThrow();
  const sha256 = createHash('sha256').update(KEPT).digest('hex');
  const file = { paper_id: id, bytes: KEPT, size: KEPT.length, sha256, drawn_at: '2026-03-02T09:01:00.000Z' };
  await db.insertInto('paper_file').values(file).execute();
  await db.destroy();
}, 120_000);

const packing = (name: string) => [
  'documents',
  '--pack',
  '--edition',
  ASIA,
  '--lang',
  'fr',
  '--out',
  at(name),
  '--json',
];

test('a pack has every file of the edition, kept papers as they are, and an index that is right', async () => {
  const made = await run(...packing('a.zip'));
  const files = unzipSync(readFileSync(at('a.zip')));
  expect([made.code, made.json()]).toEqual([
    0,
    expect.objectContaining({ file: at('a.zip'), files: Object.keys(files).length }),
  ]);
  const names = Object.keys(files).map((name) => name.replace(`${ASIA}/`, ''));
  const sorted = names.map((name) => name.replace(/^(1-[^/]*\/)[^/]*\/.* /, '$1…/')).sort();
  expect(sorted).toEqual([
    '1-pieces-par-entreprise/…/Booth-confirmation-1E-A13.pdf',
    '1-pieces-par-entreprise/…/Confirmation-stand-1E-A11.pdf',
    '1-pieces-par-entreprise/…/Deposit-invoice-AC-2026-00002.pdf',
    '1-pieces-par-entreprise/…/Facture-acompte-AC-2026-00001.pdf',
    '2-pavillon/Attribution des stands v1.pdf',
    `3-missions/${ASIA}/Liste des chambres.pdf`,
    `3-missions/${ASIA}/Participants.pdf`,
    `3-missions/${ASIA}/agendas/${ASIA}-001-theo-breval.ics`,
    `3-missions/${ASIA}/itineraires/001 Théo Bréval · COSMETIC VALLEY.pdf`,
    ...['aides', 'beneficiaires'].map((name) => `4-listes/${name}-${ASIA}.xlsx`),
    ...['confirmations', 'registrations', 'v1', 'voyageurs'].map((name) => `4-listes/${ASIA}-${name}.xlsx`),
    ...['couts', 'factures', 'quotes-parts'].map((name) => `4-listes/${name}-${ASIA}.xlsx`),
    'index.csv',
  ]);
  const index: string[][] = parse(strFromU8(files[`${ASIA}/index.csv`] ?? KEPT), {
    delimiter: ';',
    bom: true,
  });
  const hashes = Object.entries(files)
    .filter(([name]) => !name.endsWith('/index.csv'))
    .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);
  expect(index.slice(1).map((row) => [`${ASIA}/${row[0]}`, row.at(-1)])).toEqual(hashes);
  expect(Object.values(files).filter((bytes) => KEPT.equals(bytes))).toHaveLength(1);

  const elsewhere = await pavilion(packing('b.zip'), { DATABASE_URL: database, TZ: 'Asia/Tokyo' });
  expect([elsewhere.code, readFileSync(at('b.zip')).equals(readFileSync(at('a.zip')))]).toEqual([0, true]);

  const again = await run(...packing('a.zip'));
  expect([again.code, again.json()]).toEqual([
    1,
    { problems: [expect.objectContaining({ code: 'FILE_EXISTS' })] },
  ]);
}, 240_000);

test('an edition without a pavilion is packed too; one that nobody knows is refused', async () => {
  const bare = ['documents', '--pack', '--out', at('c.zip'), '--json', '--edition'];
  const made = await run(...bare, 'beautyworld-dubai-2026');
  expect([made.code, Object.keys(unzipSync(readFileSync(at('c.zip'))))]).toEqual([
    0,
    ['beautyworld-dubai-2026/index.csv'],
  ]);
  const unknown = await run(...bare, 'nowhere');
  expect([unknown.code, unknown.json()]).toEqual([
    1,
    { problems: [expect.objectContaining({ code: 'UNKNOWN_EDITION', at: 'nowhere' })] },
  ]);
}, 240_000);

test('names are those that every file system takes, each once', () => {
  const written = [
    'Ænigma: “A/B”?.pdf',
    'CON',
    'aux.pdf',
    ' . ',
    'Société e\u0301te\u0301. ',
    `${'無'.repeat(90)}.pdf`,
  ];
  expect(written.map(safeName)).toEqual([
    'Ænigma- “A-B”-.pdf',
    '_CON',
    '_aux.pdf',
    '_',
    'Société été',
    `${'無'.repeat(22)}.pdf`,
  ]);
  const distinct = distinctPaths();
  expect(['x/A.pdf', 'x/a.pdf', 'y/a.pdf', 'x/A.pdf'].map(distinct)).toEqual([
    'x/A.pdf',
    'x/a (2).pdf',
    'y/a.pdf',
    'x/A (3).pdf',
  ]);
});
