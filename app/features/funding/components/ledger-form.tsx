import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Problem } from '#app/domain/shared/problem';
import { useT } from '#app/i18n/react';
import { SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { useAidProblems } from './aid-problems';

type Props = {
  title: string;
  page: string;
  company: string;
  problems: readonly Problem[] | undefined;
  children: (error: (field: string) => string | undefined) => ReactNode;
};

/** A page that changes one fact of a firm's aid, with what was typed and what is wrong with it. */
export function LedgerForm({ title, page, company, problems: refused, children }: Props) {
  const t = useT();
  const problems = useAidProblems(refused);
  const error = useFieldErrors(problems);
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={page}>
            {t('aid.ledger.title', { company })}
          </Link>
        }
        title={title}
      />
      <Problems problems={problems} />
      <Form method="post" className="flex flex-col gap-6" noValidate>
        {children(error)}
        <div>
          <SubmitButton>{t('aid.keep')}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
