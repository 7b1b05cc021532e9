import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '#app/features/access/commands.server';
import { issueInvoices } from '#app/features/invoicing/commands.server';
import { drawPaper } from '#app/server/jobs/draw-paper.server';
import { runJobs } from '#app/server/jobs/runner.server';
import draw from '#app/server/workers/draw';
import type { Db } from '#db/connection';
import { ASIA, releasedDatabase } from '../features/invoicing/released';
import { startTestApp, type TestApp } from '../setup/app';
import { testAct } from '../setup/database';

const NOW = '2026-05-21T08:15:00.000Z';
let db: Db;
let app: TestApp;
const act = testAct(NOW, 'exhibitor');

/** Two firms with a confirmed booth, one that was decided about but not told. */
let firms: { id: string; name: string; booth: string; confirmation: string; invoice: string }[];
let quiet: { companyId: string; name: string };

beforeAll(async () => {
  db = await releasedDatabase({ firms: 2 });
  const issued = await issueInvoices(db, act, { kind: 'deposit', editionSlug: ASIA });
  if (!issued.ok) throw new Error('not issued');
  firms = await confirmedFirms();
  quiet = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'company_id')
    .select(['company.id as companyId', 'company.name'])
    .where('decision', '=', 'accepted')
    .where(
      'company.id',
      'not in',
      firms.map(({ id }) => id),
    )
    .executeTakeFirstOrThrow();
  await person('one@example.org', firms[0]?.id);
  await person('two@example.org', firms[1]?.id);
  await person('quiet@example.org', quiet.companyId);
  app = await startTestApp(db);
});

afterAll(async () => {
  await app.close();
  await db.destroy();
});

async function confirmedFirms() {
  const papers = await db
    .selectFrom('paper')
    .innerJoin('company', 'company.id', 'paper.company_id')
    .select(['company.id', 'company.name', 'paper.type', 'paper.id as paper', 'paper.title'])
    .orderBy('company.name')
    .execute();
  const confirmations = papers.filter(({ type }) => type === 'booth-confirmation');
  return confirmations.map(({ id, name, paper, title }) => ({
    id,
    name,
    booth: title.split(' ').at(-1) ?? '',
    confirmation: paper,
    invoice: papers.find((other) => other.id === id && other.type === 'deposit-invoice')?.paper ?? '',
  }));
}

async function person(email: string, companyId: string | undefined) {
  if (!companyId) throw new Error('no firm');
  const { id: organisationId } = await db
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'organiser')
    .executeTakeFirstOrThrow();
  const added = await addPerson(db, act, {
    organisationId,
    email,
    givenName: 'Inès',
    familyName: 'Delacroix',
    locale: 'fr',
    password: null,
    grants: [{ role: 'exhibitor', organisationId, companyId }],
  });
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
}

const [ONE, TWO] = [0, 1];
const firm = (at: number) => {
  const found = firms[at];
  if (!found) throw new Error('no such firm');
  return found;
};

describe('an exhibitor', () => {
  it('sees its own booth and papers on its home, and nobody else’s name', async () => {
    const page = await (await app.ask('/home', { cookie: await app.signIn('one@example.org') })).text();
    expect(page).toContain(firm(ONE).booth);
    expect(page).toContain('Confirmée');
    const others = await db.selectFrom('company').select('name').where('id', '!=', firm(ONE).id).execute();
    expect(others.filter(({ name }) => page.includes(name))).toEqual([]);
  });

  it('is told nothing of a decision before it is announced', async () => {
    const cookie = await app.signIn('quiet@example.org');
    const page = await (await app.ask('/home', { cookie })).text();
    expect(page).toContain('À l’étude');
    expect(page).not.toContain('Retenue');
    expect(await (await app.ask('/my-booth', { cookie })).text()).toContain('n’est pas encore attribué');
  });

  it('waits on a page of its own while a paper is being drawn, then gets the kept bytes', async () => {
    const cookie = await app.signIn('one@example.org');
    const path = `/papers/${firm(ONE).invoice}`;
    const early = await app.ask(path, { cookie });
    expect([early.status, early.headers.get('location')]).toEqual([302, `${path}/drawing`]);
    const waiting = await app.ask(`${path}/drawing`, { cookie });
    expect(waiting.status).toBe(202);
    expect(await waiting.text()).toContain('http-equiv="refresh"');

    const room = { now: () => NOW, newId: act.newId, handlers: { 'paper.draw': drawPaper({ draw }) } };
    expect(await runJobs(db, room, { until: 'idle' })).toEqual({ done: 4, failed: 0 });
    const file = await app.ask(path, { cookie });
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+\.pdf"; filename\*=UTF-8''/,
    );
    const again = await app.ask(path, {
      cookie,
      headers: { 'If-None-Match': file.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ['another firm’s paper', () => `/papers/${firm(TWO).invoice}`],
    ['another firm’s paper being drawn', () => `/papers/${firm(TWO).confirmation}/drawing`],
    ['a paper that does not exist', () => '/papers/unknown'],
    ['another firm’s registration', () => '/home?registration=unknown'],
    ['the outbox', () => '/mail'],
  ])('gets 404 for %s', async (_, path) => {
    const answer = await app.ask(path(), { cookie: await app.signIn('one@example.org') });
    expect(answer.status).toBe(404);
  });

  it('lists its own papers only', async () => {
    const page = await (await app.ask('/papers', { cookie: await app.signIn('two@example.org') })).text();
    expect(page).toContain(firm(TWO).invoice);
    expect(page).not.toContain(firm(ONE).invoice);
  });
});
