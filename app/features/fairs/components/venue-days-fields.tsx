import { useT } from '#app/i18n/react';
import { Checkbox } from '#app/ui/choices';
import { TextField } from '#app/ui/field';
import type { EditableVenue } from '../queries-venues.server';

type Props = {
  venues: readonly EditableVenue[];
  typed: Record<string, string> | undefined;
  error: (field: string) => string | undefined;
};

/** First and last day at each venue, and whether they may still move. */
export function VenueDaysFields({ venues, typed, error }: Props) {
  const t = useT();
  const provisional = typed
    ? typed.provisional === 'on'
    : venues.some((venue) => venue.start !== null && venue.provisional === 1);
  return (
    <>
      {venues.map(({ code, name, start, end }) => (
        <fieldset key={code} className="flex flex-col gap-3">
          <legend className="mb-1 font-medium">{name}</legend>
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <TextField
              type="date"
              name={`start-${code}`}
              label={t('edition.first-day')}
              defaultValue={typed?.[`start-${code}`] ?? start ?? ''}
              error={error(`start-${code}`)}
            />
            <TextField
              type="date"
              name={`end-${code}`}
              label={t('edition.last-day')}
              defaultValue={typed?.[`end-${code}`] ?? end ?? ''}
              error={error(`end-${code}`)}
            />
          </div>
        </fieldset>
      ))}
      <Checkbox
        name="provisional"
        label={t('edition.provisional')}
        hint={t('edition.provisional.hint')}
        checked={provisional}
      />
    </>
  );
}
