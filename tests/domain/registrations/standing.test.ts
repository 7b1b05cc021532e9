import { expect, it } from 'vitest';
import { type StandingFacts, standingOf } from '#app/domain/registrations/standing';

const TODAY = '2026-06-01';

const filed: StandingFacts = {
  filedOn: '2026-01-10',
  decision: 'none',
  reason: null,
  announcedOn: null,
  withdrawnOn: null,
  confirmedOn: null,
  deposit: null,
  opensOn: '2026-11-11',
};
const accepted: StandingFacts = { ...filed, decision: 'accepted', announcedOn: '2026-05-12' };
const deposit = { dueOn: '2026-06-20', dueCents: 241798, paidCents: 0 };
const confirmed: StandingFacts = { ...accepted, confirmedOn: '2026-05-21', deposit };

it.each<[string, StandingFacts, string, string[]]>([
  ['just filed', filed, 'UNDER_REVIEW', ['done', 'now', 'next', 'next', 'next']],
  [
    'accepted quietly',
    { ...filed, decision: 'accepted' },
    'UNDER_REVIEW',
    ['done', 'now', 'next', 'next', 'next'],
  ],
  [
    'refused quietly',
    { ...filed, decision: 'refused', reason: 'x' },
    'UNDER_REVIEW',
    ['done', 'now', 'next', 'next', 'next'],
  ],
  ['accepted and told', accepted, 'ACCEPTED', ['done', 'done', 'now', 'next', 'next']],
  [
    'waiting and told',
    { ...accepted, decision: 'waiting' },
    'WAITING',
    ['done', 'done', 'now', 'next', 'next'],
  ],
  [
    'refused and told',
    { ...accepted, decision: 'refused' },
    'REFUSED',
    ['done', 'done', 'never', 'never', 'never'],
  ],
  ['confirmed', confirmed, 'CONFIRMED', ['done', 'done', 'done', 'now', 'next']],
  [
    'paid',
    { ...confirmed, deposit: { ...deposit, paidCents: 241798 } },
    'CONFIRMED',
    ['done', 'done', 'done', 'done', 'now'],
  ],
  [
    'withdrawn',
    { ...confirmed, withdrawnOn: '2026-05-30' },
    'WITHDRAWN',
    ['done', 'done', 'done', 'never', 'never'],
  ],
])('%s', (_, facts, code, states) => {
  const standing = standingOf(facts, TODAY);
  expect(standing.code).toBe(code);
  expect(standing.steps.map(({ state }) => state)).toEqual(states);
});

it('says neither decision, nor its reason, nor its day before it is announced', () => {
  const quiet = standingOf({ ...filed, decision: 'refused', reason: 'Hors filière' }, TODAY);
  expect(quiet).toEqual(standingOf(filed, TODAY));
  expect(standingOf({ ...accepted, decision: 'refused', reason: 'Hors filière' }, TODAY).reason).toBe(
    'Hors filière',
  );
});

it.each([
  [
    'what is left of the deposit',
    { ...deposit, paidCents: 41798 },
    TODAY,
    { code: 'PAY_DEPOSIT', on: '2026-06-20', cents: 200000, late: false },
  ],
  [
    'on its last day, in time',
    deposit,
    '2026-06-20',
    { code: 'PAY_DEPOSIT', on: '2026-06-20', cents: 241798, late: false },
  ],
  [
    'the day after, late',
    deposit,
    '2026-06-21',
    { code: 'PAY_DEPOSIT', on: '2026-06-20', cents: 241798, late: true },
  ],
  ['nothing once it is paid', { ...deposit, paidCents: 241798 }, '2026-07-01', null],
])('asks for %s', (_, owed, today, asked) => {
  expect(standingOf({ ...confirmed, deposit: owed }, today).asked).toEqual(asked);
});

it('asks nothing of a firm that has withdrawn', () => {
  expect(standingOf({ ...confirmed, withdrawnOn: '2026-05-30' }, '2026-07-01').asked).toBeNull();
});
