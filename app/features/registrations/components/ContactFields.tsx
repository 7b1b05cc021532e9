import { useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import type { PartProps } from './ApplyForm';

export function ContactFields({ typed, errors }: PartProps) {
  const t = useT();
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="givenName"
          label={t('apply.given')}
          defaultValue={typed.givenName}
          error={errors('givenName')}
          autoComplete="given-name"
        />
        <TextField
          name="familyName"
          label={t('apply.family')}
          defaultValue={typed.familyName}
          error={errors('familyName')}
          autoComplete="family-name"
        />
        <TextField
          name="email"
          type="email"
          label={t('apply.email')}
          defaultValue={typed.email}
          error={errors('email')}
          autoComplete="email"
        />
        <TextField
          name="phone"
          type="tel"
          label={t('apply.phone')}
          defaultValue={typed.phone}
          error={errors('phone')}
          autoComplete="tel"
          required={false}
        />
      </div>
      <Select name="locale" label={t('apply.language')} defaultValue={typed.locale}>
        <option value="fr">Français</option>
        <option value="en">English</option>
      </Select>
    </>
  );
}
