import { ROOM_TYPES } from '#app/domain/delegations/delegation';
import type { TypedStay } from '#app/domain/delegations/plan-travel';
import { STAY_FACTS } from '#app/domain/delegations/tickets';
import { daysBetween, isLocalDate } from '#app/domain/shared/dates';
import { useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import { FieldGroup } from './field-group';
import { ToldFields } from './told-fields';

export type Person = { number: number; name: string };

/** One stay: the hotel, the room, with whom, and its nights. */
export function StayFields({
  name,
  legend,
  stay,
  others,
  isNew,
  error,
}: {
  name: string;
  legend: string;
  stay: TypedStay;
  others: readonly Person[];
  isNew: boolean;
  error?: string;
}) {
  const t = useT();
  const { checkIn, checkOut } = stay;
  const nights = isLocalDate(checkIn) && isLocalDate(checkOut) ? daysBetween(checkIn, checkOut) : 0;
  return (
    <FieldGroup
      name={name}
      legend={legend}
      remove={isNew ? null : t('mission.stay.remove')}
      told={nights > 0 ? t('rooming.nights.value', { nights }) : null}
      error={error}
    >
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-[1.4fr_1.2fr_1.2fr_11rem_11rem]">
        <div className="col-span-2 xl:col-span-1">
          <TextField name={`${name}.hotel`} label={t('mission.hotel')} defaultValue={stay.hotel} />
        </div>
        <Select name={`${name}.roomType`} label={t('mission.room')} defaultValue={stay.roomType}>
          {ROOM_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`room.${type}`)}
            </option>
          ))}
        </Select>
        <Select name={`${name}.sharesWith`} label={t('mission.shares')} defaultValue={stay.sharesWith}>
          <option value="">{t('mission.stay.nobody')}</option>
          {others.map((person) => (
            <option key={person.number} value={person.number}>
              {person.name}
            </option>
          ))}
        </Select>
        <TextField name={`${name}.checkIn`} type="date" label={t('mission.in')} defaultValue={checkIn} />
        <TextField name={`${name}.checkOut`} type="date" label={t('mission.out')} defaultValue={checkOut} />
      </div>
      <ToldFields
        name={name}
        summary={t('voucher.fields')}
        facts={(['confirmation', 'note'] as const).map((fact) => ({
          fact,
          label: t(`voucher.${fact}.field`),
          value: stay[fact],
          most: STAY_FACTS[fact],
          wide: fact === 'note',
        }))}
      />
    </FieldGroup>
  );
}
