import { useT } from '#app/i18n/react';
import { Choices } from '#app/ui/choices';

type Props = { found: number; shown: number; query: string };

/** Whether a decision is about the ticked firms, or about all that the search finds on every page. */
export function WhomFields({ found, shown, query }: Props) {
  const t = useT();
  return (
    <>
      <input type="hidden" name="query" value={query} />
      <Choices
        name="whom"
        legend={t('registrations.bulk.whom')}
        pick="one"
        required
        chosen={['ticked']}
        choices={[
          { value: 'ticked', label: t('registrations.bulk.ticked', { count: shown }) },
          {
            value: 'found',
            label: t('registrations.bulk.all-found', { count: found }),
            hint: t('registrations.bulk.all-found.hint'),
          },
        ]}
      />
    </>
  );
}
