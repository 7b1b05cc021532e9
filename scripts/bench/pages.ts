import { setTimeout as wait } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import { addPerson } from '#app/features/access/commands.server';
import { findHostOrganisation } from '#app/features/access/queries.server';
import { openCallOf } from '#app/features/pavilions/commands-call.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { issuePaper } from '#app/platform/papers.server';
import { type Db, openDatabase } from '#db/connection';
import { orRefuse } from '../command';
import { type Figure, figure, quantile } from './figure';
import { type Page, ratesOf, type Served, serve, signedIn, timesOf } from './load';
import { actAt, CROWDED, PLACED } from './season';

const NOW = '2026-05-22T08:00:00.000Z';
const PASSWORD = 'a long enough password';
const PAPERS = 1000;
const act = actAt(NOW);

/** People who can sign in, an open call, and papers that wait to be drawn. */
export async function peoplePages(db: Db): Promise<void> {
  const organisationId = (await findHostOrganisation(db)) ?? '';
  const firm = await db
    .selectFrom('confirmation')
    .innerJoin('registration', 'registration.id', 'confirmation.registration_id')
    .select('company_id')
    .orderBy('company_id')
    .executeTakeFirstOrThrow();
  const names = {
    givenName: 'Aël',
    familyName: 'Bench',
    locale: 'fr' as const,
    organisationId,
    password: PASSWORD,
  };
  const manager = { role: 'export_manager' as const, organisationId, companyId: null };
  const exhibitor = { role: 'exhibitor' as const, organisationId, companyId: firm.company_id };
  orRefuse(await addPerson(db, act, { ...names, email: 'manager@example.org', grants: [manager] }));
  orRefuse(await addPerson(db, act, { ...names, email: 'firm@example.org', grants: [exhibitor] }));
  const call = await findCall(db, CROWDED);
  const days = { opensOn: '2026-05-01', closesOn: '2026-12-31' };
  orRefuse(await openCallOf(db, act, { pavilionId: call?.pavilionId ?? '', ...days }));
}

/** Pages of the built server, each against a bare Remix route with as many rows, asked in turn by the same client. */
export async function measurePages(file: string): Promise<Figure[]> {
  const pavilion = await serve('app/server/main.ts', '/healthz', { DATABASE_URL: file, PAVILION_NOW: NOW });
  const bare = await serve('scripts/bench/bare/serve.ts', '/rows/1', {});
  const writer = await openWriter(file);
  try {
    await writer.drawn();
    const manager = await signedIn(pavilion.url, 'manager@example.org', PASSWORD);
    const firm = await signedIn(pavilion.url, 'firm@example.org', PASSWORD);
    const pages: [string, string, string?][] = [
      ['public list of calls', '/calls'],
      ['public page of a call', `/calls/${CROWDED}`],
      ['exhibitor’s home', '/home', firm],
      ['exhibitor’s booth on the plan', '/my-booth', firm],
      ['exhibitor’s papers', '/papers', firm],
      ['registrations, a page of 5,415', `/registrations/${CROWDED}`, manager],
      ['money of 93 firms', `/money/${PLACED}`, manager],
    ];
    const figures: Figure[] = [];
    for (const [name, path, cookie] of pages) {
      const page = { url: pavilion.url + path, cookie };
      figures.push(await against(bare, `${name}, served`, page));
      figures.push(await against(bare, `${name}, after a commit`, { ...page, first: writer.commit }));
    }
    const list = { url: `${pavilion.url}/registrations/${CROWDED}`, cookie: manager };
    const times = await timesOf(list, 4000, 1);
    return [
      ...figures,
      figure('registrations of 5,415: an answer, median', quantile(times, 0.5), 'ms'),
      figure('registrations of 5,415: an answer, p95', quantile(times, 0.95), 'ms'),
    ];
  } finally {
    await Promise.all([pavilion.stop(), bare.stop(), writer.close()]);
  }
}

/** Somebody who writes: whatever the server has kept is out of date with each commit. */
async function openWriter(file: string) {
  const db = openDatabase(file);
  await db.executeQuery(CompiledQuery.raw('pragma synchronous = off'));
  let count = 0;
  const commit = () => {
    count += 1;
    return db.executeQuery(CompiledQuery.raw(`pragma user_version = ${count}`));
  };
  /** The server's own jobs have drawn every paper: nothing is written any more but what is measured. */
  const drawn = async () => {
    while (await findUndrawn(db)) await wait(200);
  };
  return { commit, drawn, close: () => db.destroy() };
}

const findUndrawn = (db: Db) =>
  db
    .selectFrom('paper')
    .leftJoin('paper_file', 'paper_file.paper_id', 'paper.id')
    .select('paper.id')
    .where('paper_file.paper_id', 'is', null)
    .limit(1)
    .executeTakeFirst();

/** A plan says its booths once for each distance it may be seen from, and shows one: they are counted once. */
const OTHER_DISTANCES = /<g data-at='(?!near)[^']*'[^>]*>.*?<\/g>/g;

async function against(bare: Served, name: string, page: Page): Promise<Figure> {
  const html = await (await fetch(page.url, { headers: page.cookie ? { cookie: page.cookie } : {} })).text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const rows = main.replace(OTHER_DISTANCES, '').match(/<(tr|li|dt|text)\b/g)?.length ?? 0;
  const [ours, theirs] = await ratesOf(page, { url: `${bare.url}/rows/${rows}` });
  const what = `a bare Remix route with ${rows} rows`;
  return figure(name, ours, 'pages/s', { value: theirs, what });
}

/** Snapshots issued once more each, until there are a thousand papers without their PDF. */
export async function issueMany(db: Db): Promise<void> {
  const papers = await db.selectFrom('paper').selectAll().where('type', '=', 'booth-confirmation').execute();
  for (let count = 0; count < PAPERS; count += 1) {
    const paper = papers[count % papers.length];
    if (!paper) throw new Error('no paper was issued');
    const { type, title, filename, locale, organisation_id: organisationId } = paper;
    const snapshot: unknown = JSON.parse(paper.snapshot);
    await issuePaper(db, act, { type, title, filename, locale, organisationId, snapshot });
  }
}

/** How long a public page takes while the server's own jobs draw a thousand papers. */
export async function measureLatency(file: string): Promise<Figure[]> {
  const pavilion = await serve('app/server/main.ts', '/healthz', { DATABASE_URL: file, PAVILION_NOW: NOW });
  try {
    const page = { url: `${pavilion.url}/calls` };
    await timesOf(page, 1000, 1);
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) times.push(...(await timesOf(page, 1000, 1)));
    return [figure('a public page while 1,000 papers are drawn, p99', quantile(times, 0.99), 'ms')];
  } finally {
    await pavilion.stop();
  }
}
