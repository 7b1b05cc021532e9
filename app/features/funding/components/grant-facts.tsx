import { useFormats, useT } from '#app/i18n/react';
import { isMessageKey } from '#app/i18n/translator';
import { DataList } from '#app/ui/data-list';
import type { GrantRow } from '../queries-grants.server';
import { GrantMark } from './aid-marks';

export function GrantFacts({ grant }: { grant: GrantRow }) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: 'EUR' });
  const day = (on: string | null) => (on ? f.date(on, 'long') : '–');
  const basis = `aid.basis.${grant.basis}`;
  return (
    <DataList
      facts={[
        { label: t('aid.one.state'), value: <GrantMark grant={grant} /> },
        { label: t('aid.column.amount'), value: money(grant.amountCents) },
        { label: t('aid.letter.gross'), value: money(grant.grossCents) },
        { label: t('aid.column.grantor'), value: grant.funder },
        { label: t('aid.column.mode'), value: t(`aid.mode.${grant.mode}`) },
        { label: t('aid.column.basis'), value: isMessageKey(basis) ? t(basis) : grant.basis },
        { label: t('aid.one.requestedOn'), value: day(grant.requestedOn) },
        { label: t('aid.column.grantedOn'), value: day(grant.state === 'refused' ? null : grant.decidedOn) },
        { label: t('aid.column.reference'), value: grant.reference ?? '–' },
        ...(grant.reason ? [{ label: t('aid.one.reason'), value: grant.reason }] : []),
        { label: t('aid.one.carried'), value: grant.carriedBy.join(', ') || '–' },
      ]}
    />
  );
}
