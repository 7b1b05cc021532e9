import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFec } from '#app/domain/accounting/fec-check';
import { recordByHand } from '#app/features/payments/commands-payments.server';
import { translator } from '#app/i18n/translator';
import { invoicedDatabase } from '../features/payments/paid';
import { testAct } from '../setup/database';
import { arrive, desktop, fill, look, openBrowser, phone, type Visit, visit } from './browser';
import { type Running, startEmpty } from './instance';

// The first administrator of an instance reads French.
const t = translator('fr');

let pavilion: Running;
let browser: Browser;
let finance: Visit;

beforeAll(async () => {
  pavilion = await startEmpty('2027-01-20T09:00:00Z', async (database) => {
    const { db, organisationId, invoices } = await invoicedDatabase(4, database);
    for (const { id, number, companyId, cents } of invoices.slice(0, 2))
      await recordByHand(db, testAct('2026-04-20T09:00:00.000Z', number), {
        ...{ organisationId, companyId, amountCents: cents, currency: 'EUR', receivedOn: '2026-04-15' },
        ...{ method: 'TRANSFER', payerName: null, reference: number, token: `paid ${number}` },
        shares: [{ invoiceId: id, cents }],
      });
    await db.destroy();
  });
  browser = await openBrowser();
  finance = await visit(browser, pavilion.url, desktop);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await pavilion?.stop();
}, 60_000);

const said = () => finance.page.locator('main').innerText();
const button = (name: string) => finance.page.getByRole('button', { name }).first();

describe('who keeps the books', { timeout: 300_000 }, () => {
  it('finds every invoice and payment there, and takes the FEC away', async () => {
    const { page } = finance;
    await page.goto('/sign-in');
    await fill(page, pavilion.admin);
    await button(translator('en')('access.sign-in.send')).click();
    await arrive(page, '**/season');
    await page.goto('/books');
    expect(await said()).toContain(t('accounting.entries.title', { count: 6, year: '2026' }));
    await look(finance, 'books');
    await page.setViewportSize(phone);
    await look(finance, 'books-phone');
    await page.setViewportSize(desktop);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: t('accounting.years.fec', { year: '2026' }) }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^\d{9}FEC20261231\.txt$/);
    const text = readFileSync(await file.path(), 'utf8');
    const entries = new Set([...text.matchAll(/\t((?:VE|BQ)\d{6})\t/g)].map(([, number]) => number));
    expect([checkFec(text, 2026), entries.size]).toEqual([[], 6]);
  });

  it('sees VAT and who owes, by period and by age, and an entry with its letter', async () => {
    const { page } = finance;
    for (const [path, name] of [
      ['/books/vat?year=2026&length=QUARTER', 'books-vat'],
      ['/books/aged', 'books-aged'],
      ['/books/entries/2026-VE000001', 'books-entry'],
      ['/books/accounts', 'books-accounts'],
    ] as const) {
      await page.goto(path);
      await look(finance, name);
    }
    await page.goto('/books/entries/2026-BQ000001');
    expect(await said()).toContain('512000');
  });

  it('changes an account, then closes the year', async () => {
    const { page } = finance;
    await page.goto('/books/accounts/BANK');
    await fill(page, { number: '411000', label: 'Banque' });
    await button(t('accounting.accounts.keep')).click();
    expect(await said()).toContain('512');
    await look(finance, 'books-account-refused');
    await fill(page, { number: '512100', label: 'Banque principale' });
    await button(t('accounting.accounts.keep')).click();
    await arrive(page, '**/books/accounts?kept=512100');
    await page.goto('/books/close');
    await look(finance, 'books-close');
    await button(t('accounting.close.do', { year: '2026' })).click();
    await arrive(page, '**/books/close?done=2026');
    await page.goto('/books?year=2027');
    expect(await said()).toContain('AN-2027');
  });
});
