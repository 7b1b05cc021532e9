import { translator } from '#app/i18n/translator';
import { arrive, fill, type Visit } from './browser';

const t = translator('en');

/** Signs up with an address and proves it. No mail leaves without a mail server: the manager reads the link in the outbox. */
export async function enterByLink(
  somebody: Visit,
  manager: Visit,
  person: { givenName: string; familyName: string; email: string },
): Promise<void> {
  const { page } = somebody;
  await page.goto('/sign-up');
  await fill(page, person);
  await page.getByRole('button', { name: t('access.sign-up.send') }).click();
  await arrive(page, '**/sign-in/sent');
  await page.goto(await linkInOutbox(manager, person.email));
  await page.getByRole('button', { name: t('access.link.enter') }).click();
  await arrive(page, (url) => !url.pathname.startsWith('/sign-in'));
}

async function linkInOutbox({ page }: Visit, email: string): Promise<string> {
  await page.goto('/mail');
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').first().click();
  await arrive(page, /\/mail\/[\da-f-]{36}/);
  const text = await page.locator('main').innerText();
  const link = /\/sign-in\/link\/[\w.~-]+/.exec(text)?.[0];
  if (!link) throw new Error(`no link in the mail: ${text}`);
  return link;
}
