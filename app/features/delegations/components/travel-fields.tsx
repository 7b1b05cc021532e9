import { ROOM_TYPES } from '#app/domain/delegations/delegation';
import type { TypedLeg, TypedStay, TypedTravel } from '#app/domain/delegations/plan-travel';
import { useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import { LEGS, STAYS } from '../forms';

type Person = { number: number; name: string };

const NO_LEG: TypedLeg = { flight: '', from: '', to: '', departure: '', arrival: '' };
const NO_STAY: TypedStay = { hotel: '', roomType: 'SGL', sharesWith: '', checkIn: '', checkOut: '' };

/** Flights and nights of one delegate; what is left empty isn't there. */
export function TravelFields({
  travel,
  others,
  errors,
}: {
  travel: TypedTravel;
  others: readonly Person[];
  errors: (field: string) => string | undefined;
}) {
  const t = useT();
  return (
    <>
      {(['outward', 'return'] as const).flatMap((direction) =>
        LEGS.map((number) => (
          <LegFields
            key={`${direction}-${number}`}
            name={`${direction}-${number}`}
            legend={t(`mission.${direction}`, { number })}
            leg={travel[direction][number - 1] ?? NO_LEG}
            error={errors(`${direction}-${number}`)}
          />
        )),
      )}
      {STAYS.map((number) => (
        <StayFields
          key={number}
          name={`stay-${number}`}
          legend={t('mission.stay', { number })}
          stay={travel.stays[number - 1] ?? NO_STAY}
          others={others}
          error={errors(`stay-${number}`)}
        />
      ))}
    </>
  );
}

const GROUP = 'grid grid-cols-1 gap-3 rounded-lg border border-line p-4 sm:grid-cols-2';
const LEG = `${GROUP} xl:grid-cols-[1fr_5rem_5rem_15rem_15rem]`;
const STAY = `${GROUP} xl:grid-cols-[1.4fr_1.2fr_1.2fr_1fr_1fr]`;

function LegFields({
  name,
  legend,
  leg,
  error,
}: {
  name: string;
  legend: string;
  leg: TypedLeg;
  error?: string;
}) {
  const t = useT();
  return (
    <fieldset id={`field-${name}`} className={LEG}>
      <legend className="px-1 font-medium">{legend}</legend>
      <TextField
        name={`${name}.flight`}
        label={t('mission.leg.flight')}
        defaultValue={leg.flight}
        error={error}
      />
      <TextField name={`${name}.from`} label={t('mission.leg.from')} defaultValue={leg.from} maxLength={3} />
      <TextField name={`${name}.to`} label={t('mission.leg.to')} defaultValue={leg.to} maxLength={3} />
      <TextField
        name={`${name}.departure`}
        type="datetime-local"
        label={t('mission.leg.departure')}
        defaultValue={leg.departure}
      />
      <TextField
        name={`${name}.arrival`}
        type="datetime-local"
        label={t('mission.leg.arrival')}
        defaultValue={leg.arrival}
      />
    </fieldset>
  );
}

function StayFields({
  name,
  legend,
  stay,
  others,
  error,
}: {
  name: string;
  legend: string;
  stay: TypedStay;
  others: readonly Person[];
  error?: string;
}) {
  const t = useT();
  return (
    <fieldset id={`field-${name}`} className={STAY}>
      <legend className="px-1 font-medium">{legend}</legend>
      <TextField name={`${name}.hotel`} label={t('mission.hotel')} defaultValue={stay.hotel} error={error} />
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
      <TextField name={`${name}.checkIn`} type="date" label={t('mission.in')} defaultValue={stay.checkIn} />
      <TextField
        name={`${name}.checkOut`}
        type="date"
        label={t('mission.out')}
        defaultValue={stay.checkOut}
      />
    </fieldset>
  );
}
