import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { importBankFile } from '#app/spreadsheets/bank-file.server';
import { SubmitButton } from '#app/ui/button';
import { FileField } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { organisationOf } from './scope.server';

export async function loader({ context }: LoaderFunctionArgs) {
  organisationOf({ context });
  return { title: translator(context.locale)('payments.import') };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const organisationId = organisationOf({ context });
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.size === 0) {
    return data({ problems: [{ code: 'REQUIRED', field: 'file' }] }, 422);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const input = { organisationId, bytes, name: file.name };
  const report = await importBankFile(context.db, context.act(), input);
  if (!report.ok) {
    const shown = report.problems.slice(0, MOST_SHOWN);
    return data({ problems: shown.map((problem) => ({ ...problem, field: 'file' })) }, 422);
  }
  const { fresh, unchanged, warnings } = report.value;
  return redirect(
    `/payments?fresh=${fresh}&unchanged=${unchanged}${warnings.length > 0 ? '&other=1' : ''}`,
    303,
  );
}

const MOST_SHOWN = 10;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function ImportPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        intro={t('payments.import.intro')}
        above={
          <Link className="link" to="/payments">
            {t('payments.title')}
          </Link>
        }
      />
      <Problems problems={answer?.problems} />
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
        <FileField
          name="file"
          label={t('payments.import.file')}
          hint={t('payments.import.hint')}
          accept=".xml,.csv,.txt,text/xml,application/xml,text/csv"
          error={error('file')}
          required
        />
        <SubmitButton className="self-start">{t('payments.import.do')}</SubmitButton>
      </Form>
    </Page>
  );
}
