import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlan } from '#app/features/pavilions/commands.server';
import { findOrganiserId } from '#app/features/pavilions/queries.server';
import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import type { Db } from '#db/connection';
import { planJson } from '../../domain/pavilions/plans';
import { seasonDatabase } from '../../features/pavilions/season';
import { applicationsFile } from '../../features/registrations/pavilion';
import { startTestApp, type TestApp } from '../../setup/app';
import { testAct } from '../../setup/database';
import { addSomebody, hidden, organisationCalled } from '../somebody';

const VEGAS = 'cosmoprof-las-vegas-2027';
const LIST = `/registrations/${VEGAS}`;

let db: Db;
let app: TestApp;
let firms: { id: string; name: string; companyId: string }[];
const cookies = { manager: '', reader: '', partner: '', exhibitor: '' };

beforeAll(async () => {
  db = await seasonDatabase();
  await importPlan(db, testAct(), { editionSlug: VEGAS, json: planJson(VEGAS) });
  await importRegistrationFile(db, testAct(undefined, 'i'), {
    editionSlug: VEGAS,
    bytes: applicationsFile(VEGAS),
  });
  firms = await db
    .selectFrom('registration')
    .innerJoin('company', 'company.id', 'registration.company_id')
    .select(['registration.id', 'company.name', 'company.id as companyId'])
    .orderBy('company.national_id')
    .execute();
  const organiser = (await findOrganiserId(db)) ?? '';
  const cluster = await broughtBy('beauty-cluster', [firm(0).id, firm(1).id]);
  await addSomebody(db, 'manager@example.org', { role: 'export_manager', organisationId: organiser });
  await addSomebody(db, 'reader@example.org', { role: 'reader', organisationId: organiser });
  await addSomebody(db, 'partner@example.org', { role: 'network_partner', organisationId: cluster });
  const companyId = firm(0).companyId;
  await addSomebody(db, 'firm@example.org', { role: 'exhibitor', organisationId: organiser, companyId });
  app = await startTestApp(db);
  cookies.manager = await app.signIn('manager@example.org');
  cookies.reader = await app.signIn('reader@example.org');
  cookies.partner = await app.signIn('partner@example.org');
  cookies.exhibitor = await app.signIn('firm@example.org');
  await app.ask(LIST, { cookie: cookies.manager });
}, 120_000);

afterAll(async () => {
  await app?.close();
  await db.destroy();
});

/** These firms come from a cluster that the organiser opened its pavilion to. */
async function broughtBy(slug: string, ids: string[]): Promise<string> {
  const organisation = await organisationCalled(db, slug);
  const { id } = await db.selectFrom('pavilion').select('id').executeTakeFirstOrThrow();
  await db
    .insertInto('pavilion_partner')
    .values({ id: 'bond', pavilion_id: id, organisation_id: organisation })
    .execute();
  await db
    .updateTable('registration')
    .set({ organisation_id: organisation })
    .where('id', 'in', ids)
    .execute();
  return organisation;
}

function firm(at: number) {
  const found = firms[at];
  if (!found) throw new Error('no such firm');
  return found;
}

type Who = keyof typeof cookies;
const open = async (who: Who, path: string) => {
  const answer = await app.ask(path, { cookie: cookies[who] });
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') };
};
const post = async (who: Who, path: string, pairs: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  const answer = await app.ask(path, { cookie: cookies[who], form });
  const html = (await answer.text()).replaceAll('<!-- -->', '');
  return { status: answer.status, location: answer.headers.get('location'), html };
};

