import { ROLES } from '#app/domain/access/signed-in';
import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { Select, TextField } from '#app/ui/field';
import { useFieldErrors } from '#app/ui/problems';

type Named = { id: string; name: string };

type RoleFieldsProps = {
  organisations: readonly Named[];
  /** Null where there are too many for a menu: the company is written instead. */
  companies: readonly Named[] | null;
  problems?: readonly Problem[];
  typed?: Record<string, string>;
};

export function RoleFields({ organisations, companies, problems, typed }: RoleFieldsProps) {
  const errors = useFieldErrors(problems);
  const t = useT();
  return (
    <>
      <Select name="role" label={t('access.role')} error={errors('role')} defaultValue={typed?.role} required>
        <option value="">{t('access.role.choose')}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`access.role.${role}`)}
          </option>
        ))}
      </Select>
      <Select
        name="organisationId"
        label={t('access.organisation')}
        error={errors('organisationId')}
        defaultValue={typed?.organisationId}
        required
      >
        {organisations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {companies ? (
        <Select
          name="companyId"
          label={t('access.company')}
          hint={t('access.company.hint')}
          error={errors('companyId')}
          defaultValue={typed?.companyId}
        >
          <option value="">{t('access.company.none')}</option>
          {companies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : (
        <TextField
          name="company"
          label={t('access.company')}
          hint={t('access.company.written')}
          error={errors('companyId')}
          defaultValue={typed?.company}
        />
      )}
    </>
  );
}
