import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import type { OwnRegistration } from '../queries-exhibitor.server';
import { StandingState } from './standing-state';

/** For someone with several firms or fairs: which one this page is about. */
export function RegistrationSwitch({
  registrations,
  current,
}: {
  registrations: readonly OwnRegistration[];
  current: string;
}) {
  const t = useT();
  if (registrations.length < 2) return null;
  return (
    <nav aria-label={t('home.switch')}>
      <ul className="flex flex-wrap gap-2">
        {registrations.map(({ id, company, edition, standing }) => (
          <li key={id}>
            <Link
              to={`?registration=${id}`}
              aria-current={id === current ? 'true' : undefined}
              className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line bg-raised px-3 py-1.5 text-sm no-underline hover:border-ink aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft"
            >
              <span>
                <span className="font-semibold">{edition.name}</span> · {company}
              </span>
              <StandingState code={standing.code} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
