import { useT } from '#app/i18n/react';
import { isMessageKey, type Translate } from '#app/i18n/translator';
import { State } from '#app/ui/state';
import type { JobSeen } from '../queries-job.server';

export function JobState({ job }: { job: JobSeen }) {
  const t = useT();
  const { state, cancelledAt, outcome } = job;
  if (state === 'failed') return <State tone="wrong">{t('jobs.state.failed')}</State>;
  if (state === 'running') return <State tone="accent">{t('jobs.state.running')}</State>;
  if (waitsForNextTry(job)) return <State tone="attention">{t('jobs.state.again')}</State>;
  if (state === 'queued') return <State tone="waiting">{t('jobs.state.queued')}</State>;
  if (cancelledAt) return <State tone="waiting">{t('jobs.state.cancelled')}</State>;
  if (outcome && 'problems' in outcome) return <State tone="attention">{t('jobs.state.refused')}</State>;
  return <State tone="done">{t('jobs.state.done')}</State>;
}

export const waitsForNextTry = ({ state, tries }: JobSeen): boolean => state === 'queued' && tries > 0;

export const isUnderWay = ({ state }: JobSeen): boolean => state === 'queued' || state === 'running';

export function jobName(t: Translate, kind: string): string {
  const key = `jobs.kind.${kind}`;
  return isMessageKey(key) ? t(key) : t('jobs.kind.other');
}
