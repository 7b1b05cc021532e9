import { Form, Link } from '@remix-run/react';
import type { BoardFirm } from '#app/features/allocation/queries-board.server';
import type { PlacedRow, UnplacedRow } from '#app/features/allocation/queries-page.server';
import { wordDay } from '#app/features/allocation/reason-words';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { useAddress } from './address';
import { LiftButton } from './firm-bans';
import { ReasonList } from './reasons';

type Props = {
  edition: string;
  version: number;
  firm: BoardFirm;
  placed: PlacedRow | undefined;
  left: UnplacedRow | undefined;
  mayManage: boolean;
};

/** The firm in hand: where it stands and why, its lock, and the way to its own page. */
export function FirmCard({ edition, version, firm, placed, left, mayManage }: Props) {
  const t = useT();
  const f = useFormats();
  const address = useAddress();
  return (
    <Card className="flex flex-col gap-3">
      <div className="flex items-start justify-between gap-3">
        <h2 className="font-semibold">{firm.company}</h2>
        <Link className="link shrink-0 text-sm" to={address({ firm: null, booth: null })} preventScrollReset>
          {t('allocation.put-down')}
        </Link>
      </div>
      <p className="text-sm">
        {placed
          ? t('allocation.stands', {
              booth: placed.booth,
              area: f.area(placed.area),
              percent: f.percent(placed.satisfaction / 100),
            })
          : t('allocation.stands.nowhere')}{' '}
        {t('allocation.has-points', { points: firm.points })}
      </p>
      <LockWords firm={firm} standsOn={placed?.booths ?? []} />
      <BanWords {...{ edition, firm, mayManage }} />
      <ReasonList reasons={placed?.reasons ?? left?.reasons ?? []} />
      {mayManage && <p className="text-sm text-muted">{t('allocation.take-up.hint')}</p>}
      <div className="flex flex-wrap items-center gap-3">
        {mayManage && !firm.confirmed && <LockButton edition={edition} firm={firm} placed={placed} />}
        <Link
          className="link text-sm"
          to={`/allocation/${edition}/firms/${firm.registrationId}?version=${version}`}
        >
          {t('allocation.firm-page')}
        </Link>
      </div>
    </Card>
  );
}

function LockWords({ firm, standsOn }: { firm: BoardFirm; standsOn: readonly string[] }) {
  const t = useT();
  if (firm.confirmed)
    return <p className="text-sm">{t('allocation.confirmed.at', { booth: firm.confirmed })}</p>;
  if (!firm.lock) return null;
  const { booth, by } = firm.lock;
  const words = t('allocation.lock.at', { booth, by: by || 'nobody' });
  return (
    <p className="text-sm">
      {words} {!standsOn.includes(booth) && t('allocation.lock.later')}
    </p>
  );
}

/** The booths it is kept away from, as its lock is told. */
function BanWords({ edition, firm, mayManage }: Pick<Props, 'edition' | 'firm' | 'mayManage'>) {
  const t = useT();
  const f = useFormats();
  const { company, registrationId, bans } = firm;
  const lift = `/allocation/${edition}/firms/${registrationId}/bans/lift`;
  return bans.map(({ boothId, booth, on, reason }) => (
    <div key={boothId} className="flex items-start justify-between gap-3 text-sm">
      <p className="min-w-0 break-words">
        {t('bans.at', { booth, on: wordDay(f, on ?? 'unsaid'), reason: reason ?? 'unsaid' })}
      </p>
      {mayManage && <LiftButton {...{ lift, boothId, booth, company }} back="plan" />}
    </div>
  ));
}

type LockProps = { edition: string; firm: BoardFirm; placed: PlacedRow | undefined };

/** Locks the firm where it stands, or lets it go. */
export function LockButton({ edition, firm, placed }: LockProps) {
  const t = useT();
  const { registrationId, company, lock } = firm;
  if (lock)
    return (
      <Form method="post" action={`/allocation/${edition}/unlock`} preventScrollReset>
        <input type="hidden" name="registration" value={registrationId} />
        <SubmitButton look="plain" size="small">
          {t('allocation.unlock')}
          <span className="sr-only"> – {company}</span>
        </SubmitButton>
      </Form>
    );
  const away = placed && firm.bans.some(({ booth }) => placed.booths.includes(booth));
  if (!placed || placed.booths.length > 1 || away) return null;
  return (
    <Form method="post" action={`/allocation/${edition}/lock`} preventScrollReset>
      <input type="hidden" name="registration" value={registrationId} />
      <input type="hidden" name="booth" value={placed.boothId} />
      <SubmitButton look="plain" size="small">
        {t('allocation.lock')}
        <span className="sr-only"> – {company}</span>
      </SubmitButton>
    </Form>
  );
}
