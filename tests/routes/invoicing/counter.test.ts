import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import type { Db } from '#db/connection';
import { ASIA, releasedDatabase } from '../../features/invoicing/released';
import { startTestApp, type TestApp } from '../../setup/app';
import { addSomebody, hidden, organisationCalled } from '../somebody';

const MONEY = `/money/${ASIA}`;
const NOW = '2026-09-01T09:00:00.000Z';

let db: Db;
let app: TestApp;
let firm: string;
const cookies = { finance: '', manager: '' };

beforeAll(async () => {
  db = await releasedDatabase({ firms: 1 });
  const organisationId = (await findOrganiserId(db)) ?? '';
  await addSomebody(db, 'finance@example.org', { role: 'finance_officer', organisationId });
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId });
  firm = (await db.selectFrom('placement').select('registration_id as id').executeTakeFirstOrThrow()).id;
  app = await startTestApp(db, NOW);
  cookies.finance = await app.signIn('finance@example.org');
  cookies.manager = await app.signIn('manager@example.org');
  await app.ask(`${MONEY}/new`, { cookie: cookies.finance });
}, 180_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

const open = async (path: string) => {
  const answer = await app.ask(path, { cookie: cookies.finance });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
};
const send = async (path: string, form: Record<string, string>) => {
  const answer = await app.ask(path, { cookie: cookies.finance, form });
  return [answer.status, answer.headers.get('location')];
};

test('only who handles money stands at the counter', async () => {
  for (const path of [`${MONEY}/new`, '/settings/rates'])
    expect((await app.ask(path, { cookie: cookies.manager })).status).toBe(404);
});

/** Another organisation's pavilion at the same fair. */
async function pavilionOf(slug: string): Promise<string> {
  const own = await db.selectFrom('pavilion').selectAll().executeTakeFirstOrThrow();
  const id = `pavilion-${slug}`;
  const organisation_id = await organisationCalled(db, slug);
  await db
    .insertInto('pavilion')
    .values({ ...own, id, organisation_id })
    .execute();
  return id;
}

describe('whom the paper is for', () => {
  const named = (html: string) =>
    [...html.matchAll(/<a [^>]*[?;]firm=[^>]*>([^<]+)<\/a>/g)].map(([, name]) => name);

  test.each([
    ['an accent', 'doucenova', ['Doucénova Parfums SCOP']],
    ['a ligature', 'COEURINELLE', ['Cœurinelle Flaconnage SA']],
    ['a town besides', 'cartonnages toulouse', ['Cartonnages Tilliaflore SASU']],
    ['its number', '999 633 001', ['Hélioflore Conditionnement SAS']],
    ['what nobody is called', 'doucenova toulouse', []],
  ])('is looked for by name: %s', async (_, q, firms) => {
    const { status, html } = await open(`${MONEY}/new?${new URLSearchParams({ q })}`);
    expect([status, named(html)]).toEqual([200, firms]);
    expect(html.includes('Aucune entreprise ne correspond')).toBe(firms.length === 0);
    expect(html).toContain('Ce pavillon a 93 entreprises');
    expect(html).not.toContain('name="reason"');
  });

  test('by its booth; of many answers the first are shown, whose name begins so before others', async () => {
    const { booth, name } = await db
      .selectFrom('placement_place')
      .innerJoin('place', 'place.id', 'placement_place.place_id')
      .innerJoin('booth', 'booth.id', 'place.booth_id')
      .innerJoin('placement', 'placement.id', 'placement_place.placement_id')
      .innerJoin('registration', 'registration.id', 'placement.registration_id')
      .innerJoin('company', 'company.id', 'registration.company_id')
      .select(['booth.label as booth', 'company.name'])
      .executeTakeFirstOrThrow();
    expect(named((await open(`${MONEY}/new?q=${booth}`)).html)).toEqual([name]);
    const { html } = await open(`${MONEY}/new?q=i`);
    expect(named(html).length).toBe(50);
    expect(
      named(html)
        .slice(0, 3)
        .every((one) => one?.startsWith('I')),
    ).toBe(true);
    expect(html).toMatch(/Les 50 premières réponses sur \d\d/);
    expect(named((await open(`${MONEY}/new`)).html)).toEqual([]);
  });

  test('can be another one: what was typed goes along, and is there again', async () => {
    const typed = { paper: 'QUOTE', firm, reason: '', 'line.0.text': 'Badge & pin', 'line.0.price': 'dix' };
    const refused = await open(`${MONEY}/new?${new URLSearchParams(typed)}`);
    expect([refused.status, hidden(refused.html, 'firm')]).toEqual([200, firm]);
    expect(refused.html).toContain('value="Badge &amp; pin"');
    expect(refused.html).toContain('Ligne 1');
    const other = await open(
      `${MONEY}/new?${new URLSearchParams({ ...typed, another: '1', q: 'doucénova' })}`,
    );
    expect(hidden(other.html, 'line.0.price')).toBe('dix');
    const [, link = ''] = /href="([^"]*[?;]firm=[^"]*)"/.exec(other.html) ?? [];
    const chosen = await open(link.replaceAll('&amp;', '&'));
    expect(chosen.html).toContain('Doucénova Parfums SCOP');
    expect(hidden(chosen.html, 'firm')).not.toBe(firm);
    expect(hidden(chosen.html, 'line.0.price')).toBe('dix');
    expect(
      /value="QUOTE"[^>]*checked/.test(chosen.html) || /checked[^>]*value="QUOTE"/.test(chosen.html),
    ).toBe(true);
  });

  test('is of this pavilion and not refused: anybody else is found nowhere, and an address that names them is told', async () => {
    const elsewhere = await db
      .selectFrom('registration')
      .innerJoin('company', 'company.id', 'registration.company_id')
      .select(['registration.id', 'registration.pavilion_id', 'company.name'])
      .where('registration.id', '!=', firm)
      .orderBy('company.name', 'desc')
      .executeTakeFirstOrThrow();
    const path = `${MONEY}/new?${new URLSearchParams({ firm: elsewhere.id, reason: 'Badges', 'line.0.price': '5' })}`;
    expect((await open(path)).status).toBe(200);
    const others = await pavilionOf('beauty-cluster');
    for (const change of [{ decision: 'refused' }, { decision: 'accepted', pavilion_id: others }] as const) {
      await db.updateTable('registration').set(change).where('id', '=', elsewhere.id).execute();
      const { status, html } = await open(path);
      expect(status).toBe(404);
      expect(html).toContain('n’est pas de ce pavillon');
      expect(hidden(html, 'reason')).toBe('Badges');
      expect(html).not.toContain(elsewhere.name);
      const found = await open(`${MONEY}/new?${new URLSearchParams({ q: elsewhere.name })}`);
      expect(named(found.html)).toEqual([]);
      const form = {
        firm: elsewhere.id,
        reason: 'Badges',
        digest: 'f'.repeat(64),
        token: crypto.randomUUID(),
      };
      expect(await send(`${MONEY}/making`, form)).toEqual([
        303,
        `${MONEY}/new?firm=${elsewhere.id}&reason=Badges`,
      ]);
    }
    const { pavilion_id } = elsewhere;
    await db.updateTable('registration').set({ pavilion_id }).where('id', '=', elsewhere.id).execute();
  });
});

