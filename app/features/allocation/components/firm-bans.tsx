import { Form } from '@remix-run/react';
import type { BoardBan } from '#app/features/allocation/queries-board.server';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Ban } from '#app/ui/icons';

type Props = {
  bans: readonly BoardBan[];
  company: string;
  /** Where a ban is lifted; null for those who may only read. */
  lift: string | null;
};

/** The booths from which a firm is kept away: since when, by whom and why, each to be lifted. */
export function FirmBans({ bans, company, lift }: Props) {
  const t = useT();
  const f = useFormats();
  if (bans.length === 0) return <p className="text-sm text-muted">{t('bans.none')}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-raised">
      {bans.map(({ boothId, booth, on, by, reason }) => (
        <li key={boothId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2.5">
          <div className="min-w-0">
            <p className="flex items-center gap-2 font-medium">
              <Ban size={16} className="shrink-0 text-muted" />
              <span className="min-w-0 break-words">
                {booth} – {reason ?? t('bans.no-reason')}
              </span>
            </p>
            <p className="text-sm text-muted">
              {t('bans.since', { on: on === null ? '' : f.date(on), by: by || 'nobody' })}
            </p>
          </div>
          {lift && <LiftButton {...{ lift, boothId, booth, company }} />}
        </li>
      ))}
    </ul>
  );
}

type LiftProps = { lift: string; boothId: string; booth: string; company: string; back?: 'plan' };

/** Lets a firm have a booth again; `back`: to the plan instead of the firm's page. */
export function LiftButton({ lift, boothId, booth, company, back }: LiftProps) {
  const t = useT();
  return (
    <Form method="post" action={lift} preventScrollReset>
      <input type="hidden" name="booth" value={boothId} />
      {back && <input type="hidden" name="back" value={back} />}
      <SubmitButton look="plain" size="small">
        {t('bans.lift')}
        <span className="sr-only">{t('bans.lift.of', { booth, company })}</span>
      </SubmitButton>
    </Form>
  );
}
