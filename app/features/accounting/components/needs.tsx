import { Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import type { BookNeeds } from '../queries-overview.server';

/** What keeps the books from being whole, each with the door to where it is put right. */
export function Needs({ needs, mayKeep }: { needs: BookNeeds; mayKeep: boolean }) {
  const t = useT();
  const f = useFormats();
  const { waiting, suspenseCents, toClose, lacksSiren } = needs;
  if (waiting.length === 0 && suspenseCents === 0 && toClose.length === 0 && !lacksSiren)
    return <p className="text-sm text-muted">{t('accounting.needs.none')}</p>;
  const door = (to: string, label: string) =>
    mayKeep && (
      <Link className="link" to={to}>
        {label}
      </Link>
    );
  return (
    <div className="flex flex-col gap-2">
      {waiting.map(({ currency, on, cents, payer }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only ever shown whole, and may hold equals.
        <Notice key={at} tone="attention">
          {t('accounting.needs.rate', {
            ...{ currency, payer, on: f.date(on, 'short') },
            amount: f.money({ cents, currency }),
          })}{' '}
          {door('/settings/rates', t('accounting.needs.rate.do'))}
        </Notice>
      ))}
      {suspenseCents !== 0 && (
        <Notice tone="attention">
          {t('accounting.needs.suspense', {
            amount: f.money({ cents: Math.abs(suspenseCents), currency: 'EUR' }),
          })}{' '}
          {door('/payments', t('accounting.needs.suspense.do'))}
        </Notice>
      )}
      {toClose.map((year) => (
        <Notice key={year} tone="attention">
          {t('accounting.needs.close', { year })} {door('/books/close', t('accounting.needs.close.do'))}
        </Notice>
      ))}
      {lacksSiren && (
        <Notice tone="attention">
          {t('accounting.needs.siren')} {door('/settings/organisation', t('accounting.needs.siren.do'))}
        </Notice>
      )}
    </div>
  );
}
