import { Form, Link } from '@remix-run/react';
import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { TextArea, TextField } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { useAidProblems } from './aid-problems';

type Props = {
  act: 'reverse' | 'refuse';
  page: string;
  company: string;
  title: string;
  today: string;
  problems: readonly Problem[] | undefined;
  typed: Record<string, string> | undefined;
};

/** The page that asks when and why a grant is taken back, or was refused. */
export function ReasonForm({ act, page, company, title, today, problems: refused, typed }: Props) {
  const t = useT();
  const problems = useAidProblems(refused);
  const error = useFieldErrors(problems);
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={page}>
            {t('aid.one.title', { company })}
          </Link>
        }
        title={title}
        intro={act === 'reverse' ? t('aid.one.reverse.intro') : undefined}
      />
      <Problems problems={problems} />
      <Form method="post" className="flex flex-col gap-6" noValidate>
        <TextField
          type="date"
          name="on"
          label={t('aid.one.pay.date')}
          defaultValue={typed?.on ?? today}
          max={today}
          error={error('on')}
        />
        <TextArea
          name="reason"
          label={t('aid.one.reason')}
          defaultValue={typed?.reason}
          error={error('reason')}
        />
        <div>
          <SubmitButton look={act === 'reverse' ? 'danger' : 'main'}>{title}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
