import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { envAtStart } from '#app/platform/env.server';
import { findSetting } from '#app/platform/settings.server';
import { type Db, openDatabase } from '#db/connection';
import { ACCOUNTS, DEMO_PASSWORD } from '#db/seed/accounts';
import { withDatabase } from './prepared';

/**
 * What `npm start` does before it serves: a database that is up to date, and on the first run somebody in it. All that only
 * a first run needs is loaded only then.
 */
const say = (words: string) => process.stdout.write(`${words}\n`);
const file = envAtStart().DATABASE_URL.replace(/^file:/, '');

async function prepare(): Promise<void> {
  if (process.env.PAVILION_EMPTY === '1') await withDatabase(file, firstStart().beginEmpty);
  else if (!existsSync(file)) await firstStart().makeSeason(file);
  await tellAccounts(openDatabase(file));
}

const load = createRequire(import.meta.url);
const firstStart = (): typeof import('./first-start') => load('./first-start');

async function tellAccounts(db: Db): Promise<void> {
  const isDemo = (await findSetting(db, 'demo')) !== undefined;
  const clock = await findSetting(db, 'clock');
  await db.destroy();
  if (!isDemo) return;
  say(`\nDemo season, standing at ${clock}. Accounts (demo only), password ${DEMO_PASSWORD}:`);
  for (const { role, email, givenName, familyName } of ACCOUNTS) {
    say(`  ${role.replace('_', ' ').padEnd(16)} ${email.padEnd(40)} ${givenName} ${familyName}`);
  }
}

prepare();
