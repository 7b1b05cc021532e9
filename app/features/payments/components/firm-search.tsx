import { useFormats, useT } from '#app/i18n/react';
import { Finder } from '#app/ui/finder';
import type { FirmAccount } from '../queries-firms.server';

type Props = {
  sought: string;
  firms: readonly Pick<FirmAccount, 'companyId' | 'company' | 'openCents' | 'currency'>[];
  /** How many there are of that name. */
  found: number;
};

/** Finds a firm that was invoiced, and what it has open. */
export function FirmSearch({ sought, firms, found }: Props) {
  const t = useT();
  const f = useFormats();
  return (
    <Finder
      name="firm"
      label={t('payments.firm.search')}
      sought={sought}
      found={found}
      none={t('payments.firm.none')}
      hits={firms.map(({ companyId, company, openCents, currency }) => ({
        ...{ key: companyId, name: company, to: `?company=${companyId}` },
        beside: t('payments.firm.open', { amount: f.money({ cents: openCents, currency }) }),
      }))}
    />
  );
}
