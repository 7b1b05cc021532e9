import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '#app/i18n/translator';
import { arrive, desktop, fill, look, openBrowser, phone, type Visit, visit } from './browser';
import { project, type Running, startEmpty } from './instance';

// The exhibitor reads English; the first administrator of an instance reads French.
const t = translator('en');
const fr = translator('fr');
const slug = 'cosmoprof-asia-2026';
const data = (name: string) => path.join(project, 'db/seed/data', name);
const firm = 'Fleur de Sillage Éprouvée SAS';
const email = 'yaelle.kermorvan@example.org';

let pavilion: Running;
let browser: Browser;
let manager: Visit;
let exhibitor: Visit;

beforeAll(async () => {
  pavilion = await startEmpty('2026-03-20T09:00:00Z');
  browser = await openBrowser();
  manager = await visit(browser, pavilion.url, desktop);
  exhibitor = await visit(browser, pavilion.url, phone);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await pavilion?.stop();
}, 60_000);

const button = ({ page }: Visit, name: string | RegExp) => page.getByRole('button', { name }).first();

describe('a season, from the call to the booth', { timeout: 300_000 }, () => {
  it('a page that is clicked again and again while it loads comes alive all the same', async () => {
    const { page, context, faults } = await visit(browser, pavilion.url, phone);
    await page.addInitScript(() => {
      const { port1, port2 } = new MessageChannel();
      const until = Date.now() + 4_000;
      port1.onmessage = () => {
        document.body?.click();
        if (Date.now() < until) port2.postMessage(null);
      };
      port2.postMessage(null);
    });
    await page.goto('/sign-in');
    const isAlive = () =>
      Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react'));
    await page
      .waitForFunction(isAlive, undefined, { timeout: 30_000 })
      .catch(() => faults.push('no scripts'));
    expect(faults).toEqual([]);
    await context.close();
  });

  it('the manager signs in, draws the pavilion and opens the call', async () => {
    const { page } = manager;
    await page.goto('/sign-in');
    await look(manager, 'sign-in-desktop');
    await fill(page, pavilion.admin);
    await button(manager, t('access.sign-in.send')).click();
    await arrive(page, '**/season');
    await look(manager, 'season-desktop');

    await page.goto(`/pavilions/${slug}/import`);
    await page.setInputFiles('[name="plan"]', data(`pavilions/${slug}.json`));
    await button(manager, fr('pavilions.check-file')).click();
    await button(manager, fr('pavilions.import.confirm')).click();
    await arrive(page, `**/pavilions/${slug}`);
    await look(manager, 'pavilion-desktop');

    await page.goto(`/pavilions/${slug}/call`);
    await fill(page, { opensOn: '2026-03-01', closesOn: '2026-04-30' });
    await page.locator('main form button[type=submit]').first().click();
    await arrive(page, `**/season/${slug}`);
  });

  it('an exhibitor finds the call on a phone, proves an address and registers', async () => {
    const { page } = exhibitor;
    await page.goto(`/calls/${slug}`);
    await look(exhibitor, 'call-phone');
    await page.goto('/sign-up');
    await fill(page, { givenName: 'Yaëlle', familyName: 'Kermorvan', email });
    await button(exhibitor, t('access.sign-up.send')).click();
    await arrive(page, '**/sign-in/sent');
    await page.goto(await linkInOutbox());
    await button(exhibitor, t('access.link.enter')).click();
    await arrive(page, (url) => !url.pathname.startsWith('/sign-in'));

    await page.goto(`/calls/${slug}/register`);
    await look(exhibitor, 'register-phone');
    await fill(page, { country: 'FR', identifier: '404 833 048' });
    await button(exhibitor, t('apply.continue')).click();
    await arrive(page, '**/register/form?**');
    await fill(page, {
      name: firm,
      address: '14 venelle des Écouvillons',
      postcode: '28000',
      city: 'Chartres',
      givenName: 'Yaëlle',
      familyName: 'Kermorvan',
      phone: '+33 1 99 00 12 34',
      area: '9',
    });
    await page.locator('[name="segment"]').selectOption({ index: 1 });
    await look(exhibitor, 'register-form-phone');
    await button(exhibitor, t('apply.review')).click();
    await button(exhibitor, t('apply.submit')).click();
    await arrive(page, '**/registered/**');
    await look(exhibitor, 'registered-phone');
  });

  it('the manager imports the 93 applications as received and accepts everybody', async () => {
    const { page } = manager;
    await page.goto(`/registrations/${slug}/import`);
    await page.setInputFiles('[name="file"]', data(`applications/${slug}.csv`));
    await button(manager, fr('registrations.import.check')).click();
    await look(manager, 'import-preview-desktop');
    await button(manager, fr('registrations.import.all', { count: 93 })).click();
    await arrive(page, '**?imported=93');
    await look(manager, 'registrations-desktop');
    const ticks = page.locator('input[name="firm"]');
    expect(await ticks.count()).toBe(94);
    await ticks.evaluateAll((boxes) => {
      for (const box of boxes) if (box instanceof HTMLInputElement) box.checked = true;
    });
    await page.locator('input[name="decision"][value="accepted"]').check({ force: true });
    await button(manager, fr('registrations.decide')).click();
    await arrive(page, '**?decided=94');
    await page.goto(`/registrations/${slug}/announce`);
    await button(manager, fr('registrations.announce.send', { count: 94 })).click();
    await arrive(page, '**?told=94');
  });

  it('allocates with proof, releases, confirms and invoices', async () => {
    const { page } = manager;
    await page.goto(`/allocation/${slug}`);
    await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST'),
      button(manager, fr('allocation.run')).click(),
    ]);
    await page.goto(`/allocation/${slug}`);
    const release = page.getByRole('link', { name: fr('allocation.release') });
    for (let tries = 0; tries < 240 && !(await release.isVisible()); tries += 1) {
      await page.waitForTimeout(500);
      await page.goto(`/allocation/${slug}`);
    }
    await look(manager, 'allocation-desktop');
    expect(await page.locator('main').innerText()).toContain(fr('allocation.status.optimal'));
    await release.click();
    await look(manager, 'release-desktop');
    await button(manager, fr('allocation.release.do')).click();
    await arrive(page, `**/allocation/${slug}`);

    await page.goto(`/money/${slug}/issue`);
    await look(manager, 'issue-preview-desktop');
    await button(manager, fr('invoicing.issue.do', { count: 94 })).click();
    await arrive(page, (url) => !url.pathname.endsWith('/issue'));
    for (let tries = 0; tries < 240; tries += 1) {
      await page.goto(`/money/${slug}?page=2`);
      if ((await page.locator('main').innerText()).includes('AC-2026-00094')) break;
      await page.waitForTimeout(500);
    }
    expect(await page.locator('main').innerText()).toContain('AC-2026-00094');
    await page.goto(`/money/${slug}`);
    await look(manager, 'money-desktop');
  });

  it('the exhibitor sees the booth and takes the papers home', async () => {
    const { page } = exhibitor;
    await page.goto('/home');
    await look(exhibitor, 'home-phone');
    await page.goto('/my-booth');
    await look(exhibitor, 'my-booth-phone');
    const booth = /\b\d[EF]-[A-Z]\d+\b/.exec(await page.locator('h1').innerText())?.[0];
    expect(booth).toBeDefined();
    const papers = page.locator('main a[href^="/papers/"]:not([href*="/drawing"])');
    let hrefs = new Set<string>();
    for (let tries = 0; tries < 240 && hrefs.size < 2; tries += 1) {
      if (tries > 0) await page.waitForTimeout(500);
      await page.goto('/papers');
      hrefs = new Set(
        await papers.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
      );
    }
    await look(exhibitor, 'papers-phone');
    for (const href of hrefs) {
      const answer = await page.request.get(href);
      expect(answer.headers()['content-type']).toBe('application/pdf');
      expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(hrefs.size).toBe(2);
    const wide = await visit(browser, pavilion.url, desktop);
    await wide.context.addCookies(await exhibitor.context.cookies());
    for (const door of ['home', 'my-booth', 'papers']) {
      await wide.page.goto(`/${door}`);
      await look(wide, `${door}-desktop`);
    }
  });
});

/** No mail leaves without a mail server: the manager reads the link in the outbox and tells it. */
async function linkInOutbox(): Promise<string> {
  const { page } = manager;
  await page.goto('/mail');
  await look(manager, 'mail-desktop');
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').first().click();
  await arrive(page, /\/mail\/[\da-f-]{36}/);
  const text = await page.locator('main').innerText();
  const link = /\/sign-in\/link\/[\w.~-]+/.exec(text)?.[0];
  if (!link) throw new Error(`no link in the mail: ${text}`);
  return link;
}
