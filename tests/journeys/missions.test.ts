import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '#app/i18n/translator';
import { arrive, desktop, fill, look, openBrowser, phone, type Visit, visit } from './browser';
import { project, type Running, startEmpty } from './instance';
import { enterByLink } from './sign-up';

// The delegates read English; the first administrator of an instance reads French.
const t = translator('en');
const fr = translator('fr');
const slug = 'cosmoprof-asia-2026';
const at = `/missions/${slug}`;
const data = (name: string) => path.join(project, 'db/seed/data/delegations', name);

const traveller = { givenName: 'Min-jun', familyName: 'Choi', email: 'min-jun.choi@hanbit-bio.example' };
const other = { givenName: 'Kenta', familyName: 'Mori', email: emailOf(13) };

let pavilion: Running;
let browser: Browser;
let manager: Visit;
let delegate: Visit;
let stranger: Visit;

beforeAll(async () => {
  // 12 November, 10:00 in Hong Kong: the mission is under way.
  pavilion = await startEmpty('2026-11-12T02:00:00Z');
  browser = await openBrowser();
  manager = await visit(browser, pavilion.url, desktop);
  delegate = await visit(browser, pavilion.url, phone);
  stranger = await visit(browser, pavilion.url, phone);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await pavilion?.stop();
}, 60_000);

const button = ({ page }: Visit, name: string) => page.getByRole('button', { name, exact: true }).first();
const changes = (page: Page) => page.getByRole('region', { name: fr('mission.change.title') });

