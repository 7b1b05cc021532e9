import { issueCredit, previewCredit } from '#app/features/invoicing/commands-credit.server';
import type { CreditAsked } from '#app/features/invoicing/forms-credit';
import { findCreditable } from '#app/features/invoicing/queries-creditable.server';
import { findPavilionTerms } from '#app/features/invoicing/queries-pavilion.server';
import type { Db } from '#db/connection';
import { testAct } from '../../setup/database';
import { must } from '../allocation/season';
import { ASIA } from './released';

const AT = '2026-10-01T09:00:00.000Z';

export const asked = (mode: CreditAsked['mode'], typed: Record<string, string> = {}): CreditAsked => ({
  ...{ mode, typed, reason: 'Erreur de notre part' },
});

export async function preview(db: Db, number: string, wanted: CreditAsked, at = AT) {
  const terms = must(await findPavilionTerms(db, { editionSlug: ASIA }));
  const scope = { editionId: terms.edition.id, organisationId: terms.organisationId };
  const invoice = await findCreditable(db, number, scope);
  return invoice.ok ? previewCredit(db, at, terms, invoice.value, wanted) : invoice;
}

/** Previews and issues what was previewed, as the page does. */
export async function credit(db: Db, number: string, wanted: CreditAsked, token = number, at = AT) {
  const seen = await preview(db, number, wanted, at);
  if (!seen.ok) return seen;
  const terms = must(await findPavilionTerms(db, { editionSlug: ASIA }));
  const { digest } = seen.value;
  return issueCredit(db, testAct(at, `credit-${token}`), terms, { number, asked: wanted, token, digest });
}
