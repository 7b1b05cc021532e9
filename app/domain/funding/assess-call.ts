import type { LocalDate } from '#app/domain/shared/dates';
import { type Assessment, assessAid } from './assess';
import { type AidQuestion, MEMBER_STATE } from './assess-facts';
import type { Grant } from './de-minimis';

/** A firm of a call as it takes its turn. */
export type CallQuestion = AidQuestion & { registration: string; filedOn: LocalDate; name: string };

/**
 * The firms of a call one after the other: by the day they filed, then by name. Who comes first takes first of a budget for
 * the event and of the ceiling that its single undertaking shares. `eventLeftCents` of each question is what the grants of
 * the scheme have left before the call. Answers by registration.
 */
export function assessCall(questions: readonly CallQuestion[]): Map<string, Assessment> {
  const taken = new Map<string, number>();
  const pending: Grant[] = [];
  const answers = new Map<string, Assessment>();
  for (const question of questions.toSorted(inTurn)) {
    const { scheme, eventLeftCents, firm, on } = question;
    const assessment = assessAid({
      ...question,
      eventLeftCents: eventLeftCents === null ? null : eventLeftCents - (taken.get(scheme.id) ?? 0),
      ledger: [...question.ledger, ...pending],
    });
    answers.set(question.registration, assessment);
    taken.set(scheme.id, (taken.get(scheme.id) ?? 0) + assessment.aidCents);
    pending.push({
      on,
      amountCents: assessment.aidCents,
      company: firm.company,
      memberState: MEMBER_STATE,
      basis: scheme.legalBasis ?? '',
    });
  }
  return answers;
}

const inTurn = (a: CallQuestion, b: CallQuestion): number =>
  compare(a.filedOn, b.filedOn) ||
  a.name.localeCompare(b.name, 'fr') ||
  compare(a.registration, b.registration);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
