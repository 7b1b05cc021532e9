import type { SmeClass } from '#app/domain/funding/sme-class';
import { useFormats, useT } from '#app/i18n/react';
import { DataList } from '#app/ui/data-list';
import type { Finances } from '../queries-undertakings.server';

/** A firm's figures, with those that nobody knows said to be so. */
export function FiguresFacts({ finances, smeClass }: { finances: Finances; smeClass: SmeClass | null }) {
  const t = useT();
  const f = useFormats();
  const unknown = <span className="font-medium text-attention">{t('aid.ledger.unknown')}</span>;
  const money = (cents: number | null) => (cents === null ? unknown : f.money({ cents, currency: 'EUR' }));
  const { closedOn, equityCents, headcount, turnoverCents, balanceCents } = finances;
  return (
    <DataList
      facts={[
        { label: t('aid.ledger.class'), value: smeClass ? t(`aid.ledger.class.${smeClass}`) : unknown },
        {
          label: t('aid.ledger.headcount'),
          value: headcount === null ? unknown : f.number(Number(headcount)),
        },
        { label: t('aid.ledger.turnover'), value: money(turnoverCents) },
        { label: t('aid.ledger.balance'), value: money(balanceCents) },
        { label: t('aid.ledger.equity'), value: money(equityCents) },
        { label: t('aid.ledger.closedOn'), value: closedOn ? f.date(closedOn, 'long') : '–' },
      ]}
    />
  );
}
