import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { Notice } from '#app/ui/notice';
import type { GrantRow } from '../queries-grants.server';

/** Firms that have withdrawn while aid stands granted to them: what is to be done about each. */
export function ToReverse({ edition, grants }: { edition: string; grants: readonly GrantRow[] }) {
  const t = useT();
  if (grants.length === 0) return null;
  return (
    <Notice tone="attention" title={t('aid.toReverse.title', { count: grants.length })}>
      <ul className="mt-1 list-disc pl-5">
        {grants.map(({ id, company, label, carriedBy }) => (
          <li key={id}>
            <Link className="link" to={`/aid/${edition}/grants/${id}`}>
              {`${company} – ${label}`}
            </Link>
            {carriedBy.length > 0 && ` : ${t('aid.toReverse.credit', { invoices: carriedBy.join(', ') })}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
