import { useFormats, useT } from '#app/i18n/react';
import { Cards, Stat } from '#app/ui/card';
import type { InvoiceSums } from '../forms';

export function MoneyFigures({ sums, toIssue }: { sums: InvoiceSums; toIssue: number }) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: sums.currency });
  const standing = toIssue > 0 ? t('invoicing.toIssue', { count: toIssue }) : t('invoicing.figure.allIssued');
  return (
    <Cards>
      <Stat
        label={t('invoicing.figure.issued')}
        value={money(sums.issuedCents)}
        note={`${t('invoicing.figure.inclVat')} · ${standing}`}
      />
      <Stat
        label={t('invoicing.figure.paid')}
        value={money(sums.paidCents)}
        note={t('invoicing.figure.share', { share: f.percent(share(sums.paidCents, sums.issuedCents)) })}
      />
      <Stat
        label={t('invoicing.figure.open')}
        value={money(sums.openCents)}
        note={
          sums.fundersCents > 0
            ? t('invoicing.figure.open.funders', { amount: money(sums.fundersCents) })
            : t('invoicing.figure.open.note')
        }
      />
      <Stat
        label={t('invoicing.figure.overdue')}
        value={money(sums.overdueCents)}
        note={
          sums.toPayBackCents > 0
            ? t('invoicing.figure.toPayBack', { amount: money(sums.toPayBackCents) })
            : undefined
        }
      />
    </Cards>
  );
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
