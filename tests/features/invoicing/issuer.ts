import { issueInvoices } from '#app/features/invoicing/commands.server';
import { openDatabase } from '#db/connection';
import { testAct } from '../../setup/database';
import { ASIA } from './released';

/** One issuer as a process of its own: `tsx issuer.ts <database> <prefix> [balance]`. */
const [, , url = '', prefix = '', kind = 'deposit'] = process.argv;
const result = await issueInvoices(openDatabase(url), testAct('2026-03-02T09:00:00.000Z', prefix), {
  editionSlug: ASIA,
  kind: kind === 'balance' ? 'balance' : 'deposit',
});
process.stdout.write(
  JSON.stringify(result.ok ? result.value.issued.map(({ number }) => number) : result.problems),
);
