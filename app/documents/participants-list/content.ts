import type { Cell } from '#app/documents/kit/table.server';
import type { MissionListContent } from '#app/documents/mission-list.server';
import { type MissionSnapshot, missionHead, supportOf, titleOf } from '#app/documents/mission-paper';
import { type Delegate, type DelegateRole, nameOf } from '#app/domain/delegations/delegation';
import { type Translate, translator } from '#app/i18n/translator';

export type Participant = Pick<
  Delegate,
  'number' | 'title' | 'familyName' | 'givenName' | 'company' | 'role' | 'jobTitle'
> & { booth: string | null };

export type ParticipantsSnapshot = MissionSnapshot<Participant>;

const ORDER = ['organiser', 'institutional', 'interpreter', 'exhibitor'] as const satisfies DelegateRole[];

/** Who comes, by role, the exhibitors' firms in alphabetical order; nothing private, and no booths before any is known. */
export function participantsContent({ locale, mission, people }: ParticipantsSnapshot): MissionListContent {
  const t = translator(locale);
  const placed = people.some(({ booth }) => booth !== null);
  const byFirm = people.toSorted(
    (a, b) => a.company.localeCompare(b.company, locale) || a.familyName.localeCompare(b.familyName, locale),
  );
  return {
    head: missionHead(mission, t('participants.title'), locale),
    sum: {
      label: t('participants.hero'),
      value: t('participants.hero.value', { persons: people.length }),
      note: t('participants.hero.note', { companies: new Set(people.map(({ company }) => company)).size }),
    },
    columns: [
      t('participants.company'),
      t('participants.person'),
      t('participants.job'),
      ...(placed ? [t('participants.booth')] : []),
    ],
    sections: ORDER.flatMap((role) => {
      const those = byFirm.filter((person) => person.role === role);
      if (those.length === 0) return [];
      const title = t(`participants.${role}`, { count: those.length });
      return [{ title, rows: those.map((person, index) => rowOf(t, person, those[index - 1], placed)) }];
    }),
    note: supportOf(t, mission, locale) ?? undefined,
  };
}

/** A firm is named once, at its first person, and again where a page begins. */
function rowOf(t: Translate, person: Participant, before: Participant | undefined, placed: boolean): Cell[] {
  const again = before?.company === person.company;
  return [
    { text: person.company, strong: true, again },
    [titleOf(t, person.title), nameOf(person)].filter(Boolean).join(' '),
    person.jobTitle,
    ...(placed ? [{ text: person.booth ?? '', again }] : []),
  ];
}

export const participant = (delegate: Delegate & { booth: string | null }): Participant => ({
  number: delegate.number,
  title: delegate.title,
  familyName: delegate.familyName,
  givenName: delegate.givenName,
  company: delegate.company,
  role: delegate.role,
  jobTitle: delegate.jobTitle,
  booth: delegate.booth,
});
