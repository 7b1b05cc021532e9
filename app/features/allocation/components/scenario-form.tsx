import { Form } from '@remix-run/react';
import type { Problem } from '#app/domain/shared/problem';
import type { FirmName } from '#app/features/allocation/queries-names.server';
import { type Part, partsOf, type Question } from '#app/features/allocation/question';
import { useFormats, useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Checkbox } from '#app/ui/choices';
import { FindFirm } from './find-firm';
import { type Asking, ScenarioPart } from './scenario-part';

type Props = {
  /** This page, where the question is kept in the address while lines are added. */
  action: string;
  question: Question;
  /** The part of which a line was just asked for. */
  added: Part | null;
  firms: readonly Pick<FirmName, 'firm' | 'company'>[];
  /** How many more there are, looked for by name, and the name looked for. */
  unlisted: number;
  find: string;
  booths: readonly { label: string; area: number }[];
  halls: readonly { id: string; name: string }[];
  problems?: readonly Problem[];
};

/** What would be otherwise, line by line: lines are added and taken away by going to this page again, so that nothing is lost. */
export function ScenarioForm({ action, question, added, problems, ...choices }: Props) {
  const { firms, booths, halls, unlisted, find } = choices;
  const t = useT();
  const f = useFormats();
  const companies = firms.map(({ firm, company }): [string, string] => [firm, company]);
  const labels = booths.map(({ label, area }): [string, string] => [label, `${label} – ${f.area(area)}`]);
  const rooms = halls.map(({ id, name }): [string, string] => [id, name]);
  const asking: Record<Part, Asking> = {
    locks: {
      title: t('study.lock'),
      fields: {
        firm: { label: t('study.lock.firm'), options: companies },
        booth: { label: t('study.lock.booth'), options: labels },
      },
    },
    bans: {
      title: t('study.ban'),
      fields: {
        firm: { label: t('study.ban.firm'), options: companies },
        booth: { label: t('study.ban.booth'), options: labels },
      },
    },
    withdrawn: {
      title: t('study.withdrawn'),
      fields: { firm: { label: t('study.company'), options: companies } },
    },
    extras: {
      title: t('study.extra'),
      hint: t('study.extra.hint'),
      fields: {
        like: { label: t('study.extra.like'), options: labels },
        hall: { label: t('study.extra.hall'), options: rooms },
      },
    },
  };
  return (
    <Form method="get" action={action} preventScrollReset className="flex flex-col gap-6">
      {(unlisted > 0 || find !== '') && (
        <FindFirm find={find} hint={t('study.find.hint', { count: unlisted })} />
      )}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        {partsOf().map((part) => (
          <ScenarioPart
            key={part}
            {...{ part, problems }}
            {...asking[part]}
            lines={question[part]}
            focused={added === part}
          />
        ))}
      </div>
      <Checkbox
        key={String(question.moveConfirmed)}
        name="moveConfirmed"
        label={t('study.move-confirmed')}
        hint={t('study.move-confirmed.hint')}
        checked={question.moveConfirmed}
      />
      <div>
        <SubmitButton formMethod="post">{t('study.ask')}</SubmitButton>
      </div>
    </Form>
  );
}
