import { type Delegate, nameOf, type Stay } from './delegation';
import { sameName } from './read-delegates';

/** The number of somebody who joins: after all others, so that nobody's becomes theirs. */
export const nextNumber = (delegates: readonly Pick<Delegate, 'number'>[]): number =>
  Math.max(0, ...delegates.map(({ number }) => number)) + 1;

/**
 * A delegation in which somebody (new, or known by number) is as given. A room that is shared with them bears their name of
 * now, and one that waited for somebody of this name is shared with them. Whoever isn't touched is the same object.
 */
export function withPerson<D extends Delegate>(delegates: readonly D[], person: D): D[] {
  const name = nameOf(person);
  const meant = ({ sharesWith, sharesWithName }: Stay): boolean =>
    sharesWith === person.number || (sharesWith === null && sameName(sharesWithName ?? '', name));
  const shared = (stay: Stay): Stay => ({ ...stay, sharesWith: person.number, sharesWithName: name });
  const others = delegates
    .filter(({ number }) => number !== person.number)
    .map((one) =>
      staysChanged(one, (stay) =>
        meant(stay) && (stay.sharesWith === null || stay.sharesWithName !== name) ? shared(stay) : stay,
      ),
    );
  return [...others, person].toSorted((a, b) => a.number - b.number);
}

/** A delegation without somebody: a room that was to be shared with them still says so, and waits for another. */
export function withoutPerson<D extends Delegate>(delegates: readonly D[], number: number): D[] {
  return delegates
    .filter((one) => one.number !== number)
    .map((one) =>
      staysChanged(one, (stay) => (stay.sharesWith === number ? { ...stay, sharesWith: null } : stay)),
    );
}

function staysChanged<D extends Delegate>(delegate: D, change: (stay: Stay) => Stay): D {
  const stays = delegate.stays.map(change);
  return stays.every((stay, index) => stay === delegate.stays[index]) ? delegate : { ...delegate, stays };
}
