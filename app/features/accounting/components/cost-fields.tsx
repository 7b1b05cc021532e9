import { COST_KINDS, SHARINGS } from '#app/domain/accounting/cost';
import type { FixedKey, Sharer } from '#app/domain/accounting/cost-parts';
import { useT } from '#app/i18n/react';
import { Choices } from '#app/ui/choices';
import { Select, TextField } from '#app/ui/field';
import { weightField } from '../cost-weights';

export type CostFieldProps = {
  value: (field: string) => string;
  error: (field: string) => string | undefined;
};

/** What a cost is for, and who bears it. */
export function CostUseFields({
  value,
  error,
  sharers,
  keys,
}: CostFieldProps & { sharers: readonly Sharer[]; keys: readonly FixedKey[] }) {
  const t = useT();
  const firms = sharers.flatMap((firm) =>
    firm.registrationId ? [{ ...firm, registrationId: firm.registrationId }] : [],
  );
  const weights = new Map(keys.map(({ registrationId, weight }) => [registrationId, String(weight)]));
  const chosen = value('sharing') || 'NONE';
  return (
    <>
      <TextField
        name="description"
        label={t('costs.column.description')}
        hint={t('costs.form.description.hint')}
        defaultValue={value('description')}
        error={error('description')}
        maxLength={300}
      />
      <Select
        name="kind"
        label={t('costs.column.kind')}
        defaultValue={value('kind') || 'OTHER'}
        error={error('kind')}
      >
        {COST_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`costs.kind.${kind}`)}
          </option>
        ))}
      </Select>
      <Choices
        pick="one"
        name="sharing"
        legend={t('costs.form.sharing')}
        chosen={[chosen]}
        choices={SHARINGS.map((sharing) => ({
          value: sharing,
          label: t(`costs.sharing.${sharing}`),
          hint: t(`costs.sharing.${sharing}.hint`),
        }))}
        error={error('sharing')}
      />
      <details open={chosen === 'FIXED'} className="rounded-md border border-line px-4 py-3">
        <summary className="cursor-pointer font-medium">{t('costs.form.weights')}</summary>
        <p className="mt-1 text-sm text-muted">
          {t(firms.length > 0 ? 'costs.form.weights.intro' : 'costs.form.weights.none')}
        </p>
        <div className="mt-3 grid max-h-96 grid-cols-1 gap-x-6 gap-y-3 overflow-y-auto p-1 sm:grid-cols-2">
          {firms.map(({ registrationId, company }) => (
            <TextField
              key={registrationId}
              name={weightField(registrationId)}
              label={company}
              inputMode="numeric"
              defaultValue={value(weightField(registrationId)) || weights.get(registrationId)}
            />
          ))}
        </div>
      </details>
    </>
  );
}

/** How many units of the supplier's currency one euro was. */
export function CostRateFields({ value, error }: CostFieldProps) {
  const t = useT();
  return (
    <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-2">
      <TextField
        name="rate"
        label={t('costs.form.rate')}
        hint={t('costs.form.rate.hint')}
        inputMode="decimal"
        defaultValue={value('rate')}
        error={error('rate')}
      />
      <TextField
        type="date"
        name="rateOn"
        label={t('costs.form.rateOn')}
        hint={t('costs.form.rateOn.hint')}
        defaultValue={value('rateOn')}
        error={error('rateOn')}
      />
    </div>
  );
}
