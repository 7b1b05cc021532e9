import { SUPPLIES } from '#app/domain/invoicing/supply';
import { useT } from '#app/i18n/react';
import { Choices } from '#app/ui/choices';
import { Select, TextField } from '#app/ui/field';
import { FREE_PAPERS, FREE_UNITS, type FreeAsked } from '../forms-free';

type Props = {
  asked: FreeAsked;
  error: (field: string) => string | undefined;
};

/** The reason, the lines and a discount: for an invoice, a quote or a pro forma alike. */
export function FreeFields({ asked, error }: Props) {
  const t = useT();
  return (
    <>
      <Choices
        pick="one"
        name="paper"
        legend={t('free.paper')}
        chosen={[asked.paper]}
        choices={FREE_PAPERS.map((paper) => ({
          value: paper,
          label: t(`free.paper.${paper}`),
          hint: t(`free.paper.${paper}.hint`),
        }))}
      />
      <TextField
        name="reason"
        label={t('free.reason')}
        hint={t('free.reason.hint')}
        defaultValue={asked.reason}
        error={error('reason')}
        maxLength={300}
      />
      {Array.from({ length: asked.rows }, (_, row) => `line.${row}`).map((name, row) => (
        <FreeRow key={name} name={name} row={row} asked={asked} error={error} />
      ))}
      <p className="text-sm text-muted">{t('free.moreLines')}</p>
      <fieldset className="grid grid-cols-1 gap-3 sm:grid-cols-[1fr_10rem]">
        <legend className="mb-1 font-medium">{t('free.allowance')}</legend>
        <TextField
          name="allowance.text"
          label={t('free.allowance.text')}
          defaultValue={asked['allowance.text']}
          error={error('allowance')}
        />
        <TextField
          name="allowance.amount"
          label={t('free.allowance.amount')}
          defaultValue={asked['allowance.amount']}
          error={error('allowance.amount')}
          inputMode="decimal"
        />
      </fieldset>
    </>
  );
}

type RowProps = Pick<Props, 'asked' | 'error'> & { name: string; row: number };

function FreeRow({ name, row, asked, error }: RowProps) {
  const t = useT();
  const field = (part: string) => ({
    name: `${name}.${part}`,
    defaultValue: asked.typed[`${name}.${part}`] ?? '',
    error: error(`${name}.${part}`),
  });
  return (
    <fieldset className="flex flex-col gap-3 rounded-lg border border-line p-4">
      <legend className="px-1 font-medium">{t('free.line', { line: row + 1 })}</legend>
      <TextField label={t('invoicing.column.description')} maxLength={300} {...field('text')} />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <TextField
          label={t('invoicing.column.quantity')}
          inputMode="decimal"
          placeholder="1"
          {...field('quantity')}
        />
        <Select label={t('free.unit')} {...field('unit')}>
          {FREE_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`free.unit.${unit}`)}
            </option>
          ))}
        </Select>
        <TextField label={t('invoicing.column.unitPrice')} inputMode="decimal" {...field('price')} />
        <TextField label={t('free.discount')} inputMode="decimal" {...field('discount')} />
      </div>
      <Select label={t('free.supply')} {...field('supply')}>
        {SUPPLIES.map((supply) => (
          <option key={supply} value={supply}>
            {t(`free.supply.${supply}`)}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}