const standing = (id: string) =>
  db
    .selectFrom('registration')
    .select(['decision', 'decision_reason as reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const named = (html: string) => firms.filter(({ id }) => html.includes(id)).map(({ id }) => id);
const idsOf = (...at: number[]) => at.map((index) => firm(index).id);

describe('the list', () => {
  test('names every firm of the pavilion and leads to each', async () => {
    const { status, html } = await open('manager', LIST);
    expect([status, named(html)]).toEqual([200, firms.map(({ id }) => id)]);
    expect(html).toContain(`${firms.length} inscriptions`);
    expect(html).toContain(`action="${LIST}/decisions"`);
  });

  test('is narrowed by what is searched', async () => {
    const query = encodeURIComponent(firm(3).name);
    expect(named((await open('manager', `${LIST}?q=${query}`)).html)).toEqual(idsOf(3));
    expect((await open('manager', `${LIST}?q=nobody-is-called-so`)).html).toContain(
      'Aucune inscription ne répond à cette recherche.',
    );
  });

  test('a reader sees it without the forms that decide', async () => {
    const { status, html } = await open('reader', LIST);
    expect([status, named(html).length]).toEqual([200, firms.length]);
    expect(html).not.toContain('/decisions"');
    expect(html).not.toContain(`${LIST}/announce`);
  });

  test.each(['/registrations/no-such-2027', `${LIST}/no-such-registration`])(
    '%s is not there',
    async (path) => {
      expect((await open('manager', path)).status).toBe(404);
    },
  );
});

describe('a network partner', () => {
  test('sees the firms of its own cluster only, here and in the file', async () => {
    const { status, html } = await open('partner', LIST);
    expect([status, named(html)]).toEqual([200, idsOf(0, 1)]);
    const csv = await open('partner', `${LIST}/download/csv`);
    expect(firms.filter(({ name }) => csv.html.includes(name)).map(({ id }) => id)).toEqual(idsOf(0, 1));
  });

  test('opens those, and no other', async () => {
    expect((await open('partner', `${LIST}/${firm(0).id}`)).status).toBe(200);
    expect((await open('partner', `${LIST}/${firm(2).id}`)).status).toBe(404);
  });

  test('can’t decide even about those', async () => {
    const refused = await post('partner', `${LIST}/${firm(0).id}`, [
      ['decision', 'accepted'],
      ['seen', ''],
    ]);
    expect([refused.status, (await standing(firm(0).id)).decision]).toEqual([404, 'none']);
  });

  test('sees nothing of a pavilion that isn’t opened to its cluster', async () => {
    await db.deleteFrom('pavilion_partner').where('id', '=', 'bond').execute();
    expect((await open('partner', LIST)).status).toBe(404);
    await broughtBy('beauty-cluster', []);
  });
});

const CHANGES = ['/decisions', '/announce', '/import', '/import/write'];

describe.each(['reader', 'partner', 'exhibitor'] as const)('a %s', (who) => {
  test.each(CHANGES)('can’t POST to %s', async (path) => {
    const sent = await post(who, LIST + path, [
      ['firm', firm(0).id],
      ['decision', 'accepted'],
    ]);
    expect([sent.status, (await standing(firm(0).id)).decision]).toEqual([404, 'none']);
  });
});

test('a reader can’t decide on a firm’s own page', async () => {
  const sent = await post('reader', `${LIST}/${firm(0).id}`, [
    ['decision', 'accepted'],
    ['seen', ''],
  ]);
  expect([sent.status, (await standing(firm(0).id)).decision]).toEqual([404, 'none']);
});

test.each(['/registrations', LIST, `${LIST}/announce`, `${LIST}/import`, `${LIST}/download/csv`])(
  'an exhibitor can’t open %s',
  async (path) => {
    expect((await open('exhibitor', path)).status).toBe(404);
    expect((await open('manager', path)).status).toBe(200);
  },
);

test('an exhibitor can’t open even its own registration here', async () => {
  expect((await open('exhibitor', `${LIST}/${firm(0).id}`)).status).toBe(404);
});

describe('deciding', () => {
  test('a refusal without a reason is refused, and what was typed stays', async () => {
    const page = `${LIST}/${firm(2).id}`;
    const sent = await post('manager', page, [
      ['decision', 'refused'],
      ['reason', '  '],
      ['seen', ''],
    ]);
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('Donnez le motif du refus.');
    expect(chosenIn(sent.html)).toEqual(['refused']);
    expect((await standing(firm(2).id)).decision).toBe('none');
  });

  test('one firm, with its reason; a page that is out of date is told who was first', async () => {
    const page = `${LIST}/${firm(2).id}`;
    const form: [string, string][] = [
      ['decision', 'refused'],
      ['reason', 'Hors du métier'],
      ['seen', ''],
    ];
    const sent = await post('manager', page, form);
    expect([sent.status, sent.location]).toEqual([303, `${page}?saved`]);
    expect(await standing(firm(2).id)).toEqual({ decision: 'refused', reason: 'Hors du métier' });
    expect((await open('manager', page)).html).toContain('Hors du métier');
    const late = await post('manager', page, [
      ['decision', 'accepted'],
      ['reason', 'Finalement'],
      ['seen', ''],
    ]);
    expect(late.status).toBe(422);
    expect(late.html).toContain('Camille Martin vient de décider');
    expect(late.html).toContain('Finalement');
    expect((await standing(firm(2).id)).decision).toBe('refused');
  });

  test('many: refused without a reason, all that was chosen is kept to be sent again', async () => {
    const sent = await post('manager', `${LIST}/decisions`, [
      ...idsOf(3, 4).map((id): [string, string] => ['firm', id]),
      ['decision', 'refused'],
      ['reason', ''],
    ]);
    expect([sent.status, named(sent.html), chosenIn(sent.html)]).toEqual([422, idsOf(3, 4), ['refused']]);
    expect(sent.html.split('Donnez le motif du refus.</a>')).toHaveLength(2);
    expect((await standing(firm(3).id)).decision).toBe('none');
  });

  test('many: nobody ticked', async () => {
    const sent = await post('manager', `${LIST}/decisions`, [['decision', 'accepted']]);
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('Cochez au moins une société.');
  });

  test('all that a search finds: told how many and how they stand, then decided; not when that has changed', async () => {
    const search: [string, string][] = [
      ['whom', 'found'],
      ['query', `q=${firm(5).name.slice(0, 5)}&page=7`],
      ['decision', 'waiting'],
      ['reason', 'Pavillon complet'],
    ];
    const asked = await post('manager', `${LIST}/decisions`, search);
    expect([asked.status, chosenIn(asked.html)]).toEqual([200, ['waiting']]);
    expect(asked.html).toContain('Cette décision vaudra pour 1 société');
    expect(asked.html).toContain('À décider 1');
    expect((await standing(firm(5).id)).decision).toBe('none');
    const late = await post('manager', `${LIST}/decisions`, [...search, ['found', 'something-older']]);
    expect([late.status, (await standing(firm(5).id)).decision]).toEqual([422, 'none']);
    expect(late.html).toContain('rien n’est enregistré');
    const found: [string, string] = ['found', hidden(asked.html, 'found')];
    const sent = await post('manager', `${LIST}/decisions`, [...search, found]);
    expect([sent.status, sent.location]).toEqual([303, `${LIST}?decided=1`]);
    expect((await standing(firm(5).id)).decision).toBe('waiting');
    const back = search.slice(0, 2).concat([['decision', 'none']]);
    const again = hidden((await post('manager', `${LIST}/decisions`, back)).html, 'found');
    await post('manager', `${LIST}/decisions`, [...back, ['found', again]]);
    expect((await standing(firm(5).id)).decision).toBe('none');
  });

  test('a search that finds nobody decides for nobody', async () => {
    const nobody: [string, string][] = [
      ['whom', 'found'],
      ['query', 'q=nobody-is-called-so'],
      ['decision', 'accepted'],
    ];
    expect((await post('manager', `${LIST}/decisions`, nobody)).status).toBe(422);
  });

  test('many, with one reason for all', async () => {
    const sent = await post('manager', `${LIST}/decisions`, [
      ...idsOf(3, 4).map((id): [string, string] => ['firm', id]),
      ['decision', 'waiting'],
      ['reason', 'Pavillon complet'],
    ]);
    expect([sent.status, sent.location]).toEqual([303, `${LIST}?decided=2`]);
    const waiting = { decision: 'waiting', reason: 'Pavillon complet' };
    expect([await standing(firm(3).id), await standing(firm(4).id)]).toEqual([waiting, waiting]);
  });
});

/** The values of the radio buttons that are chosen in a page. */
const chosenIn = (html: string) =>
  [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)]
    .filter(([tag]) => tag.includes('checked=""'))
    .map(([tag]) => /value="([^"]*)"/.exec(tag)?.[1]);

