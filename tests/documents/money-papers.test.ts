import { expect, it } from 'vitest';
import { reminderContent } from '#app/documents/reminder/content';
import { statementContent } from '#app/documents/statement-of-account/content';
import { paymentReminderContent } from '#app/mail/messages/payment-reminder/content';
import { reminder, statement } from './money-papers';

const plain = (said: unknown) => JSON.stringify(said).replace(/[\u00a0\u202f]/g, ' ');

it('a statement says what is left to pay, what is late, and how it came to it', () => {
  const content = statementContent(statement());
  expect(plain(content.due)).toBe(
    plain({ label: 'Reste à payer', value: '6 032,42 €', note: 'dont 6 032,42 € en retard' }),
  );
  expect(content.open.rows.map((row) => plain(row))).toEqual([
    plain(['FA-2026-00049', '10 oct. 2026', '41 jours de retard', '6 032,42 €']),
    plain(['FA-2026-00061', '10 déc. 2026', 'à échoir', '120,00 €']),
  ]);
  expect(content.lines.rows.map((row) => plain(row.at(-1)))).toEqual(
    ['2 876,38 €', '0,00 €', '6 711,52 €', '6 032,42 €'].map(plain),
  );
  expect(plain(content.credit)).toContain('15,00 €');
});

it('a firm that has paid too much reads that it is in its favour', () => {
  const { due, payment } = statementContent(
    statement({ locale: 'en', balanceCents: -1500, overdueCents: 0 }),
  );
  expect(due).toEqual({ label: 'In your favour', value: '€15.00', note: undefined });
  expect(payment.facts).toEqual([]);
});

it('a formal notice shows interest period by period, the fee, and the law', () => {
  const { totals, interest, closing } = reminderContent(reminder());
  expect(interest?.rows.map((row) => plain(row))).toEqual([
    plain(['FA-2026-00049', '10/06/2026 – 30/06/2026', '20', '6 711,52 €', '12,15 %', '44,68 €']),
    plain(['FA-2026-00049', '30/06/2026 – 20/11/2026', '143', '6 711,52 €', '12,00 %', '315,53 €']),
  ]);
  expect(totals.map(({ value }) => plain(value))).toEqual(
    ['6 711,52 €', '360,21 €', '40,00 €', '7 111,73 €'].map(plain),
  );
  expect(closing.join(' ')).toContain('D. 441-5');
});

it('without a rate it claims no interest, and says that it is told separately', () => {
  const { interest, totals, closing } = reminderContent(
    reminder({ interestCents: null, totalCents: 675152 }),
  );
  expect(interest).toBeNull();
  expect(totals.length).toBe(3);
  expect(closing.length).toBe(3);
});

it('a reminder before it claims neither interest nor fee', () => {
  const { interest, totals, closing } = reminderContent(reminder({ code: 'FIRST', totalCents: 671152 }));
  expect([interest, totals.length, closing.length]).toEqual([null, 1, 1]);
});

it('the mail says how much, for what, in its reader’s language', () => {
  const said = {
    ...{ code: 'SECOND' as const, contactName: 'Alba', company: 'Beauce', organiser: 'Cosmetic Valley' },
    ...{ currency: 'EUR', totalCents: 671152, numbers: ['FA-2026-00049'] },
  };
  const site = { url: 'https://pavilion.example' };
  expect(paymentReminderContent(said, 'en', site).subject).toBe('Second reminder: €6,711.52 to pay');
  const french = paymentReminderContent(said, 'fr', site);
  expect(plain(french.subject)).toBe('"Deuxième relance : 6 711,52 € à régler"');
  expect(french.text).toContain('FA-2026-00049');
  expect(french.text).toContain('https://pavilion.example/papers');
});
