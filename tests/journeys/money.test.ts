import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '#app/i18n/translator';
import { ASIA } from '../features/invoicing/released';
import { invoicedDatabase } from '../features/payments/paid';
import { addSomebody } from '../routes/somebody';
import { arrive, desktop, fill, look, openBrowser, phone, type Visit, visit } from './browser';
import { type Running, startEmpty } from './instance';
import { enterByLink } from './sign-up';

// The first administrator of an instance reads French.
const t = translator('fr');
const MONEY = `/money/${ASIA}`;
const exhibitorEmail = 'exposante@example.org';

let pavilion: Running;
let browser: Browser;
let finance: Visit;
let exhibitor: Visit;

beforeAll(async () => {
  pavilion = await startEmpty('2026-11-20T08:00:00Z', async (database) => {
    const { db, organisationId, invoices } = await invoicedDatabase(3, database);
    const companyId = invoices[0]?.companyId;
    await addSomebody(db, exhibitorEmail, { role: 'exhibitor', organisationId, companyId });
    await db.destroy();
  });
  browser = await openBrowser();
  finance = await visit(browser, pavilion.url, desktop);
  exhibitor = await visit(browser, pavilion.url, phone);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await pavilion?.stop();
}, 60_000);

const button = (name: string) => finance.page.getByRole('button', { name }).first();
const said = () => finance.page.locator('main').innerText();

describe('the money of a fair that is over', { timeout: 300_000 }, () => {
  it('balances are read before they are issued, then issued once', async () => {
    const { page } = finance;
    await page.goto('/sign-in');
    await fill(page, pavilion.admin);
    await button(translator('en')('access.sign-in.send')).click();
    await arrive(page, '**/season');
    await page.goto(MONEY);
    await page.getByRole('link', { name: t('invoicing.balance.open') }).click();
    await arrive(page, '**/issue?kind=balance');
    await look(finance, 'money-balance-preview');
    expect(await said()).toContain(t('invoicing.balance.due'));
    await button(t('invoicing.balance.do', { count: 3 })).click();
    await arrive(page, `**${MONEY}`);
    for (let tries = 0; tries < 120 && !(await said()).includes('FA-2026-00003'); tries += 1) {
      await page.waitForTimeout(500);
      await page.goto(MONEY);
    }
    expect(await said()).toContain('FA-2026-00003');
    await look(finance, 'money-balances');
    await page.goto(`${MONEY}/issue?kind=balance`);
    expect(await said()).toContain(t('invoicing.issue.nothing', { count: 3 }));
  });

  it('a part of a balance is credited: previewed, issued, and shown on the invoice', async () => {
    const { page } = finance;
    await page.goto(`${MONEY}/invoices/FA-2026-00001`);
    await page.getByRole('link', { name: t('credit.open') }).click();
    await arrive(page, '**/credit');
    await page.locator('input[name="mode"][value="AMOUNTS"]').check();
    await fill(page, { 'amount.0': '100,00', reason: 'Éclairage en panne' });
    await button(t('credit.show')).click();
    await arrive(page, '**/credit?*');
    await look(finance, 'money-credit-preview');
    await page.setViewportSize(phone);
    await look(finance, 'money-credit-preview-phone');
    await page.setViewportSize(desktop);
    await button(t('credit.issue')).click();
    await arrive(page, '**/invoices/AV-2026-00001');
    await look(finance, 'money-credit-note');
    await page.goto(`${MONEY}/invoices/FA-2026-00001`);
    expect(await said()).toContain('AV-2026-00001');
  });

  it('the exhibitor finds its own papers, and nobody else’s', async () => {
    const { page } = exhibitor;
    await enterByLink(exhibitor, finance, {
      givenName: 'Camille',
      familyName: 'Martin',
      email: exhibitorEmail,
    });
    const links = page.locator('main a[href^="/papers/"]:not([href*="/drawing"])');
    let hrefs: string[] = [];
    for (let tries = 0; tries < 240 && hrefs.length < 4; tries += 1) {
      if (tries > 0) await page.waitForTimeout(500);
      await page.goto('/papers');
      const all = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      hrefs = [...new Set(all)];
    }
    await look(exhibitor, 'money-own-papers-phone');
    const text = await page.locator('main').innerText();
    expect([text.includes('FA-2026-00001'), text.includes('AV-2026-00001')]).toEqual([true, true]);
    expect(text).not.toContain('FA-2026-00002');
    for (const href of hrefs) {
      const answer = await page.request.get(href);
      expect(answer.headers()['content-type']).toBe('application/pdf');
    }
    const denied = await page.request.get(`${MONEY}/invoices/FA-2026-00001`);
    expect(denied.status()).toBe(404);
  });
});
