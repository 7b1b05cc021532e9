import type { LocalDate } from '#app/domain/shared/dates';
import type { Cents } from '#app/domain/shared/money';
import type { Decision } from './decision';

/** What is known of a registration, whether or not its firm may know it yet. Days are local to the reader's organiser. */
export type StandingFacts = {
  filedOn: LocalDate;
  decision: Decision;
  reason: string | null;
  announcedOn: LocalDate | null;
  withdrawnOn: LocalDate | null;
  confirmedOn: LocalDate | null;
  deposit: { dueOn: LocalDate; dueCents: Cents; paidCents: Cents } | null;
  opensOn: LocalDate | null;
};

export type StandingCode = 'UNDER_REVIEW' | 'ACCEPTED' | 'WAITING' | 'REFUSED' | 'CONFIRMED' | 'WITHDRAWN';

export type Step = {
  code: 'FILED' | 'DECIDED' | 'CONFIRMED' | 'DEPOSIT' | 'FAIR';
  state: 'done' | 'now' | 'next' | 'never';
  on: LocalDate | null;
};

export type Standing = {
  code: StandingCode;
  reason: string | null;
  steps: Step[];
  /** What is asked of the firm now; null when it has nothing to do. Cents still owed. */
  asked: { code: 'PAY_DEPOSIT'; on: LocalDate; cents: Cents; late: boolean } | null;
};

/**
 * Where a registration stands as its firm may see it (PRODUCT, thread 4 and 6): a decision is "under review" until it is
 * announced, whatever was decided; then placed and confirmed, the deposit paid, the fair.
 */
export function standingOf(facts: StandingFacts, today: LocalDate): Standing {
  const code = codeOf(facts);
  const told = facts.announcedOn !== null || facts.confirmedOn !== null;
  const owed = facts.deposit ? facts.deposit.dueCents - facts.deposit.paidCents : 0;
  const paid = facts.deposit !== null && owed <= 0;
  const reached = [
    true,
    told,
    facts.confirmedOn !== null,
    paid,
    facts.opensOn !== null && facts.opensOn <= today,
  ];
  const ended = code === 'REFUSED' || code === 'WITHDRAWN';
  const dates = [
    facts.filedOn,
    told ? facts.announcedOn : null,
    facts.confirmedOn,
    facts.deposit?.dueOn ?? null,
    facts.opensOn,
  ];
  const current = reached.findIndex((done) => !done);
  return {
    code,
    reason: facts.announcedOn ? facts.reason : null,
    steps: CODES.map((step, index) => ({
      code: step,
      state: reached[index] ? 'done' : ended ? 'never' : index === current ? 'now' : 'next',
      on: dates[index] ?? null,
    })),
    asked:
      facts.deposit && owed > 0 && !ended
        ? { code: 'PAY_DEPOSIT', on: facts.deposit.dueOn, cents: owed, late: facts.deposit.dueOn < today }
        : null,
  };
}

const CODES = ['FILED', 'DECIDED', 'CONFIRMED', 'DEPOSIT', 'FAIR'] as const;

function codeOf(facts: StandingFacts): StandingCode {
  if (facts.withdrawnOn) return 'WITHDRAWN';
  if (facts.confirmedOn) return 'CONFIRMED';
  if (!facts.announcedOn) return 'UNDER_REVIEW';
  if (facts.decision === 'accepted') return 'ACCEPTED';
  if (facts.decision === 'waiting') return 'WAITING';
  return facts.decision === 'refused' ? 'REFUSED' : 'UNDER_REVIEW';
}
