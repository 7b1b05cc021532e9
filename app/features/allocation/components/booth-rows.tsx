import { Link } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { useAddress } from './address';

type Placed = { registrationId: string; company: string; booths: readonly string[] };

type Plan = {
  halls: readonly { id: string; name: string }[];
  stands: readonly { label: string; hall: string }[];
};

type Props = { plan: Plan; placed: readonly Placed[]; firm: string | null };

/** The plan as a list, where its booths are too small for a finger: each row does what its booth does. */
export function BoothRows({ plan, placed, firm }: Props) {
  const t = useT();
  const address = useAddress();
  const hrefOf = (label: string, holders: readonly Placed[]) => {
    const [holder, ...others] = holders;
    if (firm !== null || !holder || others.length > 0) return address({ booth: label });
    return address({ firm: holder.registrationId, booth: null });
  };
  return (
    <details className="rounded-lg border border-line bg-raised px-4 py-2 text-sm md:hidden">
      <summary className="cursor-pointer py-1 font-semibold">
        {t('pavilions.rows', { count: plan.stands.length })}
      </summary>
      {plan.halls.map((hall) => (
        <section key={hall.id} aria-label={hall.name}>
          <h3 className="mt-3 mb-1 text-muted">{hall.name}</h3>
          <ul>
            {plan.stands
              .filter((stand) => stand.hall === hall.id)
              .map(({ label }) => {
                const holders = placed.filter(({ booths }) => booths.includes(label));
                return (
                  <li key={label} className="border-t border-line">
                    <Link
                      to={hrefOf(label, holders)}
                      preventScrollReset
                      className="flex min-h-9 items-center gap-3 py-1 text-ink no-underline hover:bg-sunken"
                    >
                      <span className="w-20 shrink-0 font-semibold">{label}</span>
                      <span className={holders.length > 0 ? 'min-w-0' : 'text-muted'}>
                        {holders.map(({ company }) => company).join(', ') || t('allocation.level.free')}
                      </span>
                    </Link>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </details>
  );
}
