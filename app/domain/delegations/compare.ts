import { travelChanges } from './changes';
import { type Delegate, nameOf } from './delegation';
import { PERSON_FACTS } from './person';
import { sameName } from './read-delegates';

/** What a file does to a delegation that is there: names, in the order of the numbers. */
export type DelegationDifference = {
  added: string[];
  gone: string[];
  /** Flights or nights are others than those that stand, by hand or by an earlier file. */
  travel: string[];
  /** What is known of the person is other: firm, contact, diet, passport… */
  facts: string[];
  /** Somebody else now bears the number: papers and calendar of the one become those of the other. */
  renamed: { number: number; was: string; now: string }[];
};

/** Compares who is there with who a file lists, by number, as an import would take them. */
export function compareDelegates(
  before: readonly Delegate[],
  after: readonly Delegate[],
): DelegationDifference {
  const known = new Map(before.map((delegate) => [delegate.number, delegate]));
  const listed = new Set(after.map(({ number }) => number));
  const both = after.flatMap((now) => {
    const was = known.get(now.number);
    return was ? [{ was, now }] : [];
  });
  return {
    added: after.filter(({ number }) => !known.has(number)).map(nameOf),
    gone: before.filter(({ number }) => !listed.has(number)).map(nameOf),
    travel: both.filter(({ was, now }) => travelChanges(was, now).length > 0).map(({ now }) => nameOf(now)),
    facts: both
      .filter(({ was, now }) => FACTS.some((fact) => was[fact] !== now[fact]))
      .map(({ now }) => nameOf(now)),
    renamed: both
      .filter(({ was, now }) => !sameName(nameOf(was), nameOf(now)))
      .map(({ was, now }) => ({ number: now.number, was: nameOf(was), now: nameOf(now) })),
  };
}

const FACTS = PERSON_FACTS.filter((fact) => fact !== 'givenName' && fact !== 'familyName');
