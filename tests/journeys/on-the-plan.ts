import type { Page } from 'playwright-core';
import { translator } from '#app/i18n/translator';

// The manager of this journey reads French.
const t = translator('fr');

/** The firms that can be taken up from the plan: those that have a booth to themselves. */
export const firmsOnThePlan = (page: Page) =>
  page
    .locator('a[data-booth]')
    .evaluateAll((links) =>
      links.flatMap(
        (link) => new URL(link.getAttribute('href') ?? '', location.href).searchParams.get('firm') ?? [],
      ),
    );

/** A firm that nobody locked, its booth, and another that it could have: asked of the plan as a reader of the screen hears it. */
export async function possibleMove(
  page: Page,
  base: string,
  firms: string[],
): Promise<{ firm: string; from: string; to: string }> {
  for (const firm of firms) {
    await page.goto(`${base}?firm=${firm}`);
    if ((await page.getByRole('button', { name: t('allocation.unlock') }).count()) > 0) continue;
    const booths = await page
      .locator('a[data-booth]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('data-booth') ?? '', link.getAttribute('aria-label') ?? '']),
      );
    const that = (verdict: string) => booths.find(([, name]) => name?.includes(verdict))?.[0];
    const [from, to] = [that(t('allocation.choice.here')), that(t('allocation.choice.held'))];
    if (from && to) return { firm, from, to };
  }
  throw new Error('nobody can be moved');
}

/** The firm on a booth that one without a booth could have: when it withdraws, there is something to repair. */
export async function wantedByOneLeftOver(page: Page, base: string): Promise<string> {
  await page.goto(base);
  const left = await page
    .locator('a[data-firm]')
    .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-firm') ?? ''));
  for (const firm of left) {
    await page.goto(`${base}?firm=${firm}`);
    const held = page.locator(`a[data-booth][aria-label*="${t('allocation.choice.held')}"]`).first();
    const label = (await held.count()) > 0 ? await held.getAttribute('data-booth') : null;
    if (label === null) continue;
    await page.goto(base);
    const href = await page.locator(`a[data-booth="${label}"]`).getAttribute('href');
    return new URL(href ?? '', page.url()).searchParams.get('firm') ?? '';
  }
  throw new Error('nobody left over could have a booth');
}

/** Drags one booth to another by mouse. */
export async function drag(page: Page, from: string, to: string): Promise<void> {
  const { mouse } = page;
  const middle = async (label: string) => {
    const box = await page.locator(`[data-booth="${label}"]`).boundingBox();
    if (!box) throw new Error(`no booth ${label}`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  await page.locator(`[data-booth="${from}"]`).scrollIntoViewIfNeeded();
  await mouse.move(...(await middle(from)));
  await mouse.down();
  const [x, y] = await middle(to);
  await mouse.move(x - 3, y - 3, { steps: 8 });
  await mouse.move(...(await middle(to)), { steps: 3 });
  await mouse.up();
}
