import { Link } from '@remix-run/react';
import type { Board, BoardFirm } from '#app/features/allocation/queries-board.server';
import type { PlacedRow } from '#app/features/allocation/queries-page.server';
import { wordDay } from '#app/features/allocation/reason-words';
import { useFormats, useT } from '#app/i18n/react';
import { Card } from '#app/ui/card';
import { useAddress } from './address';

type Props = {
  booth: Board['booths'][number];
  holders: readonly PlacedRow[];
  firms: readonly BoardFirm[];
};

/** A booth on its own: how large, who stands there, who is kept away. */
export function BoothCard({ booth, holders, firms }: Props) {
  const t = useT();
  const f = useFormats();
  const address = useAddress();
  return (
    <Card className="flex flex-col gap-2">
      <div className="flex items-start justify-between gap-3">
        <h2 className="font-semibold">
          {t('allocation.place.choice', { booth: booth.label, area: f.area(booth.area) })}
        </h2>
        <Link className="link shrink-0 text-sm" to={address({ booth: null })} preventScrollReset>
          {t('allocation.put-down')}
        </Link>
      </div>
      {holders.length === 0 && <p className="text-sm text-muted">{t('allocation.level.free')}</p>}
      <ul className="text-sm">
        {holders.map(({ registrationId, company }) => (
          <li key={registrationId}>
            <Link className="link" to={address({ firm: registrationId, booth: null })} preventScrollReset>
              {company}
            </Link>
          </li>
        ))}
      </ul>
      <KeptAway {...{ booth, firms }} />
    </Card>
  );
}

function KeptAway({ booth, firms }: Pick<Props, 'booth' | 'firms'>) {
  const t = useT();
  const f = useFormats();
  const address = useAddress();
  const kept = firms.flatMap((firm) =>
    firm.bans.filter((ban) => ban.boothId === booth.id).map((ban) => ({ ...firm, ban })),
  );
  if (kept.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="text-muted">{t('bans.of-booth')}</p>
      <ul>
        {kept.map(({ registrationId, company, ban }) => (
          <li key={registrationId}>
            <Link className="link" to={address({ firm: registrationId, booth: null })} preventScrollReset>
              {t('bans.of-booth.firm', {
                company,
                on: wordDay(f, ban.on ?? 'unsaid'),
                reason: ban.reason ?? 'unsaid',
              })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The firms without a booth, to be taken up: by dragging, or by name. */
type ChipsProps = { rows: readonly LeftChip[]; all: number; edition: string; mayManage: boolean };

/** Who has no booth: those with most points, each to be taken up, and the way to all of them. */
export function LeftChips({ rows, all, edition, mayManage }: ChipsProps) {
  const t = useT();
  const address = useAddress();
  if (rows.length === 0) return <p className="text-sm text-muted">{t('allocation.left.none')}</p>;
  return (
    <section aria-label={t('allocation.left')} className="flex flex-col gap-2">
      <h2 className="text-sm font-semibold">
        {t('allocation.left')} ({all})
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className="flex max-h-64 flex-col gap-1 overflow-y-auto" tabIndex={0}>
        {rows.map(({ registrationId, company, points }) => (
          <li key={registrationId}>
            <Link
              to={address({ firm: registrationId, booth: null })}
              preventScrollReset
              data-firm={mayManage ? registrationId : undefined}
              className="flex items-center justify-between gap-3 rounded-md border border-line bg-raised px-3 py-1.5 text-sm text-ink no-underline hover:border-edge"
            >
              <span className="min-w-0 truncate">{company}</span>
              <span className="shrink-0 text-muted tabular-nums">
                {t('allocation.points.short', { points })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {all > rows.length && (
        <Link className="link text-sm" to={`/allocation/${edition}?show=left`}>
          {t('allocation.left.all', { count: all })}
        </Link>
      )}
    </section>
  );
}

export type LeftChip = { registrationId: string; company: string; points: number };
