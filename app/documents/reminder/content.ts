import { addressLines } from '#app/documents/address';
import { inFours } from '#app/documents/invoices/say';
import { organiserHead } from '#app/documents/organiser';
import type { ReminderSnapshot } from '#app/domain/payments/papers';
import { formatsOf } from '#app/i18n/formats';
import { translator } from '#app/i18n/translator';

export type ReminderContent = ReturnType<typeof reminderContent>;

/** What a reminder says. A formal notice shows what the law adds: interest period by period, and the fee for recovery. */
export function reminderContent(reminder: ReminderSnapshot) {
  const { locale, code, day, organiser, firm, items, openCents, interestCents, feeCents, totalCents } =
    reminder;
  const t = translator(locale);
  const f = formatsOf(locale);
  const money = (cents: number) => f.money({ cents, currency: reminder.currency });
  const isFormal = code === 'FORMAL_NOTICE';
  const words = { count: items.length, organiser: organiser.name, amount: money(totalCents) };
  return {
    head: {
      ...organiserHead(organiser, locale),
      title: t(`reminders.title.${code}`),
      marks: [f.date(day, 'long')],
    },
    firm: {
      label: t('papers.statement.for'),
      lines: [firm.name, ...addressLines(firm, locale, organiser.country)],
    },
    due: { label: t(`reminders.due.${code}`), value: money(totalCents) },
    opening: t(`reminders.letter.${code}`, words),
    items: {
      columns: [
        ...[t('payments.column.invoice'), t('reminders.column.issued'), t('payments.column.due')],
        ...[t('reminders.column.total'), t('payments.column.open')],
      ],
      rows: items.map((item) => [
        item.lateDays > 0
          ? { text: item.number, note: t('papers.statement.late', { days: item.lateDays }) }
          : item.number,
        f.date(item.issuedOn, 'short'),
        f.date(item.dueOn, 'short'),
        money(item.totalCents),
        money(item.openCents),
      ]),
    },
    interest: isFormal && interestCents !== null ? interestOf(reminder) : null,
    totals: isFormal
      ? [
          { label: t('reminders.total.open'), value: money(openCents) },
          ...(interestCents === null
            ? []
            : [{ label: t('reminders.total.interest'), value: money(interestCents) }]),
          { label: t('reminders.total.fee', { count: items.length }), value: money(feeCents) },
          { label: t('reminders.total.all'), value: money(totalCents), strong: true },
        ]
      : [{ label: t('reminders.total.all'), value: money(totalCents), strong: true }],
    payment: {
      title: t('papers.statement.pay'),
      facts: [
        ...(organiser.iban ? [{ label: t('papers.invoice.iban'), value: inFours(organiser.iban) }] : []),
        ...(organiser.bic ? [{ label: t('papers.invoice.bic'), value: organiser.bic }] : []),
        { label: t('papers.invoice.reference'), value: items.map(({ number }) => number).join(', ') },
      ],
    },
    closing: [
      t(`reminders.closing.${code}`),
      ...(isFormal ? [t('reminders.law')] : []),
      ...(isFormal && interestCents === null ? [t('reminders.law.noRate')] : []),
    ],
  };
}

function interestOf({ locale, items, currency }: ReminderSnapshot) {
  const t = translator(locale);
  const f = formatsOf(locale);
  const money = (cents: number) => f.money({ cents, currency });
  return {
    title: t('reminders.interest'),
    columns: [
      ...[t('payments.column.invoice'), t('reminders.column.period'), t('reminders.column.days')],
      ...[t('payments.column.open'), t('reminders.column.rate'), t('reminders.column.interest')],
    ],
    rows: items.flatMap(({ number, periods }) =>
      periods.map(({ from, to, days, openCents, percent, cents }) => [
        number,
        `${f.date(from, 'short')} – ${f.date(to, 'short')}`,
        f.number(days),
        money(openCents),
        f.percent(Number(percent) / 100, 2),
        money(cents),
      ]),
    ),
  };
}
