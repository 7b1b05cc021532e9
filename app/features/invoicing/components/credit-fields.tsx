import type { InvoiceLine, VatSubtotal } from '#app/domain/invoicing/invoice';
import { useFormats, useT } from '#app/i18n/react';
import { Choices } from '#app/ui/choices';
import { TextField } from '#app/ui/field';
import type { CreditAsked, CreditMode } from '../forms-credit';

type Props = {
  asked: CreditAsked;
  modes: readonly CreditMode[];
  lines: readonly InvoiceLine[];
  left: readonly VatSubtotal[];
  currency: string;
  error: (field: string) => string | undefined;
};

/** What to credit. Only the fields of the chosen way are shown; without styles all are there, and the choice decides. */
export function CreditFields({ asked, modes, lines, left, currency, error }: Props) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency });
  return (
    <>
      <Choices
        pick="one"
        name="mode"
        legend={t('credit.mode')}
        chosen={[asked.mode]}
        choices={modes.map((mode) => ({
          value: mode,
          label: t(`credit.mode.${mode}`),
          hint: t(`credit.mode.${mode}.hint`),
        }))}
      />
      <fieldset className="hidden flex-col gap-3 group-has-[[value=LINES]:checked]:flex">
        <legend className="mb-1 font-medium">{t('credit.lines')}</legend>
        {lines.map((line, index) => {
          const name = `quantity.${index + 1}`;
          const of = `${f.number(Number(line.quantity))} × ${money(line.unitPriceCents)}`;
          return (
            <TextField
              key={name}
              name={name}
              label={line.description}
              hint={t('credit.lines.hint', { of })}
              defaultValue={asked.typed[name] ?? ''}
              error={error(name)}
              inputMode="decimal"
              className="control max-w-40"
            />
          );
        })}
      </fieldset>
      <fieldset className="hidden flex-col gap-3 group-has-[[value=AMOUNTS]:checked]:flex">
        <legend className="mb-1 font-medium">{t('credit.amounts')}</legend>
        {left.map(({ category, ratePercent, basisCents }, index) => {
          const name = `amount.${index}`;
          return (
            <TextField
              key={`${category} ${ratePercent}`}
              name={name}
              label={t('credit.amount', { rate: f.percent(Number(ratePercent) / 100, 1) })}
              hint={t('credit.amount.hint', { left: money(basisCents) })}
              defaultValue={asked.typed[name] ?? ''}
              error={error(name)}
              inputMode="decimal"
              className="control max-w-40"
            />
          );
        })}
      </fieldset>
      <TextField
        name="reason"
        label={t('credit.reason')}
        hint={t('credit.reason.hint')}
        defaultValue={asked.reason}
        error={error('reason')}
        maxLength={300}
      />
    </>
  );
}
