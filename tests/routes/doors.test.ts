import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import type { Db } from '#db/connection';
import { ASIA, releasedDatabase } from '../features/invoicing/released';
import { startTestApp, type TestApp } from '../setup/app';
import { addSomebody, organisationCalled } from './somebody';

const ROLES = ['admin', 'export_manager', 'finance_officer', 'reader', 'network_partner'] as const;
const UNDRAWN = 'cosmetic-360-2025';

let db: Db;
let app: TestApp;
const cookies = new Map<string, string>();

beforeAll(async () => {
  db = await releasedDatabase({ firms: 1 });
  const own = (await findOrganiserId(db)) ?? '';
  const partner = await organisationCalled(db, 'beauty-cluster');
  app = await startTestApp(db);
  for (const role of ROLES) {
    const organisationId = role === 'network_partner' ? partner : own;
    await addSomebody(db, `${role}@example.org`, { role, organisationId });
    cookies.set(role, await app.signIn(`${role}@example.org`));
  }
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const ask = (role: string, path: string, edition: string | null = null) => {
  const kept = edition ? `; pavilion-edition=${edition}` : '';
  return app.ask(path, { cookie: `${cookies.get(role)}${kept}` });
};

async function doors(role: string, edition: string): Promise<string[]> {
  const html = await (await ask(role, '/registrations', edition)).text();
  const rail = /<nav aria-label="Navigation principale"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
  return [...rail.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
}

describe.each(ROLES)('the rail of %s', (role) => {
  it.each([
    ['with a pavilion', ASIA],
    ['without one', UNDRAWN],
  ])('opens every door it shows, an edition %s in hand', async (_, edition) => {
    const shown = await doors(role, edition);
    expect(shown.length).toBeGreaterThan(0);
    const dead = [];
    for (const path of shown) {
      const { status } = await ask(role, path, edition);
      if (status !== 200 && status !== 302) dead.push([path, status]);
    }
    expect(dead).toEqual([]);
    expect(shown.includes('/settings/organisation')).toBe(role === 'admin');
  });
});

it.each([
  ['/money', ASIA, `/money/${ASIA}`],
  ['/allocation', ASIA, `/allocation/${ASIA}`],
  ['/money', UNDRAWN, `/money/${ASIA}`],
  ['/allocation', null, `/allocation/${ASIA}`],
])('%s with %s in hand leads to %s', async (path, edition, target) => {
  const answer = await ask('finance_officer', path, edition);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, target]);
});
