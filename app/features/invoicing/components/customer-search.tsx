import { useT } from '#app/i18n/react';
import { Finder } from '#app/ui/finder';
import { State, type Tone } from '#app/ui/state';
import type { CustomerFound, CustomerSearch as Search } from '../queries-customer-search.server';

type Props = {
  search: Search;
  /** What was typed for another firm, or before one was chosen. */
  kept: Record<string, string>;
};

/** Finds the firm that is to be invoiced; what was typed already goes along. */
export function CustomerSearch({ search, kept }: Props) {
  const t = useT();
  const { sought, firms, found, count } = search;
  const to = (firm: string) => `?${new URLSearchParams({ ...kept, firm })}`;
  return (
    <Finder
      name="q"
      label={t('free.find')}
      hint={t('free.find.hint', { count })}
      {...{ sought, found, kept }}
      focused={sought === '' && firms.length === 0}
      none={t('free.find.none')}
      hits={firms.map((firm) => ({
        ...{ key: firm.registrationId, name: firm.name, to: to(firm.registrationId) },
        beside: <Beside {...firm} />,
      }))}
    />
  );
}

const TONES: Record<CustomerFound['standing'], Tone> = {
  none: 'none',
  accepted: 'done',
  waiting: 'waiting',
  refused: 'wrong',
  withdrawn: 'none',
};

/** Where it comes from and stands; that it takes part is only said of those that don't. */
function Beside({ booth, city, nationalId, standing }: CustomerFound) {
  const t = useT();
  const facts = [booth && t('free.find.booth', { booth }), city, nationalId];
  return (
    <>
      {facts.filter(Boolean).join(' · ')}
      {standing !== 'accepted' && (
        <State tone={TONES[standing]}>{t(`registrations.decision.${standing}`)}</State>
      )}
    </>
  );
}
