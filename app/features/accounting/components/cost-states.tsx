import { Form } from '@remix-run/react';
import { nextCostStates } from '#app/domain/accounting/cost-state';
import { useFormats, useT } from '#app/i18n/react';
import { Button, SubmitButton } from '#app/ui/button';
import { Select, TextField } from '#app/ui/field';
import type { CostDetail } from '../queries-costs.server';

type Props = { cost: CostDetail; slug: string; today: string; mayHandle: boolean };

/** What became of a supplier's invoice, and what may be said of it next. */
export function CostStates({ cost, slug, today, mayHandle }: Props) {
  const t = useT();
  const f = useFormats();
  const next = nextCostStates(cost.state);
  return (
    <>
      <ol className="flex list-disc flex-col gap-1 pl-5">
        {cost.states.map(({ state, on, detail }) => (
          <li key={state + on}>
            {t('costs.states.history', { state: t(`costs.state.${state}`), on: f.date(on, 'long') })}
            {detail && <span className="text-muted"> – {detail}</span>}
          </li>
        ))}
      </ol>
      {mayHandle && !cost.cancelled && next.length > 0 && (
        <Form
          method="post"
          action={`/costs/${slug}/${cost.id}/state`}
          className="grid max-w-3xl grid-cols-1 items-end gap-4 sm:grid-cols-[auto_auto_1fr_auto]"
        >
          <Select name="state" label={t('costs.states.what')}>
            {next.map((state) => (
              <option key={state} value={state}>
                {t(`costs.state.${state}`)}
              </option>
            ))}
          </Select>
          <TextField type="date" name="on" label={t('costs.states.on')} defaultValue={today} />
          <TextField
            name="detail"
            label={t('costs.states.detail')}
            hint={t('costs.states.detail.hint')}
            maxLength={500}
          />
          <SubmitButton look="plain">{t('costs.states.say')}</SubmitButton>
        </Form>
      )}
    </>
  );
}

/** Takes the cost out of every sum, with the reason. */
export function CostCancel({ id, slug }: { id: string; slug: string }) {
  const t = useT();
  return (
    <details className="max-w-3xl rounded-md border border-line px-4 py-3">
      <summary className="cursor-pointer font-medium">{t('costs.cancel')}</summary>
      <Form
        method="post"
        action={`/costs/${slug}/${id}/cancel`}
        className="mt-3 grid grid-cols-1 items-end gap-4 sm:grid-cols-[1fr_auto]"
      >
        <TextField
          name="reason"
          label={t('costs.cancel.reason')}
          hint={t('costs.cancel.intro')}
          maxLength={300}
          required
        />
        <Button type="submit" look="danger">
          {t('costs.cancel')}
        </Button>
      </Form>
    </details>
  );
}
