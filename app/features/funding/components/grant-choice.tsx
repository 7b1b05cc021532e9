import { useFormats, useLocale, useT } from '#app/i18n/react';
import { type Column, Table } from '#app/ui/table';
import type { Candidate } from '../grant-view';
import { eurosTyped } from '../words';

/** The firms that could be granted aid, those who asked for it ticked, each with its amount to lower if the funder did. */
export function GrantChoice({ candidates }: { candidates: readonly Candidate[] }) {
  const t = useT();
  const f = useFormats();
  const locale = useLocale();
  const columns: Column<Candidate>[] = [
    {
      key: 'company',
      title: t('aid.column.company'),
      wrap: true,
      cell: ({ id, company, asked, firm, region, booth, balance }) => (
        <label className="flex items-start gap-3 py-1">
          <input
            type="checkbox"
            name="firm"
            value={id}
            defaultChecked={asked}
            className="mt-0.5 size-5 shrink-0 accent-accent"
          />
          <span>
            {company}
            <span className="block text-xs font-normal text-muted">
              {[firm.replace(':', ' '), region, booth].filter(Boolean).join(' · ')}
            </span>
            {balance && (
              <span className="block text-xs font-medium text-attention">
                {t('aid.grant.balance', { number: balance })}
              </span>
            )}
          </span>
        </label>
      ),
    },
    { key: 'funder', title: t('aid.column.funder'), wrap: true, cell: ({ funder }) => funder },
    {
      key: 'most',
      title: t('aid.firm.would'),
      figures: true,
      cell: ({ aidCents }) => f.money({ cents: aidCents, currency: 'EUR' }),
    },
    {
      key: 'amount',
      title: t('aid.column.amount'),
      figures: true,
      cell: ({ id, company, aidCents }) => (
        <input
          name={`amount-${id}`}
          aria-label={t('aid.grant.amount', { company })}
          defaultValue={eurosTyped(aidCents, locale)}
          inputMode="decimal"
          className="control w-28 text-right tabular-nums"
        />
      ),
    },
  ];
  return <Table name={t('aid.grant.choose')} columns={columns} rows={candidates} rowKey={({ id }) => id} />;
}
