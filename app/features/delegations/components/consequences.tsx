import { useEffect, useRef } from 'react';
import { useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import type { Told } from '../steps-change.server';
import { EditedList } from './edited-list';
import { countPoints, Points } from './points';

/** What a change would bring, before it is saved. Takes the focus when it appears. */
export function ConsequencesView({ changes, mission }: { changes: Told; mission: string }) {
  const t = useT();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (changes) section.current?.focus();
  }, [changes]);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="flex flex-col gap-3"
      aria-label={t('mission.change.title')}
    >
      <Notice title={t('mission.change.title')}>
        <EditedList edited={changes.edited} />
      </Notice>
      <RaisedAndSettled changes={changes} mission={mission} />
    </section>
  );
}

/** Alerts and clashes that a change brings, and those that it settles. */
export function RaisedAndSettled({ changes, mission }: { changes: Told; mission: string }) {
  const t = useT();
  const raised = countPoints(changes.raised);
  const settled = countPoints(changes.settled);
  return (
    <>
      {raised + settled === 0 && <p className="text-sm text-muted">{t('mission.change.none')}</p>}
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
    </>
  );
}