test('travel is refused in words, beside its line', async () => {
  const typed = { paper: 'INVOICE', firm, reason: 'Vol', 'line.0.text': 'Vol', 'line.0.price': '900' };
  const { html } = await open(`${MONEY}/new?${new URLSearchParams({ ...typed, 'line.0.supply': 'TRAVEL' })}`);
  expect(html).toContain('Les voyages et les débours ne figurent jamais sur la facture du stand');
  expect(html).not.toContain('name="digest"');
});

test.each([
  ['INVOICE', `${MONEY}/invoices/FA-2026-00001`],
  ['QUOTE', `${MONEY}?offer=DV-2026-00001#offers`],
  ['PRO_FORMA', `${MONEY}?offer=PF-2026-00001#offers`],
])('%s: previewed, then made once however often it is sent', async (paper, made) => {
  const typed = { paper, firm, reason: 'Badges', 'line.0.text': 'Badge', 'line.0.price': '10,03' };
  const { html } = await open(`${MONEY}/new?${new URLSearchParams(typed)}`);
  expect(html).toContain('Ce qui sera émis');
  const form = { ...typed, digest: hidden(html, 'digest'), token: hidden(html, 'token') };
  expect([await send(`${MONEY}/making`, form), await send(`${MONEY}/making`, form)]).toEqual([
    [303, made],
    [303, made],
  ]);
});

test('one click leads there from the firm’s own pages, for who handles money', async () => {
  const { company_id } = await db
    .selectFrom('registration')
    .select('company_id')
    .where('id', '=', firm)
    .executeTakeFirstOrThrow();
  const link = `href="${MONEY}/new?firm=${firm}"`;
  const pages = [`/registrations/${ASIA}/${firm}`, `${MONEY}/invoices/FA-2026-00001`];
  for (const path of [...pages, `/payments/firms/${company_id}`])
    expect((await open(path)).html.includes(link), path).toBe(true);
  for (const path of pages) {
    const answer = await app.ask(path, { cookie: cookies.manager });
    expect([answer.status, (await answer.text()).includes(`${MONEY}/new`)], path).toEqual([200, false]);
  }
  const { html } = await open(`${MONEY}/new?firm=${firm}`);
  expect([hidden(html, 'firm'), html.includes('role="alert"')]).toEqual([firm, false]);
});

test('the money page lists quotes and pro formas apart', async () => {
  const { html } = await open(MONEY);
  expect(html).toContain('Devis et pro formas');
  expect(html).toContain('PF-2026-00001');
});

test('a rate is kept, and said to be good or not', async () => {
  const rate = {
    currency: 'USD',
    unitsPerEuro: '1,0823',
    from: '2026-08-01',
    until: '2026-08-31',
    source: 'BCE',
  };
  const wrong = await app.ask('/settings/rates', {
    cookie: cookies.finance,
    form: { ...rate, unitsPerEuro: 'x' },
  });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Le taux est un nombre au-dessus de zéro');
  expect(await send('/settings/rates', rate)).toEqual([303, '/settings/rates?kept']);
  const { html } = await open('/settings/rates?kept');
  expect(html).toContain('1,0823');
  expect(html).toContain('Expiré');
});
