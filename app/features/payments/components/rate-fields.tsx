import { Form } from '@remix-run/react';
import type { DatedRate } from '#app/domain/payments/late-interest';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Table } from '#app/ui/table';

type Props = {
  rates: readonly (DatedRate & { source: string })[];
  /** The half of a year that it is now. */
  semester: string;
  error: (field: string) => string | undefined;
};

/** The rates that somebody stands for; none is ever guessed. */
export function RateFields({ rates, semester, error }: Props) {
  const t = useT();
  const f = useFormats();
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      {rates.length === 0 ? (
        <p className="text-muted">{t('reminders.rates.none')}</p>
      ) : (
        <Table
          name={t('reminders.rates')}
          rows={rates}
          rowKey={(rate) => rate.semester}
          columns={[
            { key: 'semester', title: t('reminders.rates.semester'), cell: (rate) => rate.semester },
            {
              key: 'percent',
              title: t('reminders.column.rate'),
              figures: true,
              cell: ({ percent }) => f.percent(Number(percent) / 100, 2),
            },
            { key: 'source', title: t('reminders.rates.source'), wrap: true, cell: ({ source }) => source },
          ]}
        />
      )}
      <Form
        method="post"
        action="/reminders/settings/rate"
        className="grid grid-cols-1 items-end gap-3 sm:grid-cols-[8rem_8rem_1fr_auto]"
        noValidate
      >
        <TextField
          name="semester"
          label={t('reminders.rates.semester')}
          error={error('semester')}
          defaultValue={semester}
          maxLength={6}
        />
        <TextField
          name="percent"
          label={t('reminders.column.rate')}
          error={error('percent')}
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField
          name="source"
          label={t('reminders.rates.source')}
          error={error('source')}
          maxLength={200}
        />
        <SubmitButton look="plain">{t('reminders.rates.keep')}</SubmitButton>
      </Form>
      <p className="text-sm text-muted">{t('reminders.rates.hint')}</p>
    </div>
  );
}
