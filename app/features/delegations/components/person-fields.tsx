import { ROLES } from '#app/domain/delegations/delegation';
import { nationalitiesIn } from '#app/domain/delegations/glossary';
import type { PersonFact, TypedPerson } from '#app/domain/delegations/person';
import { LONGEST } from '#app/domain/delegations/sheet-rows';
import { useLocale, useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import { Section } from '#app/ui/page';

const ROW = 'grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:grid-cols-4';

/** What is known of somebody who travels: who they are, how to reach them, what hotel and border must know. */
export function PersonFields({
  person,
  firms,
  errors,
}: {
  person: TypedPerson;
  /** Firms that may send somebody, offered as one types. */
  firms: readonly string[];
  errors: (field: string) => string | undefined;
}) {
  const t = useT();
  const locale = useLocale();
  const text = (fact: PersonFact, more = {}) => (
    <TextField
      name={fact}
      label={t(`traveller.${fact}`)}
      defaultValue={person[fact]}
      error={errors(fact)}
      maxLength={LONGEST}
      autoComplete="off"
      {...more}
    />
  );
  return (
    <>
      <div className={ROW}>
        {text('title', { list: 'titles', required: false })}
        {text('givenName', { required: true })}
        {text('familyName', { required: true })}
        <Select name="locale" label={t('traveller.locale')} defaultValue={person.locale}>
          <option value="fr">{t('traveller.locale.fr')}</option>
          <option value="en">{t('traveller.locale.en')}</option>
        </Select>
      </div>
      <div className={ROW}>
        {text('company', { list: 'firms', required: true })}
        <Select name="role" label={t('traveller.role')} defaultValue={person.role} error={errors('role')}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </Select>
        {text('jobTitle', { required: false })}
      </div>
      <p className="-mt-2 max-w-prose text-sm text-muted">{t('traveller.company.hint')}</p>
      <div className={ROW}>
        <div className="lg:col-span-2">{text('email', { type: 'email', required: false })}</div>
        {text('phone', { type: 'tel', required: false })}
      </div>
      <Section title={t('mission.private')} intro={t('traveller.private.hint')}>
        <div className={ROW}>
          {text('nationality', { list: 'nationalities' })}
          {text('passportExpiresOn', { type: 'date' })}
          {text('diet')}
          {text('remarks')}
          {text('emergencyContact')}
          {text('emergencyPhone', { type: 'tel' })}
        </div>
      </Section>
      <Offered id="titles" values={['M.', 'Mme']} />
      <Offered id="firms" values={firms} />
      <Offered id="nationalities" values={nationalitiesIn(locale)} />
    </>
  );
}

const Offered = ({ id, values }: { id: string; values: readonly string[] }) => (
  <datalist id={id}>
    {values.map((value) => (
      <option key={value} value={value} />
    ))}
  </datalist>
);
