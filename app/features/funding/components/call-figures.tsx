import { useFormats, useT } from '#app/i18n/react';
import { Cards, Stat } from '#app/ui/card';
import type { CallSums } from '../call-view';

export function CallFigures({ sums }: { sums: CallSums }) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: 'EUR' });
  return (
    <Cards>
      <Stat
        label={t('aid.figure.asked')}
        value={sums.asking}
        note={t('aid.figure.asked.note', { refused: sums.refused })}
      />
      <Stat
        label={t('aid.figure.simulated')}
        value={money(sums.possibleCents)}
        note={t('aid.figure.simulated.note')}
      />
      <Stat
        label={t('aid.figure.granted')}
        value={money(sums.grantedCents)}
        note={t('aid.figure.granted.note', { count: sums.granted })}
      />
      <Stat label={t('aid.figure.open')} value={money(sums.openCents)} note={t('aid.figure.open.note')} />
    </Cards>
  );
}
