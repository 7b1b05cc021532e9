import { Link } from '@remix-run/react';
import type { AllocationView } from '#app/features/allocation/queries-view.server';
import { useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';

/** What a draft changes of what was released: so many move, arrive, leave, and where to read who. */
export function ChangesSince({ edition, view }: { edition: string; view: AllocationView }) {
  const t = useT();
  const { changes, version } = view;
  if (!changes || !version) return null;
  const { since, moved, arrived, left } = changes;
  return (
    <Notice title={t('allocation.since', { version: since })}>
      <p>
        {t('allocation.since.words', { moved, arrived, left })}{' '}
        <Link className="link" to={`/allocation/${edition}/compare?a=${since}&b=${version.version}`}>
          {t('allocation.since.who')}
        </Link>
      </p>
    </Notice>
  );
}
