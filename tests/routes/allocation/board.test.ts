import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findAllLocks } from '#app/features/allocation/queries-locks.server';
import { findAllHeldPlaces } from '#app/features/allocation/queries-versions.server';
import { releaseAllocation } from '#app/features/invoicing/commands-release.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import type { Db } from '#db/connection';
import { acceptedSeason, draftOf, must } from '../../features/allocation/season';
import { startTestApp, type TestApp } from '../../setup/app';
import { testAct } from '../../setup/database';
import { addSomebody, organisationCalled } from '../somebody';

const EDITION = 'china-beauty-expo-2027';
const PAGE = `/allocation/${EDITION}`;

let db: Db;
let app: TestApp;
let draft: Awaited<ReturnType<typeof draftOf>>;
const cookies = { manager: '', reader: '', stranger: '', exhibitor: '' };
type Who = keyof typeof cookies;

beforeAll(async () => {
  db = await acceptedSeason(EDITION);
  draft = await draftOf(db, EDITION);
  const organisationId = (await findOrganiserId(db)) ?? '';
  const other = await organisationCalled(db, 'beauty-cluster');
  const [own] = await held();
  const { company_id: companyId } = await db
    .selectFrom('registration')
    .select('company_id')
    .where('id', '=', own?.registrationId ?? '')
    .executeTakeFirstOrThrow();
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId });
  await addSomebody(db, 'stranger@example.org', { role: 'export_manager', organisationId: other });
  await addSomebody(db, 'exhibitor@example.org', { role: 'exhibitor', organisationId, companyId });
  app = await startTestApp(db);
  for (const who of ['manager', 'reader', 'stranger', 'exhibitor'] as const)
    cookies[who] = await app.signIn(`${who}@example.org`);
  for (const path of [PAGE, `${PAGE}/policy`, `${PAGE}/compare`]) await open('manager', path);
  await open('exhibitor', '/my-booth');
}, 240_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const held = () => findAllHeldPlaces(db, draft.id);
const locks = async () =>
  (await findAllLocks(db, draft.pavilionId)).map(({ registrationId, booth }) => [registrationId, booth]);

const open = async (who: Who, path: string) => {
  const answer = await app.ask(path, { cookie: cookies[who] });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
};
const post = async (who: Who, path: string, form: Record<string, string>) => {
  const answer = await app.ask(PAGE + path, { cookie: cookies[who], form });
  await answer.text();
  return { status: answer.status, location: answer.headers.get('location') };
};

test('each colour has its legend, each part of the page its address', async () => {
  const words = { segment: 'Segment inconnu', region: 'Région inconnue', group: 'N’a demandé personne' };
  for (const [colour, legend] of Object.entries(words))
    expect((await open('reader', `${PAGE}?colour=${colour}`)).html).toContain(legend);
  const list = await open('reader', `${PAGE}?show=placed`);
  for (const { company } of await held()) expect(list.html).toContain(company);
  expect(list.html).not.toContain(`${PAGE}/lock`);
  expect((await open('reader', `${PAGE}?show=versions`)).html).toContain(`${PAGE}/policies`);
  const [one] = await held();
  const found = await open('reader', `${PAGE}?show=placed&q=${encodeURIComponent(one?.label ?? '')}`);
  expect(found.html).toContain('1 sur 11');
});

test('a firm in hand, and the answer for a booth, before anything is done', async () => {
  const [one, other] = await held();
  const asked = await open('manager', `${PAGE}?firm=${one?.registrationId}&booth=${other?.label}`);
  expect(asked.html).toContain(`Où irait ${one?.company}`);
  expect(asked.html).toContain('id="choice"');
  const reader = await open('reader', `${PAGE}?firm=${one?.registrationId}&booth=${other?.label}`);
  expect(reader.html).not.toContain('id="choice"');
  expect((await open('manager', `${PAGE}?firm=nobody&booth=nowhere`)).status).toBe(200);
  const answer = await app.ask(`${PAGE}/fits?version=1&firm=${one?.registrationId}`, {
    cookie: cookies.manager,
  });
  const fits = z
    .object({ choices: z.array(z.object({ booth: z.string(), verdict: z.string() })) })
    .parse(await answer.json());
  expect(fits.choices.find(({ booth }) => booth === one?.label)?.verdict).toBe('here');
  expect((await open('manager', `${PAGE}/fits?firm=nobody`)).status).toBe(404);
});

describe('locks', () => {
  test('are set, shown and taken away; a booth that is locked is refused in words', async () => {
    const [one, other] = await held();
    const form = { registration: one?.registrationId ?? '', booth: one?.boothId ?? '' };
    const set = await post('manager', '/lock', form);
    expect(set).toEqual({ status: 303, location: `${PAGE}?firm=${form.registration}` });
    expect(await locks()).toEqual([[one?.registrationId, one?.label]]);
    expect((await open('reader', `${PAGE}?show=placed&only=locked`)).html).toContain('1 sur 11');
    const refused = await post('manager', '/lock', { ...form, registration: other?.registrationId ?? '' });
    expect(refused.location).toContain('refused=PLACE_LOCKED');
    const told = await open('manager', refused.location ?? '');
    expect(told.html).toContain(`Le stand ${one?.label} est verrouillé pour ${one?.company}.`);
    await post('manager', '/unlock', { registration: form.registration });
    expect(await locks()).toEqual([]);
  });

  test('may have the rest worked out at once', async () => {
    const [one] = await held();
    await post('manager', '/lock', {
      ...{ registration: one?.registrationId ?? '', booth: one?.boothId ?? '', next: 'work-out' },
    });
    expect((await open('manager', PAGE)).html).toContain(`${PAGE}/cancel`);
    await post('manager', '/cancel', {});
    expect((await open('manager', PAGE)).html).toContain('Le calcul a été arrêté');
    await post('manager', '/unlock', { registration: one?.registrationId ?? '' });
  });
});

