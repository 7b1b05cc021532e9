import { z } from 'zod';
import { REMINDER_CODES, type ReminderStep } from '#app/domain/payments/reminder-steps';
import { compareDecimals, isDecimal } from '#app/domain/shared/money';
import type { AgreedLetter } from './commands-reminders.server';

export const lettersForm = z.object({ letters: z.string().max(2_000_000) });

/** "company.FIRST.EUR=digest,…" */
export const lettersIn = (text: string): AgreedLetter[] =>
  text.split(',').flatMap((one) => {
    const [key = '', digest = ''] = one.split('=');
    return key && digest ? [{ key, digest }] : [];
  });

export const lettersText = (letters: readonly AgreedLetter[]): string =>
  letters.map(({ key, digest }) => `${key}=${digest}`).join(',');

export const pauseForm = z.object({
  invoiceId: z.string().max(100).optional(),
  companyId: z.string().max(100).optional(),
  kind: z.enum(['PAUSED', 'DISPUTED']),
  reason: z.string().trim().min(1).max(300),
  untilOn: z.iso.date().optional(),
});

export const rateForm = z.object({
  semester: z
    .string({ error: 'RATE_SEMESTER' })
    .trim()
    .regex(/^20\d\d-[12]$/, 'RATE_SEMESTER'),
  percent: z
    .string()
    .optional()
    .transform((text = '') => text.trim().replace(',', '.').replace(/\s*%$/, ''))
    .refine(
      (text) =>
        text === '' ||
        (isDecimal(text) && compareDecimals(text, '0') >= 0 && compareDecimals(text, '100') <= 0),
      'RATE_PERCENT',
    ),
  source: z.string({ error: 'RATE_SOURCE' }).trim().min(1, 'RATE_SOURCE').max(200),
});

/** What was typed for each step; a step whose number of days can't be read is one that is refused. */
export const stepsIn = (form: FormData): ReminderStep[] =>
  REMINDER_CODES.map((code) => {
    const typed = String(form.get(`days.${code}`) ?? '').trim();
    const days = /^-?\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
    return { code, days, on: form.get(`on.${code}`) !== null };
  });
