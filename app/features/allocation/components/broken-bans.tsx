import type { AllocationView } from '#app/features/allocation/queries-view.server';
import { useFormats, useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';

type Props = { broken: AllocationView['broken']; state: 'draft' | 'released' };

/** Firms that stand where a manager has kept them away from since: the version is older than that decision. */
export function BrokenBans({ broken, state }: Props) {
  const t = useT();
  const f = useFormats();
  if (broken.length === 0) return null;
  const who = f.list(broken.map(({ company, booth }) => t('bans.broken.one', { company, booth })));
  return (
    <Notice tone="attention" title={t('bans.broken', { count: broken.length })}>
      {t(state === 'draft' ? 'bans.broken.words' : 'bans.broken.released', { who })}
    </Notice>
  );
}
