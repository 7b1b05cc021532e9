import { listPapers, printPaper } from '#app/documents/issued.server';
import { paperType } from '#app/documents/registry.server';
import { openDrawing } from '#app/server/workers/drawing.server';
import { importDelegationFile } from '#app/spreadsheets/delegation-file.server';
import type { Db } from '#db/connection';
import { builtInFile } from '#db/seed/files';
import { orRefuse } from '../command';
import { type Figure, figure, secondsOf } from './figure';
import { callsOf, drawnAgain } from './same-page';
import { actAt, PLACED } from './season';

const ROUNDS = 4;
const PAPERS = 30;

/** Papers from their snapshots, in one thread and on the threads that draw, against the same calls on bare pdfkit. */
export async function measurePapers(db: Db): Promise<Figure[]> {
  const rows: Figure[] = [];
  for (const [type, name] of [
    ['booth-confirmation', 'booth confirmations drawn (one page, PDF/A-3b), on one core'],
    ['deposit-invoice', 'deposit invoices drawn (PDF/A-3b), on one core'],
  ] as const) {
    rows.push(await onOneCore(db, type, name));
  }
  return [...rows, await onThreads(db), await itineraries(db)];
}

async function snapshotsOf(db: Db, type: string): Promise<string[]> {
  const papers = await db
    .selectFrom('paper')
    .select('snapshot')
    .where('type', '=', type)
    .limit(PAPERS)
    .execute();
  return papers.map(({ snapshot }) => snapshot);
}

async function onOneCore(db: Db, type: string, name: string): Promise<Figure> {
  const draw = paperType(type)?.draw;
  if (!draw) throw new Error(`no paper type ${type}`);
  const snapshots = await snapshotsOf(db, type);
  const calls: Awaited<ReturnType<typeof callsOf>>[] = [];
  for (const snapshot of snapshots) calls.push(await callsOf(async () => draw(snapshot)));
  let [ours, bare] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare += await secondsOf(async () => {
      for (const each of calls) await drawnAgain(each);
    });
    ours += await secondsOf(async () => {
      for (const snapshot of snapshots) await draw(snapshot);
    });
  }
  const many = ROUNDS * snapshots.length;
  return figure(name, many / ours, 'papers/s', { value: many / bare, what: 'the same page by bare pdfkit' });
}

/** As the job runner has them drawn. */
async function onThreads(db: Db): Promise<Figure> {
  const type = 'booth-confirmation';
  const snapshots = await snapshotsOf(db, type);
  const drawing = openDrawing();
  const all = () => Promise.all(snapshots.map((snapshot) => drawing.draw({ type, snapshot })));
  const rounds = async () => {
    for (let round = 0; round < ROUNDS; round += 1) await all();
  };
  // A thread's first hundred papers are drawn while its code is still being compiled.
  await rounds();
  await rounds();
  const seconds = await secondsOf(rounds);
  await drawing.close();
  return figure(
    'booth confirmations drawn on two threads',
    (ROUNDS * snapshots.length) / seconds,
    'papers/s',
  );
}

async function itineraries(db: Db): Promise<Figure> {
  const bytes = await builtInFile(`delegations/${PLACED}.csv`);
  const programmeBytes = await builtInFile(`delegations/${PLACED}-programme.csv`);
  const act = actAt('2026-05-21T08:00:00.000Z');
  orRefuse(await importDelegationFile(db, act, { missionSlug: PLACED, bytes, programmeBytes }));
  const type = 'itinerary';
  const papers = orRefuse(await listPapers(db, { type, missionSlug: PLACED })).slice(0, PAPERS);
  const print = async () => {
    for (const { id } of papers) orRefuse(await printPaper(db, { type, id }));
  };
  await print();
  return figure(
    'itineraries read and drawn, on one core',
    papers.length / (await secondsOf(print)),
    'papers/s',
  );
}
