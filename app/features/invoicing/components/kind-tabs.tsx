import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import type { IssueKind } from '../draft.server';

const KINDS = ['deposit', 'balance'] as const satisfies readonly IssueKind[];

/** Deposits or balances: the same page, the same steps. */
export function KindTabs({ slug, kind }: { slug: string; kind: IssueKind }) {
  const t = useT();
  return (
    <nav aria-label={t('invoicing.kind.legend')} className="border-b border-line">
      <ul className="flex gap-1">
        {KINDS.map((each) => (
          <li key={each}>
            <Link
              to={`/money/${slug}/issue?kind=${each}`}
              aria-current={each === kind ? 'page' : undefined}
              className="-mb-px flex min-h-10 items-center border-b-2 border-transparent px-3 text-sm whitespace-nowrap text-muted no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              {t(`invoicing.kind.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
