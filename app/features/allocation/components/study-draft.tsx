import { Form, Link } from '@remix-run/react';
import { isHypothetical } from '#app/domain/allocation/scenario';
import type { Study } from '#app/features/allocation/queries-studies.server';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Choices } from '#app/ui/choices';
import { Notice } from '#app/ui/notice';

type Props = {
  study: Study;
  /** Where the form goes. */
  action: string;
  allocation: string;
  /** The version that is now the newest. */
  newest: number;
};

/** What can be made of a study: a draft, once confirmed firms that would move have agreed; or why none. */
export function StudyDraft({ study, action, allocation, newest }: Props) {
  const t = useT();
  const { result, draftVersion, scenario, version } = study;
  if (result?.outcome !== 'found') return null;
  if (draftVersion !== null)
    return (
      <Notice tone="done">
        <Link className="link" to={`${allocation}?version=${draftVersion}`}>
          {t('study.draft.done', { version: draftVersion })}
        </Link>
      </Notice>
    );
  if (isHypothetical(scenario)) return <Notice>{t('study.draft.hypothetical')}</Notice>;
  if (version !== newest) return <Notice>{t('study.draft.outdated', { version })}</Notice>;
  const movers = result.difference.changes.filter(({ firm }) => result.agree.includes(firm));
  return (
    <Card>
      <Form method="post" action={action} className="flex flex-col items-start gap-4">
        <p className="max-w-[70ch]">{t('study.draft.words')}</p>
        {movers.length > 0 && (
          <Choices
            name="agreed"
            pick="many"
            legend={t('study.agree')}
            hint={t('study.agree.hint')}
            choices={movers.map(({ firm, company, from, to }) => ({
              value: firm,
              label: t('study.agree.firm', {
                company,
                from: from ?? t('study.booth.none'),
                to: to ?? t('study.booth.none'),
              }),
            }))}
          />
        )}
        <SubmitButton>{t('study.draft')}</SubmitButton>
      </Form>
    </Card>
  );
}