test('a firm is kept away from a booth, that is told where its locks are, and lifted', async () => {
  const [one] = await held();
  const firm = `/firms/${one?.registrationId}`;
  const form = { booth: one?.boothId ?? '', reason: 'Litige <b>ancien</b>' };
  expect((await open('manager', `${PAGE}${firm}/bans`)).html).toContain(one?.label);
  expect((await post('manager', `${firm}/bans`, { reason: form.reason })).status).toBe(422);
  const set = await post('manager', `${firm}/bans`, form);
  expect(set).toEqual({ status: 303, location: `${PAGE}${firm}#bans` });
  for (const [who, path] of [
    ['reader', firm],
    ['reader', `?booth=${encodeURIComponent(one?.label ?? '')}`],
    ['manager', `?firm=${one?.registrationId}&booth=${encodeURIComponent(one?.label ?? '')}`],
  ] as const)
    expect([path, (await open(who, PAGE + path)).html.includes('Litige &lt;b&gt;ancien')]).toEqual([
      path,
      true,
    ]);
  expect((await open('reader', PAGE)).html).toContain('sur un stand dont elle est écartée');
  expect((await open('reader', `${PAGE}?show=placed&only=banned`)).html).toContain('1 sur 11');
  const locked = await post('manager', '/lock', { registration: one?.registrationId ?? '', ...form });
  expect(locked.location).toContain('refused=PLACE_BANNED');
  const release = await app.ask(`${PAGE}/release`, { cookie: cookies.manager, form: { version: '1' } });
  expect([release.status, (await release.text()).includes('dont elle est écartée')]).toEqual([422, true]);
  const lifted = await post('manager', `${firm}/bans/lift`, { booth: form.booth, back: 'plan' });
  expect(lifted.location).toBe(`${PAGE}?firm=${one?.registrationId}`);
  expect((await open('reader', PAGE + firm)).html).not.toContain('Litige');
});

test.each(['reader', 'stranger', 'exhibitor'] as const)('a %s changes nothing of it', async (who) => {
  const [one] = await held();
  const form = { registration: one?.registrationId ?? '', booth: one?.boothId ?? '', seed: '9' };
  for (const path of ['/lock', '/unlock', '/place', '/cancel', '/policy', '/policy/seed', '/exhibitors'])
    expect([path, (await post(who, path, form)).status]).toEqual([path, 404]);
  const firm = `/firms/${one?.registrationId}`;
  for (const path of ['/policies/work-out', '/policies/draft', `${firm}/bans`, `${firm}/bans/lift`])
    expect([path, (await post(who, path, form)).status]).toEqual([path, 404]);
  expect(await locks()).toEqual([]);
  if (who === 'reader') return;
  for (const path of ['/policy', '/compare', '/policies', '/exhibitors', '/fits'])
    expect([path, (await open(who, PAGE + path)).status]).toEqual([path, 404]);
});

test('the policy is read by readers, changed by managers, and what is wrong is said by its field', async () => {
  expect((await open('reader', `${PAGE}/policy`)).html).toContain('readonly=""');
  const form = {
    ...{ seen: '0', wishes: '100 80', size: '30', sizeReach: '50', sides: '20', weightBase: '10' },
    ...{ weightPointsCap: '40', neighbour: '30', apartMetres: '2,5' },
  };
  const wrong = await app.ask(`${PAGE}/policy`, { cookie: cookies.manager, form: { ...form, size: 'x' } });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('#field-size');
  expect((await post('manager', '/policy', form)).location).toBe(`${PAGE}/policy?kept`);
  expect((await open('reader', `${PAGE}/policy`)).html).toContain('value="2.5"');
  expect((await post('manager', '/policy/seed', { seed: '-3' })).location).toContain('refused=SEED_RANGE');
  expect((await post('manager', '/policy/seed', { seed: '12' })).location).toBe(`${PAGE}/policy?kept`);
});

test('two versions are needed to compare; versions that are not there are not found', async () => {
  expect((await open('reader', `${PAGE}/compare`)).html).toContain('Rien à comparer');
  expect((await open('reader', `${PAGE}/compare?a=1&b=9`)).status).toBe(404);
  const same = await open('reader', `${PAGE}/compare?a=1&b=1`);
  expect(same.html).toContain('Tout le monde garde son stand.');
  for (const { registrationId } of await held()) expect(same.html).not.toContain(registrationId);
});

test('an exhibitor sees its booth once it is shown, no other name before that is, and then names alone', async () => {
  const [own, ...others] = await held();
  must(await releaseAllocation(db, testAct(undefined, 'release'), { editionSlug: EDITION }));
  await db.updateTable('registration').set({ announced_at: '2026-11-20T08:00:00.000Z' }).execute();
  const shown = async () => (await open('exhibitor', '/my-booth')).html;
  const named = (html: string) => others.filter(({ company }) => html.includes(escaped(company)));
  expect(await shown()).not.toContain(own?.label);
  await post('manager', '/exhibitors', { published: 'on', neighbours: 'none' });
  expect(await shown()).toContain(`Stand ${own?.label}`);
  expect(named(await shown())).toEqual([]);
  await post('manager', '/exhibitors', { published: 'on', neighbours: 'everybody' });
  const html = await shown();
  expect(named(html)).toEqual(others);
  for (const { registrationId, firm } of others) {
    expect(html).not.toContain(registrationId);
    expect(html).not.toContain(firm.split(':')[1]);
  }
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;');
