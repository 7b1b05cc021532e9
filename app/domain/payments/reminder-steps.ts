import { type LocalDate, plusDays } from '#app/domain/shared/dates';
import type { Problem } from '#app/domain/shared/problem';

export const REMINDER_CODES = ['UPCOMING', 'FIRST', 'SECOND', 'FORMAL_NOTICE'] as const;

export type ReminderCode = (typeof REMINDER_CODES)[number];

/** When an unpaid invoice is reminded of, in days after its due date; negative: before. */
export type ReminderStep = { code: ReminderCode; days: number; on: boolean };

export const DEFAULT_STEPS: readonly ReminderStep[] = [
  { code: 'UPCOMING', days: -7, on: true },
  { code: 'FIRST', days: 7, on: true },
  { code: 'SECOND', days: 21, on: true },
  { code: 'FORMAL_NOTICE', days: 45, on: true },
];

/** What keeps steps from being used: REMINDER_DAYS (between −60 and 365), REMINDER_ORDER (each later than the one before). */
export function checkSteps(steps: readonly ReminderStep[]): Problem[] {
  const used = steps.filter(({ on }) => on);
  return steps.flatMap((step): Problem[] => {
    const field = `days.${step.code}`;
    if (!Number.isInteger(step.days) || step.days < -60 || step.days > 365)
      return [{ code: 'REMINDER_DAYS', field }];
    if (step.code === 'UPCOMING' ? step.days >= 0 : step.days <= 0) return [{ code: 'REMINDER_SIDE', field }];
    const before = used[used.indexOf(step) - 1];
    return step.on && before && before.days >= step.days ? [{ code: 'REMINDER_ORDER', field }] : [];
  });
}

export type NextReminder = { code: ReminderCode; on: LocalDate; isDue: boolean };

/**
 * What an unpaid invoice is reminded by next, and from which day. Nobody is put on formal notice who was not reminded before:
 * steps follow each other in their order, each as many days after the last as their calendar says, even where one was sent
 * late. Undefined after the last.
 */
export function nextReminder(
  steps: readonly ReminderStep[],
  invoice: { dueOn: LocalDate; sent: readonly { code: string; on: LocalDate }[] },
  today: LocalDate,
): NextReminder | undefined {
  const { dueOn, sent } = invoice;
  const last = [...REMINDER_CODES].reverse().find((code) => sent.some((one) => one.code === code));
  const sentOn = sent.find(({ code }) => code === last)?.on;
  const lastDays = steps.find(({ code }) => code === last)?.days ?? 0;
  const begin = last === undefined ? 0 : REMINDER_CODES.indexOf(last) + 1;
  const step = REMINDER_CODES.slice(begin)
    .flatMap((code) => steps.find((one) => one.code === code && one.on) ?? [])
    .find(({ days }) => days > 0 || today <= dueOn);
  if (!step) return undefined;
  const planned = plusDays(dueOn, step.days);
  const apart = sentOn === undefined || lastDays < 0 ? planned : plusDays(sentOn, step.days - lastDays);
  const on = apart > planned ? apart : planned;
  return { code: step.code, on, isDue: on <= today };
}
