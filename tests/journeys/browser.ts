import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { project } from './instance';

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

const pictures = path.join(project, 'tests/.artefacts');

/** The browser that the test run found. */
export function openBrowser(): Promise<Browser> {
  mkdirSync(pictures, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
}

export type Visit = { page: Page; context: BrowserContext; faults: string[] };

/** Somebody's own window. `faults` gathers what the page's scripts complain of, and answers of 500 and above. */
export async function visit(browser: Browser, baseURL: string, size: typeof desktop): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    viewport: size,
    hasTouch: size === phone,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });
  return { page, context, faults };
}

/**
 * Waits for an address and for its page. The address changes a moment before the page is drawn, and until then the
 * page that was left is still there to be read; loaded anew, the page is the one that the address names.
 */
export async function arrive(page: Page, url: Parameters<Page['waitForURL']>[0]): Promise<void> {
  await page.waitForURL(url);
  await page.goto(page.url());
}

/** Looks at a page as it stands: kept as a picture, nothing found by axe, nothing wider than the window. */
export async function look({ page, faults }: Visit, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  // Without frames of strangers, the legacy mode finds the same and opens no second page for it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(
    (one) =>
      `${one.id}: ${one.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ name, found, tooWide: overflow > 1, faults }).toEqual({
    name,
    found: [],
    tooWide: false,
    faults: [],
  });
}

/** Fills fields by the names under which the form sends them. */
export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${name}"]:visible`).first();
    const tag = await field.evaluate((element) => element.tagName);
    if (tag === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}
