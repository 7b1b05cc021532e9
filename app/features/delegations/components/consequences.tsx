import { useEffect, useRef } from 'react';
import type { Consequences } from '#app/domain/delegations/consequences';
import { useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import { countPoints, Points } from './points';

/** What a change would bring, before it is saved. Takes the focus when it appears. */
export function ConsequencesView({ changes, mission }: { changes: Consequences; mission: string }) {
  const t = useT();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (changes) section.current?.focus();
  }, [changes]);
  const raised = countPoints(changes.raised);
  const settled = countPoints(changes.settled);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="flex flex-col gap-3"
      aria-label={t('mission.change.title')}
    >
      {raised + settled === 0 && (
        <Notice title={t('mission.change.title')}>{t('mission.change.none')}</Notice>
      )}
      {raised > 0 && (
        <Notice tone="attention" title={`${t('mission.change.raised')} (${raised})`}>
          <Points points={changes.raised} mission={mission} />
        </Notice>
      )}
      {settled > 0 && (
        <Notice tone="done" title={`${t('mission.change.settled')} (${settled})`}>
          <Points points={changes.settled} mission={mission} />
        </Notice>
      )}
    </section>
  );
}
