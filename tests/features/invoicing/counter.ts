import { once } from 'node:events';
import { previewFree, writeFree } from '#app/features/invoicing/commands-free.server';
import { findCustomersLike } from '#app/features/invoicing/queries-customer-search.server';
import { findCustomer } from '#app/features/invoicing/queries-customers.server';
import { findPavilionTerms } from '#app/features/invoicing/queries-pavilion.server';
import { inTransaction, inTurn, openDatabase } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { ASIA } from './released';

/**
 * Somebody at the counter as a process of its own: `counter.ts <database> <prefix> <count> [unlocked]` says that it is
 * ready, waits for a word, and issues so many invoices. Unlocked: without the transaction that holds the number.
 */
const [, , url = '', prefix = '', count = '0', unlocked] = process.argv;
const AT = '2026-09-01T09:00:00.000Z';

const line = {
  supply: 'STAND',
  description: 'Badge',
  quantity: '1',
  unit: 'C62',
  unitPriceCents: 1003,
} as const;

async function issueFree(): Promise<void> {
  const db = openDatabase(url);
  const terms = must(await findPavilionTerms(db, { editionSlug: ASIA }));
  const [first] = (await findCustomersLike(db, terms.pavilionId, 'aceites')).firms;
  const customer = await findCustomer(db, terms.pavilionId, first?.registrationId ?? '');
  if (!customer) throw new Error('no customer');
  const wanted = { reason: 'Badges', lines: [line] };
  const { digest } = must(previewFree(terms, customer, wanted, AT));
  const { registrationId } = customer;
  process.stdout.write('ready ');
  await once(process.stdin, 'data');
  process.stdin.destroy();

  let failed = 0;
  for (let at = 0; at < Number(count); at += 1) {
    const act = testAct(AT, `${prefix}-${at}`);
    const wish = { registrationId, wanted, token: `${prefix}-${at}`, digest };
    try {
      if (unlocked) await writeFree(db, act, terms, wish);
      else await inTurn(() => inTransaction(db, (db) => writeFree(db, act, terms, wish)));
    } catch {
      failed += 1;
    }
  }
  process.stdout.write(String(failed));
}

issueFree();
