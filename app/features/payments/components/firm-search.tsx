import { Form, Link } from '@remix-run/react';
import { useFormats, useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import type { FirmAccount } from '../queries-firms.server';

type Found = Pick<FirmAccount, 'companyId' | 'company' | 'openCents' | 'currency'>;

/** Finds a firm by its name, by links: works without scripts. */
export function FirmSearch({ sought, firms }: { sought: string; firms: readonly Found[] }) {
  const t = useT();
  const f = useFormats();
  return (
    <div className="flex flex-col gap-3">
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <TextField type="search" name="firm" label={t('payments.firm.search')} defaultValue={sought} />
        <Button type="submit">{t('payments.firm.find')}</Button>
      </Form>
      {sought && firms.length === 0 && <p className="text-muted">{t('payments.firm.none')}</p>}
      {firms.length > 0 && (
        <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-raised">
          {firms.map(({ companyId, company, openCents, currency }) => (
            <li key={companyId} className="flex flex-wrap justify-between gap-x-4 px-4 py-2">
              <Link className="link" to={`?company=${companyId}`}>
                {company}
              </Link>
              <span className="text-sm text-muted tabular-nums">
                {t('payments.firm.open', { amount: f.money({ cents: openCents, currency }) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
