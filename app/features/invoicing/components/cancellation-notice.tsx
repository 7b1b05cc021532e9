import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import { freeHref } from '../forms-free';
import type { Cancellation } from '../queries-cancellation.server';

type Props = { cancellation: Cancellation; currency: string; slug: string; firm: string };

/** What the terms say of a withdrawal: the day, what is kept, what is credited, what is still to be asked. */
export function CancellationNotice({ cancellation, currency, slug, firm }: Props) {
  const t = useT();
  const f = useFormats();
  const { withdrawnAt, daysBefore, retainedExclVatCents, creditExclVatCents, toInvoiceCents } = cancellation;
  const ask = {
    ...{ firm, reason: t('money.cancellation.reason'), line: t('money.cancellation.line') },
    ...{ cents: toInvoiceCents, supply: cancellation.keptAs },
  };
  const money = (cents: number) => f.money({ cents, currency });
  return (
    <Notice
      title={t('credit.cancellation', { date: f.dateOf(withdrawnAt, 'Europe/Paris'), days: daysBefore })}
    >
      <p>
        {t('credit.cancellation.kept', {
          kept: money(retainedExclVatCents),
          price: money(cancellation.agreedExclVatCents),
          credit: money(creditExclVatCents),
        })}
      </p>
      {toInvoiceCents > 0 && (
        <p>
          <Link className="link" to={freeHref(slug, ask)}>
            {t('credit.cancellation.ask', { amount: money(toInvoiceCents) })}
          </Link>
        </p>
      )}
    </Notice>
  );
}
