import { Form, Link } from '@remix-run/react';
import { DECISIONS } from '#app/domain/registrations/decision';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';
import type { ListFilter } from '../forms';

type Named = { code: string; name: string };

/** Search, filters and order, kept in the address: a list can be bookmarked and sent. */
export function ListFilterForm({
  filter,
  countries,
  segments,
}: {
  filter: ListFilter;
  countries: readonly Named[];
  segments: readonly Named[];
}) {
  const t = useT();
  const narrowed =
    filter.q !== '' || filter.decision !== '' || filter.segment !== '' || filter.country !== '';
  return (
    <Form
      method="get"
      role="search"
      className="grid items-end gap-3 text-sm sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr_auto]"
    >
      <TextField
        name="q"
        type="search"
        label={t('ui.search')}
        placeholder={t('registrations.search')}
        defaultValue={filter.q}
      />
      <Select name="decision" label={t('registrations.filter.decision')} defaultValue={filter.decision}>
        <option value="">{t('registrations.filter.any')}</option>
        {([...DECISIONS, 'withdrawn'] as const).map((decision) => (
          <option key={decision} value={decision}>
            {t(`registrations.decision.${decision}`)}
          </option>
        ))}
      </Select>
      <Select name="segment" label={t('registrations.filter.segment')} defaultValue={filter.segment}>
        <option value="">{t('registrations.filter.any-segment')}</option>
        <Options of={segments} />
      </Select>
      <Select name="country" label={t('registrations.filter.country')} defaultValue={filter.country}>
        <option value="">{t('registrations.filter.any-segment')}</option>
        <Options of={countries} />
      </Select>
      <Select name="sort" label={t('registrations.filter.sort')} defaultValue={filter.sort}>
        {(['filed', 'company', 'points', 'area', 'decision'] as const).map((sort) => (
          <option key={sort} value={sort}>
            {t(`registrations.sort.${sort}`)}
          </option>
        ))}
      </Select>
      <div className="flex items-center gap-3">
        <SubmitButton look="plain">{t('registrations.filter.apply')}</SubmitButton>
        {narrowed && (
          <Link to="." className="link whitespace-nowrap">
            {t('registrations.filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  );
}

function Options({ of: named }: { of: readonly Named[] }) {
  return named.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}
