import { issueInvoices } from '#app/features/invoicing/commands.server';
import { openDatabase } from '#db/connection';
import { testAct } from '../../setup/database';
import { ASIA } from './released';

/** One issuer as a process of its own: `issuer.ts <database> <prefix> [balance]`. */
const [, , url = '', prefix = '', kind = 'deposit'] = process.argv;
const issuing = issueInvoices(openDatabase(url), testAct('2026-03-02T09:00:00.000Z', prefix), {
  editionSlug: ASIA,
  kind: kind === 'balance' ? 'balance' : 'deposit',
});
issuing.then((result) =>
  process.stdout.write(
    JSON.stringify(result.ok ? result.value.issued.map(({ number }) => number) : result.problems),
  ),
);
