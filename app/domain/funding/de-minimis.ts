import { DateTime } from 'luxon';
import type { LocalDate } from '#app/domain/shared/dates';
import { type Cents, sumCents } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';

/** Aid granted to a firm: the day of the grant counts, never that of the payment. Amounts in gross grant equivalent. */
export type Grant = {
  on: LocalDate;
  amountCents: Cents;
  company: string;
  memberState: string;
  /** Only DE_MINIMIS counts; block-exempted aid (GBER) has ceilings of its own. */
  basis: string;
};

export type DeMinimisQuestion = {
  company: string;
  /** Firms of the single undertaking (majority of votes, right to appoint, dominant influence), the company among them or not. */
  group: readonly string[];
  memberState: string;
  on: LocalDate;
  newAidCents: Cents;
  grants: readonly Grant[];
};

export type DeMinimisAnswer = {
  windowStart: LocalDate;
  windowEnd: LocalDate;
  usedCents: Cents;
  headroomCents: Cents;
  decision: 'accept' | 'refuse';
  totalIfGrantedCents: Cents;
};

type Ceiling = { from: LocalDate; to: LocalDate; cents: Cents; source: string };

const CEILINGS: readonly Ceiling[] = [
  { from: '2014-01-01', to: '2023-12-31', cents: 20_000_000, source: 'Reg. (EU) 1407/2013, art. 3(2)' },
  { from: '2024-01-01', to: '2030-12-31', cents: 30_000_000, source: 'Reg. (EU) 2023/2831, art. 3(2)' },
];

/** The ceiling in cents for aid granted on a day. Problem NO_DE_MINIMIS_RULE when no regulation known here is in force. */
export function deMinimisCeiling(on: LocalDate): Result<Cents> {
  const rule = CEILINGS.find(({ from, to }) => from <= on && on <= to);
  return rule ? ok(rule.cents) : refuse({ code: 'NO_DE_MINIMIS_RULE', field: 'on', params: { on } });
}

/**
 * Whether new aid fits under the ceiling of a single undertaking in one Member State over three rolling years (Reg. (EU)
 * 2023/2831, art. 3): the window runs from the same calendar day three years earlier (29 February: 28) to the day of the
 * grant, both included. Aid that would go beyond is refused as a whole (art. 3(7)); headroom is never below 0.
 */
export function deMinimis(question: DeMinimisQuestion, ceilingCents: Cents): DeMinimisAnswer {
  const windowStart = threeYearsBefore(question.on);
  const undertaking = new Set([question.company, ...question.group]);
  const counted = question.grants.filter(
    ({ on, company, memberState, basis }) =>
      basis === 'DE_MINIMIS' &&
      memberState === question.memberState &&
      undertaking.has(company) &&
      windowStart <= on &&
      on <= question.on,
  );
  const usedCents = sumCents(counted.map(({ amountCents }) => amountCents));
  const headroomCents = Math.max(0, ceilingCents - usedCents);
  return {
    windowStart,
    windowEnd: question.on,
    usedCents,
    headroomCents,
    decision: question.newAidCents <= headroomCents ? 'accept' : 'refuse',
    totalIfGrantedCents: usedCents + question.newAidCents,
  };
}

/**
 * The window that leaves least, of all those that hold the day of the new aid: the one that ends on it, and those that end
 * on a later grant of the ledger. Aid granted for a day in the past must fit under every one. Problem NO_DE_MINIMIS_RULE.
 */
export function tightestWindow(
  question: DeMinimisQuestion,
): Result<DeMinimisAnswer & { ceilingCents: Cents }> {
  const later = question.grants.filter(({ on }) => on > question.on && threeYearsBefore(on) <= question.on);
  const ends = [question.on, ...new Set(later.map(({ on }) => on))];
  const answers = ends.map((on) => {
    const ceiling = deMinimisCeiling(on);
    return ceiling.ok
      ? ok({ ...deMinimis({ ...question, on }, ceiling.value), ceilingCents: ceiling.value })
      : ceiling;
  });
  const refused = answers.find((answer) => !answer.ok);
  if (refused) return refused;
  const known = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const [tightest] = known.toSorted((a, b) => a.headroomCents - b.headroomCents);
  return tightest ? ok(tightest) : refuse({ code: 'NO_DE_MINIMIS_RULE', params: { on: question.on } });
}

const threeYearsBefore = (on: LocalDate): LocalDate =>
  DateTime.fromISO(on, { zone: 'utc' }).minus({ years: 3 }).toISODate() ?? on;
