import { useT } from '#app/i18n/react';
import { Section } from '#app/ui/page';
import { RefusedTable, UnplacedTable } from './left-table';
import type { Seen } from './seen';

/** Who has no booth and why, and the booths that have no price. */
export function LeftView({ edition, version, view, mayManage }: Seen) {
  const t = useT();
  const { unplaced, refused } = view;
  return (
    <>
      <Section
        title={t('allocation.left')}
        intro={t(unplaced.length > 0 ? 'allocation.left.intro' : 'allocation.left.none')}
      >
        {unplaced.length > 0 && (
          <UnplacedTable rows={unplaced} version={version.version} {...{ edition, mayManage }} />
        )}
      </Section>
      {refused.length > 0 && (
        <Section title={t('allocation.refusals')} intro={t('allocation.refusals.intro')}>
          <RefusedTable rows={refused} />
        </Section>
      )}
    </>
  );
}
