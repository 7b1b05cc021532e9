import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '#app/i18n/translator';
import { camtFile } from '#db/seed/camt';
import { ACCOUNT, type Issued, invoicedDatabase } from '../features/payments/paid';
import { arrive, desktop, fill, look, openBrowser, phone, type Visit, visit } from './browser';
import { type Running, startEmpty } from './instance';

// The first administrator of an instance reads French.
const t = translator('fr');

let pavilion: Running;
let browser: Browser;
let finance: Visit;
let invoices: Issued[] = [];

beforeAll(async () => {
  pavilion = await startEmpty('2026-05-20T09:00:00Z', async (database) => {
    const made = await invoicedDatabase(3, database);
    invoices = made.invoices;
    await made.db.destroy();
  });
  browser = await openBrowser();
  finance = await visit(browser, pavilion.url, desktop);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await pavilion?.stop();
}, 60_000);

const button = (name: string) => finance.page.getByRole('button', { name }).first();
const said = () => finance.page.locator('main').innerText();

function statement(): Buffer {
  const [sure, named] = invoices;
  if (!sure || !named) throw new Error('two invoices are needed');
  const on = '2026-05-19';
  return Buffer.from(
    camtFile(ACCOUNT, on, [
      { cents: sure.cents, on, party: 'X', reference: sure.rf, bankReference: 'J1' },
      { cents: named.cents, on, party: named.company.toUpperCase(), text: 'Salon', bankReference: 'J2' },
      { cents: 12_345, on, party: 'M DURAND', text: 'Cotisation', bankReference: 'J3' },
    ]),
  );
}

describe('who keeps the money', { timeout: 300_000 }, () => {
  it('imports a bank’s statement and confirms what is certain at once', async () => {
    const { page } = finance;
    await page.goto('/sign-in');
    await fill(page, pavilion.admin);
    await button(translator('en')('access.sign-in.send')).click();
    await arrive(page, '**/season');
    await page.goto('/payments/import');
    await look(finance, 'payments-import');
    const file = { name: 'releve.xml', mimeType: 'text/xml', buffer: statement() };
    await page.setInputFiles('[name="file"]', file);
    await button(t('payments.import.do')).click();
    await arrive(page, '**/payments?fresh=3*');
    await look(finance, 'payments-waiting');
    await page.setViewportSize(phone);
    await look(finance, 'payments-waiting-phone');
    await page.setViewportSize(desktop);
    await button(t('payments.certain.do', { count: 1 })).click();
    await arrive(page, '**/payments?confirmed=1');
    expect(await said()).toContain('M DURAND');
  });

  it('confirms a proposal, puts a stranger’s aside, and sees who paid', async () => {
    const { page } = finance;
    await page.goto('/payments?show=likely');
    await button(t('payments.confirm')).click();
    await arrive(page, '**/payments?confirmed=1');
    await page.getByRole('link', { name: t('payments.choose') }).click();
    await page.waitForURL('**/payments/entries/*');
    await look(finance, 'payments-entry');
    await fill(page, { reason: 'Cotisation' });
    await button(t('payments.aside.do')).click();
    await arrive(page, '**/payments');
    await page.goto('/payments/received');
    for (const { number } of invoices.slice(0, 2)) expect(await said()).toContain(number);
    await look(finance, 'payments-received');
    await page.goto(`/payments/firms/${invoices[0]?.companyId}`);
    expect(await said()).toContain(t('payments.account.nothingOpen'));
    await look(finance, 'payments-firm');
  });

  it('reads a reminder to the one that hasn’t paid, and sends it once', async () => {
    const { page } = finance;
    await page.goto('/reminders');
    expect(await said()).toContain(invoices[2]?.company ?? '');
    for (const paid of invoices.slice(0, 2)) expect(await said()).not.toContain(paid.number);
    await look(finance, 'reminders-due');
    await page.setViewportSize(phone);
    await look(finance, 'reminders-due-phone');
    await page.setViewportSize(desktop);
    await button(t('reminders.preview.open')).click();
    await page.waitForURL('**/reminders/preview*');
    await look(finance, 'reminders-preview');
    await button(t('reminders.send', { count: 1 })).dblclick();
    await arrive(page, '**/reminders?sent=*');
    expect(await said()).toContain(t('reminders.none'));
    await page.goto('/reminders/history');
    expect(await said()).toContain(invoices[2]?.number ?? '');
    await look(finance, 'reminders-history');
  });
});
