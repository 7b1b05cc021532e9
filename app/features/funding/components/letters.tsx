import { useFormats, useT } from '#app/i18n/react';
import type { Letter } from '../queries-grant.server';

/** Papers about aid; one that is still being drawn has a page that waits for it. */
export function Letters({ letters, none }: { letters: readonly Letter[]; none?: string }) {
  const t = useT();
  const f = useFormats();
  if (letters.length === 0) return <p className="text-muted">{none ?? t('aid.firm.grants.none')}</p>;
  return (
    <ul className="flex flex-col gap-1">
      {letters.map(({ id, title, issuedAt }) => (
        <li key={id}>
          <a className="link" href={`/papers/${id}`}>
            {title}
          </a>
          <span className="text-muted"> · {f.dateOf(issuedAt, 'Europe/Paris')}</span>
        </li>
      ))}
    </ul>
  );
}
