import { useFormats, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';
import type { ToPay } from '../queries-own-account.server';

/** What is still to be paid, with what a bank's form asks for: one tap marks it to be copied. */
export function ToPayList({ toPay }: { toPay: readonly ToPay[] }) {
  const t = useT();
  const f = useFormats();
  return (
    <ul className="flex flex-col gap-3">
      {toPay.map(({ number, openCents, currency, dueOn, late, iban, reference }) => (
        <li key={number} className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-4">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="font-semibold">{t('payments.own.invoice', { number })}</span>
            <State tone={late ? 'wrong' : 'attention'}>
              {t(late ? 'payments.own.late' : 'payments.own.due', { date: f.date(dueOn, 'long') })}
            </State>
          </p>
          <dl className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[auto_auto_1fr]">
            <Fact label={t('payments.column.amount')} value={f.money({ cents: openCents, currency })} />
            <Fact label={t('payments.own.reference')} value={inFours(reference)} />
            {iban && <Fact label="IBAN" value={inFours(iban)} />}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="font-semibold tabular-nums select-all [overflow-wrap:anywhere]">{value}</dd>
    </div>
  );
}

const inFours = (text: string): string =>
  /^[A-Z]{2}\d{2}/.test(text) ? text.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ') : text;