describe('a mission, from its file to the traveller’s pocket', { timeout: 300_000 }, () => {
  it('the manager imports the delegation and sees what needs attention', async () => {
    const { page } = manager;
    await page.goto('/sign-in');
    await fill(page, pavilion.admin);
    await button(manager, t('access.sign-in.send')).click();
    await arrive(page, '**/season');
    await page.goto('/missions/import');
    await fill(page, { mission: slug });
    await page.setInputFiles('[name="file"]', data(`${slug}.csv`));
    await page.setInputFiles('[name="programme"]', data(`${slug}-programme.csv`));
    await button(manager, fr('mission.import.check')).click();
    const write = button(manager, fr('mission.import.write', { count: 67 }));
    await write.waitFor();
    await look(manager, 'mission-import-checked-desktop');
    await write.click();
    await arrive(page, `**${at}?imported=1`);
    await look(manager, 'mission-desktop');
    expect(await page.locator('main').innerText()).toContain('Benoît Bréval');
  });

  it('moves a flight with the keyboard alone: what that brings is told before and after it is saved', async () => {
    const { page } = manager;
    await page.goto(`${at}/delegates/9`);
    await settled(page);
    expect(await page.locator('main').innerText()).not.toContain(fr('mission.needs'));
    // The same day and month whatever order the browser's own date field has them in.
    for (const name of ['outward-1.departure', 'outward-1.arrival']) {
      await tabTo(page, name);
      await page.keyboard.type('1111', { delay: 30 });
    }
    await tabTo(page, fr('mission.check'));
    await page.keyboard.press('Enter');
    const told = changes(page);
    await told.getByText(/^Points nouveaux \(\d+\)$/).waitFor();
    expect(await told.innerText()).toContain('KE607');
    await look(manager, 'delegate-changes-desktop');
    await tabTo(page, fr('mission.save'));
    await page.keyboard.press('Enter');
    await arrive(page, `**${at}/delegates/9?saved=1`);
    const after = await page.locator('main').innerText();
    expect(after).toContain(fr('mission.saved'));
    expect(after).toContain(fr('mission.needs'));
    expect(await page.inputValue('[name="outward-1.departure"]')).toBe('2026-11-11T08:30');
    await look(manager, 'delegate-desktop');
  });

  it('is refused a flight that lands before it leaves, and finds it as it was typed', async () => {
    const { page } = manager;
    await page.goto(`${at}/delegates/9`);
    await settled(page);
    await fill(page, { 'outward-1.arrival': '2026-11-11T05:00' });
    await button(manager, fr('mission.check')).click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.inputValue('[name="outward-1.arrival"]')).toBe('2026-11-11T05:00');
    await look(manager, 'delegate-refused-desktop');
  });

  it('settles a room', async () => {
    const { page } = manager;
    await page.goto(`${at}/delegates/60`);
    await settled(page);
    await fill(page, { 'stay-1.checkOut': '2026-11-14' });
    await button(manager, fr('mission.check')).click();
    await changes(page).getByText('Points réglés (2)').waitFor();
    await button(manager, fr('mission.save')).click();
    await arrive(page, `**${at}/delegates/60?saved=1`);
    expect(await page.locator('main').innerText()).not.toContain(fr('mission.needs'));
    await page.goto(`${at}/rooming`);
    await look(manager, 'rooming-desktop');
  });

  it('adds an event that clashes', async () => {
    const { page } = manager;
    await page.goto(`${at}/programme/new`);
    await settled(page);
    await fill(page, {
      title: 'Dîner du pavillon',
      kind: 'official',
      place: 'Jumbo',
      date: '2026-11-12',
      start: '17:30',
      end: '22:00',
    });
    await button(manager, fr('mission.check')).click();
    await changes(page)
      .getByText(/^Points nouveaux \(\d+\)$/)
      .waitFor();
    await look(manager, 'item-changes-desktop');
    await button(manager, fr('mission.save')).click();
    await arrive(page, `**${at}/programme?saved=*`);
    expect(await page.locator('main').innerText()).toContain('Dîner du pavillon');
    await look(manager, 'programme-desktop');
  });

  it('the traveller finds the next thing first on a phone, and takes the journey away', async () => {
    const { page } = delegate;
    await enterByLink(delegate, manager, traveller);
    await page.goto('/journey');
    const next = page.getByText(t('journey.next'), { exact: true });
    await next.waitFor();
    expect((await next.boundingBox())?.y).toBeLessThan(phone.height / 2);
    const text = await page.locator('main').innerText();
    expect(text.indexOf('Remise des prix')).toBeLessThan(text.indexOf(t('journey.calendar')));
    expect(text).toContain('Dîner du pavillon');
    await look(delegate, 'journey-phone');

    const links = await filesOn(page);
    const paper = await page.request.get(links.pdf);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const calendar = new ICAL.Component(ICAL.parse(await (await page.request.get(links.ics)).text()));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const flight = events.find(({ summary }) => summary.includes('KE607'));
    expect(flight?.startDate.toJSDate().toISOString()).toBe('2026-11-10T23:30:00.000Z');
    expect(events.some(({ summary }) => summary.includes('Dîner du pavillon'))).toBe(true);
  });

  it('a delegate of another firm is told that there is no such journey', async () => {
    const { page } = stranger;
    await enterByLink(stranger, manager, other);
    await page.goto('/journey');
    const own = await filesOn(page);
    expect((await page.request.get(own.ics)).status()).toBe(200);
    const { pdf, ics } = await filesOn(delegate.page);
    for (const file of [pdf, ics, path.dirname(pdf)])
      expect([file, (await page.request.get(file)).status()]).toEqual([file, 404]);
  });
});

/** Scripts are awake: what is typed from now on stays. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

/** Goes on with Tab until the field of this name, or the button with these words, has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const name = element?.getAttribute('name');
      return name ?? element?.textContent?.trim() ?? '';
    });
    if (focused === wanted) return;
  }
  throw new Error(`Tab never reaches ${wanted}`);
}

async function filesOn(page: Page): Promise<{ pdf: string; ics: string }> {
  const links = page.locator('main a[href^="/journey/"]');
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const ending = (name: string) => hrefs.find((href) => href.endsWith(name)) ?? '';
  return { pdf: ending('/itinerary.pdf'), ics: ending('/calendar.ics') };
}

function emailOf(number: number): string {
  const line = readFileSync(data(`${slug}.csv`), 'utf8').split('\r\n')[number] ?? '';
  return line.split(';')[9] ?? '';
}
