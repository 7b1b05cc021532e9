import { Form } from '@remix-run/react';
import type { OnTheRoad } from '#app/domain/delegations/on-the-road';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { HotelAddress } from './hotel-address';
import { RoadContacts } from './road-contacts';

/** What stands now, for somebody whose form was filled from another state. */
export function OnTheRoadSaved({ facts: { hotels, contacts } }: { facts: OnTheRoad }) {
  const t = useT();
  const nothing = hotels.length + contacts.length === 0;
  return (
    <Notice title={t('road.standing')}>
      {nothing && t('road.standing.nothing')}
      {hotels.map((hotel) => (
        <div key={hotel.hotel} className="mt-2">
          <p className="font-medium">{hotel.hotel}</p>
          <HotelAddress facts={hotel} />
        </div>
      ))}
      {contacts.length > 0 && <RoadContacts contacts={contacts} />}
    </Notice>
  );
}

/** Who changed it last, and the way back as long as it is kept. */
export function LastFactsChange({
  edit: { by, at, canUndo },
  undo,
  mark,
}: {
  edit: { by: string; at: string; canUndo: boolean };
  /** Where a form takes it back. */
  undo: string;
  mark: string;
}) {
  const t = useT();
  const formats = useFormats();
  return (
    <Form method="post" action={undo} className="flex flex-wrap items-center gap-3 text-sm text-muted">
      <input type="hidden" name="mark" value={mark} />
      {t('change.last', { by, at: formats.dateTime(at, 'Europe/Paris') })}
      {canUndo && (
        <SubmitButton look="plain" size="small">
          {t('change.undo')}
        </SubmitButton>
      )}
    </Form>
  );
}
