import { CONTACT_KINDS } from '#app/domain/delegations/on-the-road';
import { MOST_CONTACTS, type TypedContact, type TypedHotel } from '#app/domain/delegations/plan-on-the-road';
import { useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import { FieldGroup } from './field-group';

type Errors = (field: string) => string | undefined;

/** What is known of one hotel: all of it may stay empty. */
export function HotelFields({
  name,
  hotel,
  named,
  errors,
}: {
  name: string;
  hotel: TypedHotel;
  /** Whether a stay names it at present. */
  named: boolean;
  errors: Errors;
}) {
  const t = useT();
  const text = (part: keyof TypedHotel, label: string, more = {}) => (
    <TextField
      name={`${name}.${part}`}
      label={label}
      defaultValue={hotel[part]}
      error={errors(`${name}.${part}`)}
      {...more}
    />
  );
  return (
    <FieldGroup
      name={name}
      legend={hotel.hotel}
      remove={null}
      told={named ? null : t('road.hotel.unnamed')}
      error={errors(`${name}.hotel`)}
    >
      <input type="hidden" name={`${name}.hotel`} value={hotel.hotel} />
      <div className="grid grid-cols-1 items-start gap-3 md:grid-cols-2">
        {text('address', t('road.address'))}
        {text('phone', t('road.phone'), { type: 'tel' })}
        {text('localName', t('road.local-name'))}
        {text('localAddress', t('road.local-address'))}
        <div className="md:col-span-2">{text('note', t('road.note'), { hint: t('road.note.hint') })}</div>
      </div>
    </FieldGroup>
  );
}

/** One number for the road, with its place among the others. */
export function ContactFields({
  name,
  number,
  contact,
  isNew,
  errors,
}: {
  name: string;
  number: number;
  contact: TypedContact;
  isNew: boolean;
  errors: Errors;
}) {
  const t = useT();
  const text = (part: keyof TypedContact, label: string, more = {}) => (
    <TextField
      name={`${name}.${part}`}
      label={label}
      defaultValue={contact[part]}
      error={errors(`${name}.${part}`)}
      {...more}
    />
  );
  return (
    <FieldGroup
      name={name}
      legend={t('road.contact', { number })}
      remove={isNew ? null : t('road.contact.remove')}
    >
      <div className="grid grid-cols-[5rem_1fr] items-start gap-3 md:grid-cols-[5rem_1fr_2fr]">
        {text('order', t('road.order'), { type: 'number', min: 1, max: MOST_CONTACTS })}
        <Select name={`${name}.kind`} label={t('road.kind')} defaultValue={contact.kind}>
          {CONTACT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`road.kind.${kind}`)}
            </option>
          ))}
        </Select>
        <div className="col-span-2 md:col-span-1">{text('name', t('road.name'))}</div>
        <div className="col-span-2 md:col-span-1 md:col-start-2">
          {text('phone', t('road.phone'), { type: 'tel' })}
        </div>
        <div className="col-span-2 md:col-span-1">{text('note', t('road.note'))}</div>
      </div>
    </FieldGroup>
  );
}
