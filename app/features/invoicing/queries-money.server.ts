import { dayIn, type Instant } from '#app/domain/shared/dates';
import type { PavilionId } from '#app/domain/shared/ids';
import { findEditionMoney } from '#app/features/accounting/queries-edition.server';
import { findAidToReverse } from '#app/features/funding/queries-grants.server';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import { sumsOf } from './forms';
import { findToIssue, previewOf, SELLER_ZONE } from './preview.server';
import { findAllInvoices } from './queries.server';
import type { InvoiceScope } from './queries-creditable.server';
import { findPriceDifferences } from './queries-differences.server';
import { findOffers } from './queries-offers.server';
import { findWithdrawnMoney } from './queries-withdrawals.server';

type Of = InvoiceScope & { id: PavilionId; edition: string };

export type PavilionMoney = Awaited<ReturnType<typeof readMoney>>;

/** All that is known of a pavilion's money on the day of a moment, read once while nothing is committed. */
export const findPavilionMoney = (db: Db, pavilion: Of, now: Instant): Promise<PavilionMoney> =>
  whileUnchanged(db, `money ${pavilion.id} ${dayIn(now, SELLER_ZONE)}`, () => readMoney(db, pavilion, now));

async function readMoney(db: Db, pavilion: Of, now: Instant) {
  const { edition: editionSlug, organisationId } = pavilion;
  const today = dayIn(now, SELLER_ZONE);
  const invoices = await findAllInvoices(db, pavilion, today);
  const found = await findToIssue(db, { editionSlug, organisationId });
  const preview = found.ok ? await previewOf(db, now, found.value) : null;
  const firms = found.ok ? found.value.firms : [];
  return {
    invoices,
    sums: sumsOf(invoices),
    toReverse: await findAidToReverse(db, pavilion),
    toIssue: preview?.issued.length ?? 0,
    refused: preview?.refused.length ?? 0,
    toBalance: firms.filter(({ issued }) => issued.deposit && !issued.balance).length,
    /** Why nothing can be issued yet. */
    notYet: found.ok ? [] : found.problems,
    withdrawn: found.ok ? await findWithdrawnMoney(db, found.value.terms) : [],
    differences: found.ok ? await findPriceDifferences(db, found.value) : [],
    offers: await findOffers(db, pavilion),
    picture: await findEditionMoney(db, pavilion, today),
  };
}
