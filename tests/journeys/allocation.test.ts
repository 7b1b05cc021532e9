import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '#app/i18n/translator';
import { arrive, desktop, fill, look, openBrowser, phone, type Visit, visit } from './browser';
import { carryByFinger } from './finger';
import { project, type Running, startEmpty } from './instance';
import { drag, firmsOnThePlan, possibleMove, wantedByOneLeftOver } from './on-the-plan';

// The first administrator of an instance reads French. Las Vegas: 24 firms for 18 booths, so that somebody is left over.
const t = translator('fr');
const slug = 'cosmoprof-las-vegas-2027';
const base = `/allocation/${slug}`;
const data = (name: string) => path.join(project, 'db/seed/data', name);

let pavilion: Running;
let browser: Browser;
let manager: Visit;

beforeAll(async () => {
  pavilion = await startEmpty('2026-11-20T08:00:00Z');
  browser = await openBrowser();
  manager = await visit(browser, pavilion.url, desktop);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await pavilion?.stop();
}, 60_000);

const button = (name: string | RegExp) => manager.page.getByRole('button', { name }).first();
const said = () => manager.page.locator('main').innerText();

/** Loads a page again and again, as somebody would who waits, until it holds what is waited for. */
async function until(address: string, holds: () => Promise<boolean>): Promise<void> {
  const { page } = manager;
  await page.goto(address);
  for (let tries = 0; tries < 400 && !(await holds()); tries += 1) {
    await page.waitForTimeout(300);
    await page.goto(address);
  }
  expect([address, await holds()]).toEqual([address, true]);
}

const showsVersion = (version: number) => async () =>
  (await said()).startsWith(t('allocation.version', { version }));

/** Sends a form; whatever the page does meanwhile, its answer has come. */
async function send(name: string | RegExp): Promise<void> {
  await Promise.all([
    manager.page.waitForResponse((answer) => answer.request().method() === 'POST'),
    button(name).click(),
  ]);
}

