import type { Page } from 'playwright-core';

/** Long enough for a page to see that the finger rests, and does not scroll. */
const REST_MS = 600;

/** A finger rests on one element, is moved to another and lifted there. */
export async function carryByFinger(page: Page, from: string, to: string): Promise<void> {
  const hand = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const middle = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await page.locator(to).first().scrollIntoViewIfNeeded();
  await page.locator(from).first().scrollIntoViewIfNeeded();
  const start = await middle(from);
  await touch('touchStart', start);
  await page.waitForTimeout(REST_MS);
  for (let step = 1; step <= 10; step += 1) {
    const end = await middle(to);
    const share = step / 10;
    await touch('touchMove', {
      x: start.x + (end.x - start.x) * share,
      y: start.y + (end.y - start.y) * share,
    });
  }
  await touch('touchEnd');
}
