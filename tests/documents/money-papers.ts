import { accountLines } from '#app/domain/payments/account';
import { lateInterest } from '#app/domain/payments/late-interest';
import type { ReminderSnapshot, StatementSnapshot } from '#app/domain/payments/papers';

const organiser = {
  name: 'Cosmetic Valley',
  legalForm: 'Association loi 1901',
  siren: '413570375',
  addressLines: ['1 place de la Cathédrale'],
  postcode: '28000',
  city: 'Chartres',
  country: 'FR',
  email: 'contact@cosmetic-valley.example',
  phone: null,
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPPXXX',
};

const firm = {
  name: 'Laboratoires Beauce Parfums',
  addressLines: ['12 rue des Iris'],
  postcode: '28000',
  city: 'Chartres',
  country: 'FR',
};

/** A firm that paid its deposit, has a credit note, and owes the balance. */
export function statement(changes: Partial<StatementSnapshot> = {}): StatementSnapshot {
  return {
    locale: 'fr',
    issuedAt: '2026-11-20T08:00:00.000Z',
    day: '2026-11-20',
    organiser,
    firm,
    currency: 'EUR',
    lines: accountLines([
      { on: '2026-06-12', kind: 'DEPOSIT', reference: 'AC-2026-00049', cents: 287638 },
      { on: '2026-07-01', kind: 'PAYMENT', reference: 'RF47AC202600049', cents: -287638 },
      { on: '2026-09-10', kind: 'INVOICE', reference: 'FA-2026-00049', cents: 671152 },
      { on: '2026-09-30', kind: 'CREDIT_NOTE', reference: 'AV-2026-00003', cents: -67910 },
    ]),
    open: [
      { number: 'FA-2026-00049', dueOn: '2026-10-10', openCents: 603242, lateDays: 41 },
      { number: 'FA-2026-00061', dueOn: '2026-12-10', openCents: 12000, lateDays: -20 },
    ],
    balanceCents: 603242,
    overdueCents: 603242,
    creditCents: 1500,
    ...changes,
  };
}

/** A formal notice with interest over two halves of a year. */
export function reminder(changes: Partial<ReminderSnapshot> = {}): ReminderSnapshot {
  const interest = lateInterest({
    ...{ dueCents: 671152, dueOn: '2026-06-10', until: '2026-11-20', paid: [] },
    rates: [
      { semester: '2026-1', percent: '12.15' },
      { semester: '2026-2', percent: '12' },
    ],
  });
  if (!interest.ok) throw new Error('rates are given');
  return {
    locale: 'fr',
    issuedAt: '2026-11-20T08:00:00.000Z',
    day: '2026-11-20',
    code: 'FORMAL_NOTICE',
    organiser,
    firm,
    currency: 'EUR',
    items: [
      {
        ...{ number: 'FA-2026-00049', issuedOn: '2026-05-11', dueOn: '2026-06-10', totalCents: 671152 },
        ...{ openCents: 671152, lateDays: 163, interestCents: interest.cents, periods: interest.periods },
        feeCents: 4000,
      },
    ],
    openCents: 671152,
    interestCents: interest.cents,
    feeCents: 4000,
    totalCents: 671152 + interest.cents + 4000,
    ...changes,
  };
}