describe('a manager at work on an allocation', { timeout: 300_000 }, () => {
  it('draws the pavilion, takes the applications in and accepts them', async () => {
    const { page } = manager;
    await page.goto('/sign-in');
    await fill(page, pavilion.admin);
    await button(translator('en')('access.sign-in.send')).click();
    await arrive(page, '**/season');
    await page.goto(`/pavilions/${slug}/import`);
    await page.setInputFiles('[name="plan"]', data(`pavilions/${slug}.json`));
    await button(t('pavilions.check-file')).click();
    await button(t('pavilions.import.confirm')).click();
    await arrive(page, `**/pavilions/${slug}`);
    await page.goto(`/registrations/${slug}/import`);
    await page.setInputFiles('[name="file"]', data(`applications/${slug}.csv`));
    await button(t('registrations.import.check')).click();
    await button(t('registrations.import.all', { count: 24 })).click();
    await arrive(page, '**?imported=24');
    await page.locator('input[name="firm"]').evaluateAll((boxes) => {
      for (const box of boxes) if (box instanceof HTMLInputElement) box.checked = true;
    });
    await page.locator('input[name="decision"][value="accepted"]').check({ force: true });
    await button(t('registrations.decide')).click();
    await arrive(page, '**?decided=24');
  });

  it('allocates with proof and looks at the plan in four ways', async () => {
    const { page } = manager;
    await page.goto(base);
    await send(t('allocation.run'));
    await until(base, showsVersion(1));
    expect(await said()).toContain(t('allocation.status.optimal'));
    await look(manager, 'allocation-plan-desktop');
    for (const colour of ['segment', 'region', 'group']) {
      await page.goto(`${base}?colour=${colour}`);
      await look(manager, `allocation-${colour}-desktop`);
    }
    await page.goto(`${base}?show=placed&sort=satisfaction`);
    await look(manager, 'allocation-placed-desktop');
    await page.goto(`${base}?show=left`);
    await look(manager, 'allocation-left-desktop');
  });

  it('reads why a firm has no better booth, forces it and sees the price', async () => {
    const { page } = manager;
    const insist = page.getByRole('button', { name: t('firm-page.insist') }).first();
    await page.goto(`${base}?show=placed&sort=satisfaction`);
    const pages = await page
      .locator(`main td a[href^="${base}/firms/"], main th a[href^="${base}/firms/"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const address of pages) {
      await page.goto(address);
      if (await insist.isVisible()) break;
    }
    expect(await said()).toMatch(/Vœu \d, \w+\s:/);
    await look(manager, 'allocation-firm-desktop');
    const here = page.url();
    await send(t('firm-page.insist'));
    const price = page.locator(`main a[href^="${base}/what-if/"]`).first();
    await until(here, () => price.isVisible());
    await page.goto((await price.getAttribute('href')) ?? '');
    expect(await said()).toContain(t('study.changes'));
    await look(manager, 'allocation-price-desktop');
  });

  it('locks a firm, then drags another to its wish and has the rest worked out', async () => {
    const { page } = manager;
    const firms = await page.goto(base).then(() => firmsOnThePlan(page));
    const [locked, ...others] = firms;
    await page.goto(`${base}?firm=${locked}`);
    await send(t('allocation.lock'));
    await until(`${base}?firm=${locked}`, () => button(t('allocation.unlock')).isVisible());

    const move = await possibleMove(page, base, others);
    await page.goto(`${base}?zoom=small`);
    await page.waitForLoadState('networkidle');
    await drag(page, move.from, move.to);
    await page.waitForURL((url) => url.searchParams.get('booth') === move.to);
    const answer = page.locator('#choice');
    await answer.waitFor();
    expect(await answer.innerText()).toContain(move.to);
    await look(manager, 'allocation-dragged-desktop');
    await send(t('allocation.lock.work-out'));
    await until(base, showsVersion(2));
    await page.goto(`${base}?firm=${move.firm}`);
    expect(await said()).toContain(t('allocation.unlock'));
    expect(await page.locator(`[data-booth="${move.to}"]`).getAttribute('aria-label')).toContain(
      t('allocation.choice.here'),
    );
  });

  it('keeps a firm away from its booth, asks two things at once, and carries a firm by finger', async () => {
    const { page } = manager;
    const firms = await page.goto(base).then(() => firmsOnThePlan(page));
    const { firm, from, to } = await possibleMove(page, base, firms);
    const own = `${base}/firms/${firm}`;
    await page.goto(`${own}/bans`);
    await page.locator('label', { hasText: from }).locator('input').check();
    await page.fill('[name="reason"]', 'Litige');
    await look(manager, 'allocation-bans-desktop');
    await send(t('bans.do'));
    await until(own, async () => (await said()).includes('Litige'));
    await page.goto(`${base}?firm=${firm}&booth=${from}`);
    expect(await page.locator('#choice').innerText()).toContain('Litige');
    await look(manager, 'allocation-banned-desktop');
    await send(t('bans.lift'));
    await until(own, async () => !(await said()).includes('Litige'));

    await page.goto(`${base}/what-if`);
    await page.locator('[name="withdrawn[0].firm"]').selectOption({ index: 1 });
    await page.locator('button[name="add"][value="withdrawn"]').click();
    await page.locator('[name="withdrawn[1].firm"]').selectOption({ index: 2 });
    await look(manager, 'allocation-what-if-desktop');
    await send(t('study.ask'));
    await page.waitForURL(/what-if\/[\w-]+$/);
    await until(page.url(), async () => (await said()).includes(t('study.changes')));
    expect(await said()).toContain(t('study.several', { count: 2 }));
    await look(manager, 'allocation-several-desktop');

    const pocket = await visit(browser, pavilion.url, phone);
    await pocket.context.addCookies(await manager.context.cookies());
    await pocket.page.goto(base);
    await pocket.page.waitForLoadState('networkidle');
    await carryByFinger(pocket.page, `[data-booth="${from}"]`, `[data-booth="${to}"]`);
    await pocket.page.waitForURL((url) => url.searchParams.get('booth') === to);
    expect(await pocket.page.locator('#choice').innerText()).toContain(to);
    await look(pocket, 'allocation-finger-phone');
    await pocket.context.close();
  });

  it('compares ways of placing, makes one a draft, and compares versions', async () => {
    const { page } = manager;
    await page.goto(`${base}/policies`);
    await send(t('allocation.policies.do'));
    const byPoints = `${t('allocation.policies.draft')} – ${t('allocation.aim.points')}`;
    const draft = page.getByRole('button', { name: byPoints });
    await until(`${base}/policies`, () => draft.isVisible());
    await look(manager, 'allocation-policies-desktop');
    await send(byPoints);
    await until(base, showsVersion(3));
    await page.goto(`${base}/compare?a=1&b=3`);
    expect(await said()).toContain(t('allocation.compare.totals'));
    await look(manager, 'allocation-compare-desktop');
    await page.goto(`${base}/policy`);
    await look(manager, 'allocation-policy-desktop');
  });

  it('releases, lets exhibitors see names, takes a withdrawal and repairs it', async () => {
    const { page } = manager;
    await page.goto(`${base}/release`);
    await send(t('allocation.release.do'));
    await until(base, async () => (await said()).includes(t('allocation.state.released')));
    await page.goto(`${base}/exhibitors`);
    await page.locator('[name="neighbours"][value="names"]').check();
    await send(t('allocation.exhibitors.save'));
    await page.goto(`${base}/exhibitors`);
    expect(await page.locator('[name="neighbours"][value="names"]').isChecked()).toBe(true);
    await look(manager, 'allocation-exhibitors-desktop');

    await page.goto(`${base}/firms/${await wantedByOneLeftOver(page, base)}/withdraw`);
    await button(t('withdraw.do')).click();
    await arrive(page, '**/repair/**');
    await look(manager, 'allocation-repair-desktop');
    await send(new RegExp(t('repair.choose')));
    await until(base, showsVersion(4));
    expect(await said()).toContain(t('allocation.since', { version: 3 }));
    await look(manager, 'allocation-repaired-desktop');
    const pocket = await visit(browser, pavilion.url, phone);
    await pocket.context.addCookies(await manager.context.cookies());
    for (const [name, address] of [
      ['plan', base],
      ['placed', `${base}?show=placed`],
      ['policy', `${base}/policy`],
      ['compare', `${base}/compare`],
      ['policies', `${base}/policies`],
    ]) {
      await pocket.page.goto(address ?? base);
      await look(pocket, `allocation-${name}-phone`);
    }
  });
});
