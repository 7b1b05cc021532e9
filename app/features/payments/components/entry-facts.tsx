import { useFormats, useT } from '#app/i18n/react';
import type { WaitingEntry } from '../queries-waiting.server';

type Said = Pick<WaitingEntry, 'amountCents' | 'currency' | 'bookedOn' | 'counterparty' | 'words'>;

/** A movement as the bank told it. */
export function EntryFacts({ entry }: { entry: Said }) {
  const t = useT();
  const f = useFormats();
  const { amountCents, currency, bookedOn, counterparty, words } = entry;
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-lg font-semibold tabular-nums">
          {f.money({ cents: amountCents, currency })}
        </span>
        <span className="text-sm text-muted tabular-nums">{f.date(bookedOn)}</span>
        {amountCents < 0 && <span className="text-sm text-attention">{t('payments.entry.went')}</span>}
      </p>
      <p className="font-medium [overflow-wrap:anywhere]">{counterparty || t('payments.entry.nobody')}</p>
      {words && <p className="text-sm text-muted [overflow-wrap:anywhere]">{words}</p>}
    </div>
  );
}
