import { Form, Link } from '@remix-run/react';
import type { ConfirmationState as Code } from '#app/domain/registrations/confirmation-papers';
import { useFormats, useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';
import { Table } from '#app/ui/table';
import { OFFICE_ZONE } from '../poster';
import type { ConfirmationFilter, ListedConfirmation } from '../queries-confirmation-list.server';
import { ConfirmationState } from './confirmations';

const STATES = ['STANDS', 'REPLACED', 'ENDED'] as const satisfies readonly Code[];

export function ConfirmationFilterForm({ q, state }: ConfirmationFilter) {
  const t = useT();
  return (
    <Form
      method="get"
      className="grid grid-cols-1 items-end gap-3 sm:grid-cols-[minmax(12rem,1fr)_auto_auto]"
    >
      <TextField type="search" name="q" label={t('confirmations.search')} defaultValue={q} />
      <Select name="state" label={t('confirmations.state')} defaultValue={state}>
        <option value="">{t('confirmations.state.all')}</option>
        {STATES.map((each) => (
          <option key={each} value={each}>
            {t(`confirmations.state.${each}`)}
          </option>
        ))}
      </Select>
      <Button type="submit">{t('confirmations.show')}</Button>
    </Form>
  );
}

type Props = { slug: string; rows: readonly ListedConfirmation[] };

/** Booth confirmations of an edition: which stand, which were replaced, which ended. */
export function ConfirmationList({ slug, rows }: Props) {
  const t = useT();
  const formats = useFormats();
  return (
    <Table
      name={t('confirmations.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'company',
          title: t('confirmations.company'),
          cell: ({ company, registrationId }) => (
            <Link className="link" to={`/registrations/${slug}/${registrationId}`}>
              {company}
            </Link>
          ),
        },
        {
          key: 'state',
          title: t('confirmations.state'),
          cell: ({ standing }) => <ConfirmationState standing={standing} />,
        },
        {
          key: 'title',
          title: t('confirmations.paper'),
          cell: ({ id, title }) => (
            <a className="link" href={`/papers/${id}`} download>
              {title}
            </a>
          ),
        },
        {
          key: 'issued',
          title: t('confirmations.issuedOn'),
          figures: true,
          cell: ({ issuedAt }) => formats.dateOf(issuedAt, OFFICE_ZONE),
        },
        { key: 'number', title: t('confirmations.number'), cell: ({ number }) => number ?? '–' },
      ]}
    />
  );
}
