import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { useAidProblems } from './aid-problems';
import { SchemeFields } from './scheme-fields';

type Props = {
  title: string;
  back: { to: string; label: string };
  /** What stands in the fields and boxes: as typed, else as the version before has it. */
  typed: Record<string, string>;
  ticked: Record<string, string[]>;
  problems: readonly Problem[] | undefined;
  children: (error: (field: string) => string | undefined) => ReactNode;
};

/** The page on which a version of a scheme is written. */
export function SchemeFormPage({ title, back, typed, ticked, problems: refused, children }: Props) {
  const t = useT();
  const problems = useAidProblems(refused);
  const error = useFieldErrors(problems);
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={back.to}>
            {back.label}
          </Link>
        }
        title={title}
        intro={t('aid.schemes.intro')}
      />
      <Problems problems={problems} />
      <Form method="post" className="flex flex-col gap-6" noValidate>
        {children(error)}
        <SchemeFields
          value={(field) => typed[field] ?? ''}
          values={(field) => ticked[field] ?? []}
          error={error}
        />
        <div>
          <SubmitButton>{t('aid.scheme.keep')}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
