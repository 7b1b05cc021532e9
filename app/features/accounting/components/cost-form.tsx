import type { ReactNode } from 'react';
import type { FixedKey, Sharer } from '#app/domain/accounting/cost-parts';
import { useT } from '#app/i18n/react';
import { TextField } from '#app/ui/field';
import { type CostFieldProps, CostRateFields, CostUseFields } from './cost-fields';

type Props = CostFieldProps & { sharers: readonly Sharer[]; keys: readonly FixedKey[] };

/** A cost typed by hand: the supplier, the amounts, what it is for and who bears it. */
export function CostForm({ sharers, keys, value, error }: Props) {
  const t = useT();
  const field = (
    name: string,
    label: string,
    more: { hint?: string; type?: string; inputMode?: 'decimal' } = {},
  ) => <TextField name={name} label={label} defaultValue={value(name)} error={error(name)} {...more} />;
  return (
    <>
      <Group title={t('costs.form.supplier')}>
        {field('supplierName', t('costs.column.supplier'))}
        <Pair>
          {field('supplierVatId', t('costs.form.vatId'))}
          {field('supplierSiren', t('costs.form.siren'))}
        </Pair>
        <Pair>
          {field('number', t('costs.column.number'))}
          {field('supplierCountry', t('costs.form.country'))}
        </Pair>
        <Pair>
          {field('issuedOn', t('costs.column.issued'), { type: 'date' })}
          {field('dueOn', t('costs.column.due'), { type: 'date' })}
        </Pair>
      </Group>
      <Group title={t('costs.form.amounts')}>
        <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-3">
          {field('exclVat', t('costs.form.exclVat'), {
            hint: t('costs.form.exclVat.hint'),
            inputMode: 'decimal',
          })}
          {field('vat', t('costs.form.vat'), { inputMode: 'decimal' })}
          {field('currency', t('costs.column.currency'))}
        </div>
        <CostRateFields value={value} error={error} />
      </Group>
      <Group title={t('costs.form.use')}>
        <CostUseFields value={value} error={error} sharers={sharers} keys={keys} />
      </Group>
    </>
  );
}

const Pair = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-2">{children}</div>
);

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
      {children}
    </section>
  );
}
