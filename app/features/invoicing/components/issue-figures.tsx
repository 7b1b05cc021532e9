import { useFormats, useT } from '#app/i18n/react';
import { Cards, Stat } from '#app/ui/card';
import type { IssuePreview } from '../preview.server';

type Props = {
  preview: Pick<IssuePreview, 'kind' | 'sums' | 'papers' | 'mails' | 'currency'>;
  count: number;
};

/** What the whole run comes to. */
export function IssueFigures({ preview: { kind, sums, papers, mails, currency }, count }: Props) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency });
  const balance = kind === 'balance';
  const ofSum = t('invoicing.issue.sum.note', {
    exclVat: money(sums.exclVatCents),
    vat: money(sums.vatCents),
  });
  return (
    <Cards>
      <Stat
        label={t(balance ? 'invoicing.balance.firms' : 'invoicing.issue.firms')}
        value={count}
        note={t(balance ? 'invoicing.balance.firms.note' : 'invoicing.issue.firms.note')}
      />
      <Stat
        label={t(balance ? 'invoicing.balance.sum' : 'invoicing.issue.sum')}
        value={money(sums.inclVatCents)}
        note={ofSum}
      />
      {balance && (
        <Stat
          label={t('invoicing.balance.due')}
          value={money(sums.dueCents)}
          note={t('invoicing.balance.due.note', { prepaid: money(sums.prepaidCents) })}
        />
      )}
      <Stat label={t('invoicing.issue.papers')} value={papers} note={t('invoicing.issue.papers.note')} />
      <Stat label={t('invoicing.issue.mails')} value={mails} note={t('invoicing.issue.mails.note')} />
    </Cards>
  );
}
