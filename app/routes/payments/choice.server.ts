import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ShareLine } from '#app/features/payments/components/share-fields';
import { findFirmAccounts } from '#app/features/payments/queries-firms.server';
import { findMatchable } from '#app/features/payments/queries-matching.server';

const MOST_FIRMS = 20;

/** The firms that were looked for, and what the chosen one has open to be settled by so much. */
export async function choiceIn(
  { context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>,
  asked: {
    organisationId: string;
    today: string;
    currency: string;
    /** Credit notes, where money goes. */
    refund: boolean;
    companyId: string | null;
    /** Cents by invoice; what isn't named is empty. */
    shares: ReadonlyMap<string, number>;
  },
) {
  const { organisationId, today } = asked;
  const search = new URL(request.url).searchParams;
  const sought = (search.get('firm') ?? '').slice(0, 100);
  const all = sought ? await findFirmAccounts(context.db, organisationId, today, sought) : [];
  const companyId = search.get('company') ?? asked.companyId;
  const invoices = companyId ? await findMatchable(context.db, organisationId, { companyId }) : [];
  const lines: ShareLine[] = invoices
    .filter(({ type }) => (type === '381') === asked.refund)
    .filter(({ openCents, currency }) => openCents > 0 && currency === asked.currency)
    .map(({ id, number, dueOn, openCents }) => ({
      ...{ invoiceId: id, number, dueOn, openCents },
      cents: asked.shares.get(id) ?? 0,
    }));
  const [first] = invoices;
  return {
    sought,
    firms: all.slice(0, MOST_FIRMS),
    found: all.length,
    chosen: first ? { companyId: first.companyId, company: first.company, lines } : null,
  };
}