describe('announcing', () => {
  const mails = () => db.selectFrom('mail').select(['registration_id', 'to_email']).execute();

  test('the page lists each mail; sending twice what it listed queues each once', async () => {
    const { html } = await open('manager', `${LIST}/announce`);
    expect(html).toContain('Pavillon complet');
    expect(html).toContain('3 courriels partiront');
    const seen: [string, string][] = [['seen', hidden(html, 'seen')]];
    const sent = await Promise.all([
      post('manager', `${LIST}/announce`, seen),
      post('manager', `${LIST}/announce`, seen),
    ]);
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(sent.map(({ location }) => location)).toContain(`${LIST}?told=3`);
    expect((await mails()).map((mail) => mail.registration_id).sort()).toEqual(idsOf(2, 3, 4).sort());
    expect((await open('manager', `${LIST}/announce`)).html).toContain('Il n’y a rien à annoncer');
  });

  test('what was decided after the page was read isn’t sent unseen', async () => {
    await post('manager', `${LIST}/decisions`, [
      ['firm', firm(5).id],
      ['decision', 'accepted'],
    ]);
    const sent = await post('manager', `${LIST}/announce`, [['seen', 'something-older']]);
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('rien n’est parti');
    expect(await mails()).toHaveLength(3);
  });
});

describe('downloads', () => {
  beforeAll(async () => {
    const name = '=HYPERLINK("https://evil.example";"Cliquez")';
    await db.updateTable('company').set({ name }).where('id', '=', firm(6).companyId).execute();
  });

  test('CSV: every firm, and no cell that a spreadsheet would run', async () => {
    const answer = await app.ask(`${LIST}/download/csv`, { cookie: cookies.manager });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${VEGAS}-registrations.csv"`,
    );
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(firms.length + 1);
    expect(lines.filter((line) => line.includes('HYPERLINK')).map((line) => line.slice(0, 14))).toEqual([
      `"'=HYPERLINK("`,
    ]);
    expect(lines.filter((line) => /(^|;)"?=/.test(line))).toEqual([]);
  });

  test('XLSX: a workbook whose text is text', async () => {
    const answer = await app.ask(`${LIST}/download/xlsx?decision=waiting`, { cookie: cookies.manager });
    expect(answer.status).toBe(200);
    const waiting = textOf(await answer.arrayBuffer());
    expect(firms.filter(({ name }) => waiting.includes(name)).map(({ id }) => id)).toEqual(idsOf(3, 4));
    const all = await app.ask(`${LIST}/download/xlsx`, { cookie: cookies.manager });
    const text = textOf(await all.arrayBuffer());
    expect(text).toContain("'=HYPERLINK(");
    expect(text).not.toContain('<f>');
  });

  test('no other format', async () => {
    expect((await open('manager', `${LIST}/download/pdf`)).status).toBe(404);
  });
});

/** All sheets and strings of a workbook. */
const textOf = (bytes: ArrayBuffer): string =>
  Object.entries(unzipSync(new Uint8Array(bytes)))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, content]) => strFromU8(content).replaceAll('&apos;', "'").replaceAll('&#39;', "'"))
    .join('\n');
