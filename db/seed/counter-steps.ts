import { issueInvoices } from '#app/features/invoicing/commands.server';
import { issueCredit, previewCredit } from '#app/features/invoicing/commands-credit.server';
import type { CreditAsked } from '#app/features/invoicing/forms-credit';
import { findCreditable } from '#app/features/invoicing/queries-creditable.server';
import { findPavilionTerms } from '#app/features/invoicing/queries-pavilion.server';
import type { Act } from '#app/platform/act';
import type { Db } from '#db/connection';
import type { Step } from './edition-steps';
import { done } from './outcome';

const EDITION = 'cosmoprof-asia-2026';

/** When the counter was last at work before the demo's now: papers of that moment are drawn after it. */
export const CREDITED = '2026-11-19T17:50:00.000Z';

/** The fair is just over: its balances are issued, and one firm that had less light than it paid for gets a part back. */
export const COUNTER_STEPS: readonly Step[] = [
  {
    at: '2026-11-19T17:30:00.000Z',
    words: `${EDITION}: balances`,
    run: async (db, act) => done(await issueInvoices(db, act, { kind: 'balance', editionSlug: EDITION })),
  },
  { at: CREDITED, words: `${EDITION}: credit note`, run: creditOne },
];

async function creditOne(db: Db, act: Act): Promise<void> {
  const terms = done(await findPavilionTerms(db, { editionSlug: EDITION }));
  const { number } = await db
    .selectFrom('invoice')
    .select('number')
    .where('kind', '=', 'BALANCE')
    .where('locale', '=', 'fr')
    .orderBy('number')
    .limit(1)
    .executeTakeFirstOrThrow();
  const { organisationId } = terms;
  const invoice = done(await findCreditable(db, number, { editionId: terms.edition.id, organisationId }));
  const asked: CreditAsked = {
    ...{ mode: 'AMOUNTS', reason: 'Éclairage du stand en panne le premier jour' },
    typed: { 'amount.0': '180,00' },
  };
  const { digest } = done(await previewCredit(db, act.at, terms, invoice, asked));
  done(await issueCredit(db, act, terms, { number, asked, digest, token: act.newId() }));
}
