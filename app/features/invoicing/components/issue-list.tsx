import { Link } from '@remix-run/react';
import type { Problem } from '#app/domain/shared/problem';
import { useFormats, useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { State } from '#app/ui/state';
import { type Column, Table } from '#app/ui/table';
import type { IssuedFirm } from '../preview.server';

type Props = { firms: readonly IssuedFirm[]; slug: string; currency: string; depositPercent: string };

/** Firm by firm what will be confirmed, charged and sent. */
export function IssueList({ firms, slug, currency, depositPercent }: Props) {
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency });
  const firm = useFirmColumns(slug);
  const columns: Column<IssuedFirm>[] = [
    ...firm.before,
    {
      key: 'lines',
      title: t('invoicing.column.order'),
      cell: (firm) => <OrderLines firm={firm} money={money} />,
    },
    {
      key: 'exclVat',
      title: t('invoicing.column.deposit', { percent: f.percent(Number(depositPercent) / 100) }),
      figures: true,
      cell: (firm) => money(firm.totals.exclVatCents),
    },
    {
      key: 'vat',
      title: t('invoicing.column.vat'),
      figures: true,
      cell: (firm) => money(firm.totals.vatCents),
    },
    {
      key: 'inclVat',
      title: t('invoicing.column.inclVat'),
      figures: true,
      cell: (firm) => <strong>{money(firm.totals.inclVatCents)}</strong>,
    },
    ...firm.after,
  ];
  return (
    <Table
      tall
      name={t('invoicing.issue.list', { count: firms.length })}
      columns={columns}
      rows={firms}
      rowKey={(firm) => firm.registrationId}
    />
  );
}

/** What both lists say of a firm before its amounts and after them. */
export function useFirmColumns(slug: string): Record<'before' | 'after', Column<IssuedFirm>[]> {
  const t = useT();
  const f = useFormats();
  return {
    before: [
      {
        key: 'company',
        title: t('invoicing.column.company'),
        cell: (firm) => (
          <>
            {firm.company}
            <FirmWarnings firm={firm} slug={slug} />
          </>
        ),
      },
      { key: 'booth', title: t('invoicing.column.booth'), cell: (firm) => firm.booth },
    ],
    after: [
      {
        key: 'regime',
        title: t('invoicing.column.regime'),
        cell: (firm) => t(`invoicing.regime.${firm.regime}`),
      },
      {
        key: 'due',
        title: t('invoicing.column.due'),
        figures: true,
        cell: (firm) => f.date(firm.dueDate, 'short'),
      },
      { key: 'mail', title: t('invoicing.column.mailTo'), cell: (firm) => firm.mailTo },
    ],
  };
}

function FirmWarnings({ firm, slug }: { firm: IssuedFirm; slug: string }) {
  const t = useT();
  const warnings = firm.warnings.filter((warning) => !isAboutSeller(warning));
  return warnings.map((warning) => (
    <div key={warning.code} className="max-w-80 whitespace-normal">
      <State tone="attention">
        {warning.code === 'EU_WITHOUT_VAT_PROOF' ? (
          <Link className="link" to={`/registrations/${slug}/${firm.registrationId}#vat-proof`}>
            {wordProblem(t, warning)}
          </Link>
        ) : (
          wordProblem(t, warning)
        )}
      </State>
    </div>
  ));
}

/** A gap in the organiser's own facts is the same for every firm: said once, above the list. */
export const isAboutSeller = ({ code }: Problem): boolean => code.startsWith('SELLER_');

export function OrderLines({ firm, money }: { firm: IssuedFirm; money: (cents: number) => string }) {
  const { lines, allowances = [], totals } = firm.order;
  return (
    <details>
      <summary className="cursor-pointer whitespace-nowrap tabular-nums">
        {money(totals.exclVatCents)}
      </summary>
      <ul className="w-80 py-1 text-xs whitespace-normal text-muted">
        {lines.map((line) => (
          <li key={line.description}>
            {line.description} – {money(line.netCents)}
          </li>
        ))}
        {allowances.map((allowance) => (
          <li key={allowance.description}>
            {allowance.description} – −{money(allowance.amountCents)}
          </li>
        ))}
      </ul>
    </details>
  );
}
