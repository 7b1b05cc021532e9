import { useFormats, useT } from '#app/i18n/react';
import { Section } from '#app/ui/page';
import type { OwnAid } from '../queries-own-aid.server';
import { GrantMark } from './aid-marks';

/** What a firm was granted, how it is paid, and how it stands. */
export function OwnAidList({ aids }: { aids: readonly OwnAid[] }) {
  const t = useT();
  const f = useFormats();
  if (aids.length === 0) return null;
  return (
    <Section title={t('aid.own.title')} intro={t('aid.own.intro')}>
      <ul className="flex flex-col gap-3">
        {aids.map((aid) => (
          <li key={aid.id} className="flex flex-col gap-1 rounded-lg border border-line bg-raised p-4">
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <p className="font-semibold">{aid.label}</p>
              <GrantMark grant={aid} />
            </div>
            <p className="text-lg font-semibold tabular-nums">
              {f.money({ cents: aid.amountCents, currency: 'EUR' })}
            </p>
            <p className="text-sm text-muted">
              {[
                aid.edition,
                aid.company,
                aid.funder,
                aid.state === 'granted' && aid.decidedOn ? f.date(aid.decidedOn, 'long') : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="text-sm">{t(`aid.mode.${aid.mode}`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
