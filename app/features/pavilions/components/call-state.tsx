import type { CallState as State_ } from '#app/domain/pavilions/call';
import { useFormats, useT } from '#app/i18n/react';
import { State } from '#app/ui/state';

type Props = { state: State_; opensOn: string | null; closesOn: string | null };

/** Where a call for exhibitors stands, in a word and its day. */
export function CallState({ state, opensOn, closesOn }: Props) {
  const t = useT();
  const f = useFormats();
  switch (state) {
    case 'closed':
      return <State tone="none">{t('season.call.closed')}</State>;
    case 'coming':
      return <State tone="waiting">{t('season.call.coming', { day: f.date(opensOn ?? '') })}</State>;
    case 'over':
      return <State tone="none">{t('season.call.over', { day: f.date(closesOn ?? '') })}</State>;
    case 'open':
      return (
        <State tone="done">
          {closesOn ? t('season.call.open', { day: f.date(closesOn) }) : t('season.call.open-endless')}
        </State>
      );
  }
}
