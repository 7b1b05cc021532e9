import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { TextField } from '#app/ui/field';
import { useFieldErrors } from '#app/ui/problems';

type PersonFieldsProps = {
  problems: readonly Problem[] | undefined;
  typed: Record<string, string> | undefined;
  /** The person fills them in about themselves: browsers may help. */
  self?: boolean;
};

export function PersonFields({ problems, typed, self = false }: PersonFieldsProps) {
  const errors = useFieldErrors(problems);
  const t = useT();
  const help = (name: string) => (self ? name : 'off');
  return (
    <>
      <TextField
        name="givenName"
        autoComplete={help('given-name')}
        label={t('access.given-name')}
        error={errors('givenName')}
        defaultValue={typed?.givenName}
        required
      />
      <TextField
        name="familyName"
        autoComplete={help('family-name')}
        label={t('access.family-name')}
        error={errors('familyName')}
        defaultValue={typed?.familyName}
        required
      />
      <TextField
        name="email"
        type="email"
        autoComplete={help('email')}
        label={t('access.email')}
        error={errors('email')}
        defaultValue={typed?.email}
        required
      />
    </>
  );
}
