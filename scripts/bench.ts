import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { listPapers, printPaper } from '#app/documents/issued.server';
import { allocate } from '#app/features/allocation/commands-allocate.server';
import { releaseAllocation } from '#app/features/allocation/commands-release.server';
import { solverPool } from '#app/features/allocation/solver/pool.server';
import { importFairs } from '#app/features/fairs/commands.server';
import { issueDeposits } from '#app/features/invoicing/commands.server';
import { importPlan } from '#app/features/pavilions/commands.server';
import { decideRegistrations } from '#app/features/registrations/commands-decide.server';
import type { Act } from '#app/platform/act';
import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import { type Db, openDatabase } from '#db/connection';
import { migrate } from '#db/migrate';
import { builtInFairs, builtInFile, builtInJson } from '#db/seed/files';
import { listening, rateOf, servedFrom } from './bench-load';
import { orRefuse } from './command';

type Figure = { name: string; value: number; unit: string; ratio?: number; against?: string };

const editionSlug = 'cosmoprof-asia-2026';
const folder = mkdtempSync(path.join(tmpdir(), 'pavilion-bench-'));
const file = path.join(folder, 'bench.sqlite');
const db = openDatabase(file);
const figures: Figure[] = [];
const font = readFileSync(
  new URL('../node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', import.meta.url),
);
try {
  await migrate(db);
  await season(db);
  await papers(db);
  await db.destroy();
  await pages();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print(figures);
process.exit(0);

/** The thread of Cosmoprof Asia 2026, each step on its own clock. */
async function season(db: Db): Promise<void> {
  const act: Act = {
    actor: { kind: 'system', label: 'bench' },
    at: '2026-05-20T08:00:00.000Z',
    newId: randomUUID,
  };
  orRefuse(await importFairs(db, act, await builtInFairs()));
  await importPlan(db, act, { editionSlug, json: await builtInJson(`pavilions/${editionSlug}.json`) });
  const bytes = await builtInFile(`applications/${editionSlug}.csv`);
  const filing = await secondsOf(() => importRegistrationFile(db, act, { editionSlug, bytes }));
  add('applications imported', 93 / filing, 'applications/s');
  orRefuse(await decideRegistrations(db, act, { editionSlug, firms: 'all' }));
  const solver = solverPool();
  const solving = await secondsOf(() => allocate(db, act, { editionSlug }, solver.solve));
  await solver.close();
  add('93 firms placed on 96 booths, proven optimal', solving, 's');
  orRefuse(await releaseAllocation(db, act, { editionSlug }));
  const issuing = await secondsOf(() => issueDeposits(db, act, { kind: 'deposit', editionSlug }));
  add('firms confirmed and invoiced, one transaction each', 93 / issuing, 'firms/s');
}

/** Invoices drawn from their snapshots in one thread, against a bare pdfkit page of forty lines with the same font. */
async function papers(db: Db): Promise<void> {
  const type = 'deposit-invoice';
  const list = orRefuse(await listPapers(db, { type, editionSlug })).slice(0, 40);
  const draw = async (count: number) => {
    for (const { id } of list.slice(0, count)) orRefuse(await printPaper(db, { type, id }));
  };
  await draw(5);
  const ours = list.length / (await secondsOf(() => draw(list.length)));
  const bare =
    40 /
    (await secondsOf(async () => {
      for (let count = 0; count < 40; count += 1) await barePage();
    }));
  add('deposit invoices drawn (PDF/A-3b, fonts embedded)', ours, 'papers/s', bare, 'a bare pdfkit page');
}

function barePage(): Promise<void> {
  return new Promise((resolve) => {
    const page = new PDFDocument({ size: 'A4' });
    page.on('data', () => {}).on('end', () => resolve());
    page.registerFont('text', font).font('text').fontSize(9);
    for (let line = 0; line < 40; line += 1) page.text(`Ligne ${line} : acompte de 30 % sur la commande`);
    page.end();
  });
}

/** The list of open calls as a page, against a bare JSON answer of Node's own server, by the same client. */
async function pages(): Promise<void> {
  const served = await servedFrom(file);
  const bare = createServer((_request, response) => response.end('{"ok":true}'));
  const bareUrl = await listening(bare);
  const json = await rateOf(bareUrl);
  const page = await rateOf(`${served.url}/calls`);
  bare.closeAllConnections();
  bare.close();
  await served.stop();
  add('public page served', page, 'pages/s', json, 'a bare JSON answer of node:http');
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

function add(name: string, value: number, unit: string, other?: number, against?: string): void {
  const figure = { name, value: Number(value.toPrecision(3)), unit };
  figures.push(other ? { ...figure, ratio: Number((value / other).toPrecision(2)), against } : figure);
}

function print(figures: Figure[]): void {
  if (process.argv.includes('--json')) return void process.stdout.write(`${JSON.stringify(figures)}\n`);
  const rows = figures.map(({ name, value, unit, ratio, against }) => {
    return `| ${name} | ${value} ${unit} | ${ratio === undefined ? '' : `${ratio} × ${against}`} |`;
  });
  process.stdout.write(`${['| what | figure | in the same run |', '|---|---|---|', ...rows].join('\n')}\n`);
}
