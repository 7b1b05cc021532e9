import { addressLines } from '#app/documents/address';
import { inFours } from '#app/documents/invoices/say';
import { organiserHead } from '#app/documents/organiser';
import type { StatementSnapshot } from '#app/domain/payments/papers';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';

export type StatementContent = ReturnType<typeof statementContent>;

/** What a statement of account says: what is left to pay first, then how it came to it. */
export function statementContent(statement: StatementSnapshot) {
  const { locale, organiser, firm, currency, lines, open, balanceCents, overdueCents, creditCents, day } =
    statement;
  const t = translator(locale);
  const f = formatsOf(locale);
  const money = (cents: number) => f.money({ cents, currency });
  return {
    head: {
      ...organiserHead(organiser, locale),
      title: t('papers.statement.title'),
      marks: [t('papers.statement.asOf', { date: f.date(day, 'long') })],
    },
    firm: {
      label: t('papers.statement.for'),
      lines: [firm.name, ...addressLines(firm, locale, organiser.country)],
    },
    due: {
      label: t(balanceCents >= 0 ? 'papers.statement.due' : 'papers.statement.credit'),
      value: money(Math.abs(balanceCents)),
      note: overdueCents > 0 ? t('papers.statement.overdue', { amount: money(overdueCents) }) : undefined,
    },
    open: {
      title: t('papers.statement.open'),
      none: t('papers.statement.nothingOpen'),
      columns: [
        t('payments.column.invoice'),
        t('payments.column.due'),
        t('payments.column.state'),
        t('payments.column.open'),
      ],
      rows: open.map(({ number, dueOn, openCents, lateDays }) => [
        number,
        f.date(dueOn),
        lateDays > 0 ? t('papers.statement.late', { days: lateDays }) : t('papers.statement.notDue'),
        money(openCents),
      ]),
    },
    credit: creditCents > 0 ? t('papers.statement.creditNote', { amount: money(creditCents) }) : null,
    lines: {
      title: t('papers.statement.lines'),
      columns: [
        ...[t('payments.column.day'), t('payments.column.what'), t('payments.column.debit')],
        ...[t('payments.column.creditSide'), t('payments.column.balance')],
      ],
      rows: lines.map(({ on, kind, reference, cents, balanceCents: balance }) => [
        f.date(on, 'short'),
        `${t(`payments.kind.${kind}`)} ${reference}`.trim(),
        cents > 0 ? money(cents) : '',
        cents < 0 ? money(-cents) : '',
        money(balance),
      ]),
    },
    payment: {
      title: t('papers.statement.pay'),
      facts: balanceCents > 0 ? payTo(statement) : [],
    },
  };
}

function payTo({ organiser: { iban, bic }, locale }: StatementSnapshot) {
  const t = translator(locale);
  return [
    ...(iban ? [{ label: t('papers.invoice.iban'), value: inFours(iban) }] : []),
    ...(bic ? [{ label: t('papers.invoice.bic'), value: bic }] : []),
  ];
}
