import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { Section } from '#app/ui/page';
import { freeHref } from '../forms-free';
import type { PriceDifference } from '../queries-differences.server';
import type { WithdrawnMoney } from '../queries-withdrawals.server';

type Props = {
  slug: string;
  currency: string;
  withdrawn: readonly WithdrawnMoney[];
  differences: readonly PriceDifference[];
  /** Whether the reader may act: else it is told without doors. */
  mayCredit: boolean;
};

/** What the money of an edition asks for now: withdrawals to settle by the terms, invoices that no longer fit their booth. */
export function MoneyNeeds({ slug, currency, withdrawn, differences, mayCredit }: Props) {
  const t = useT();
  if (withdrawn.length + differences.length === 0) return null;
  return (
    <Section title={t('money.needs')}>
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-raised">
        {withdrawn.map((firm) => (
          <li
            key={firm.number}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3"
          >
            <Withdrawn {...{ firm, slug, currency, mayCredit }} />
          </li>
        ))}
        {differences.map((firm) => (
          <li
            key={firm.number}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3"
          >
            <Difference {...{ firm, slug, currency, mayCredit }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type WithdrawnProps = Pick<Props, 'slug' | 'currency' | 'mayCredit'> & { firm: WithdrawnMoney };

function Withdrawn({ firm, slug, currency, mayCredit }: WithdrawnProps) {
  const t = useT();
  const f = useFormats();
  const { company, number, daysBefore, creditExclVatCents, toInvoiceCents } = firm;
  const money = (cents: number) => f.money({ cents, currency });
  const reason = t('money.cancellation.reason');
  const credit = new URLSearchParams({ mode: 'CANCELLATION', reason });
  const line = t('money.cancellation.line');
  const ask = { firm: firm.registrationId, reason, line, cents: toInvoiceCents, supply: firm.keptAs };
  return (
    <>
      <span>
        {t('money.needs.withdrawn', { company, date: f.date(firm.withdrawnOn, 'long'), days: daysBefore })}
      </span>
      {mayCredit && (
        <span className="flex flex-wrap gap-4">
          {creditExclVatCents > 0 && (
            <Link className="link" to={`/money/${slug}/invoices/${number}/credit?${credit}`}>
              {t('money.needs.credit', { amount: money(creditExclVatCents), number })}
            </Link>
          )}
          {toInvoiceCents > 0 && (
            <Link className="link" to={freeHref(slug, ask)}>
              {t('money.needs.ask', { amount: money(toInvoiceCents) })}
            </Link>
          )}
        </span>
      )}
    </>
  );
}

type DifferenceProps = Pick<Props, 'slug' | 'currency' | 'mayCredit'> & { firm: PriceDifference };

function Difference({ firm, slug, currency, mayCredit }: DifferenceProps) {
  const t = useT();
  const f = useFormats();
  const { company, number, differenceCents, later, booth } = firm;
  const cents = Math.abs(differenceCents);
  const more = differenceCents > 0;
  const reason = t('money.difference.reason');
  const said = { company, number, amount: f.money({ cents, currency }) };
  if (later) return <span>{t(more ? 'money.needs.later.more' : 'money.needs.later.less', said)}</span>;
  const credit = new URLSearchParams({ mode: 'AMOUNTS', 'amount.0': (cents / 100).toFixed(2), reason });
  const line = t('money.difference.line', { booth });
  return (
    <>
      <span>{t(more ? 'money.needs.more' : 'money.needs.less', said)}</span>
      {mayCredit && (
        <Link
          className="link"
          to={
            more
              ? freeHref(slug, { firm: firm.registrationId, reason, line, cents })
              : `/money/${slug}/invoices/${number}/credit?${credit}`
          }
        >
          {t(more ? 'money.needs.invoice' : 'money.needs.creditDifference')}
        </Link>
      )}
    </>
  );
}
