import type { Buyer } from '#app/domain/invoicing/ground';
import { useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { State } from '#app/ui/state';

export type Chosen = Pick<Buyer, 'name' | 'addressLines' | 'postcode' | 'city' | 'country'> & {
  registrationId: string;
  number: string;
  withdrawn: boolean;
};

/** Within the form: the firm that the paper is for, as the paper says it, and the way to another with all that is typed. */
export function ChosenCustomer({ chosen }: { chosen: Chosen }) {
  const t = useT();
  const { registrationId, name, addressLines, postcode, city, country, number, withdrawn } = chosen;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border border-line bg-raised px-4 py-3">
      {/* Enter in a field takes the first button of a form: it is to show the preview. */}
      <button type="submit" hidden />
      <input type="hidden" name="firm" value={registrationId} />
      <div className="min-w-0">
        <p className="text-sm text-muted">{t('invoicing.column.company')}</p>
        <p className="flex flex-wrap items-center gap-x-3 font-semibold">
          {name}
          {withdrawn && <State tone="none">{t('registrations.decision.withdrawn')}</State>}
        </p>
        <p className="text-sm text-muted">{[...addressLines, `${postcode} ${city}`, country].join(', ')}</p>
        <p className="text-sm text-muted tabular-nums">{number}</p>
      </div>
      <Button type="submit" name="another" value="1" size="small">
        {t('free.another')}
      </Button>
    </div>
  );
}
