import { nameOf } from '#app/domain/delegations/delegation';
import { changedFacts, type PersonFact, type PersonFacts } from '#app/domain/delegations/person';
import type { Formats } from '#app/i18n/formats';
import type { Translate } from '#app/i18n/translator';
import type { Edited } from '../steps-change.server';

type Words = { t: Translate; formats: Formats };

/** Somebody who joins or leaves, with what comes or goes with them; else each fact as it is now and as it was. */
export function personLines(
  words: Words,
  { before, after, moved }: Extract<Edited, { what: 'person' }>,
): string[] {
  const { t } = words;
  if (before && after) {
    return changedFacts(before, after).map((fact) =>
      t('change.person.fact', {
        fact: t(`traveller.${fact}`),
        now: factText(words, after, fact),
        was: factText(words, before, fact),
      }),
    );
  }
  const person = after ?? before;
  if (!person) return [];
  const way = after ? 'joins' : 'leaves';
  const { legs, stays, items } = moved;
  return [
    t(`change.person.${way}`, { name: nameOf(person), company: person.company }),
    ...(legs + stays > 0 ? [t(`change.person.${way}.travel`, { legs, stays })] : []),
    ...items.map(({ title, alone }) => t(`change.person.${way}.${alone ? 'alone' : 'item'}`, { title })),
  ];
}

function factText({ t, formats }: Words, person: PersonFacts, fact: PersonFact): string {
  if (fact === 'role') return t(`role.${person.role}`);
  if (fact === 'locale') return t(`traveller.locale.${person.locale}`);
  if (fact === 'passportExpiresOn')
    return person.passportExpiresOn ? formats.date(person.passportExpiresOn) : '–';
  return person[fact] || '–';
}
