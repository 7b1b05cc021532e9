import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { ImportReport } from '#app/features/registrations/commands-import.server';
import { ImportReportView } from '#app/features/registrations/components/ImportReportView';
import { findCallFor } from '#app/features/registrations/queries.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { importRegistrationFile } from '#app/spreadsheets/registration-file.server';
import { SubmitButton } from '#app/ui/button';
import { FileField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { call, scope } = foundOr404(
    await findCallFor(context.db, foundOr404(context.person), params.edition ?? ''),
  );
  foundOr404(scope.decides || null);
  const fair = `${call.fair} ${call.year}`;
  const t = translator(context.locale);
  return { slug: call.slug, list: t('registrations.of', { fair }), title: t('registrations.import.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Pavilion' }];

/** Checks a file and writes nothing: the file goes back to the page, which sends it again when the manager agrees. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { call, scope } = foundOr404(
    await findCallFor(context.db, foundOr404(context.person), params.edition ?? ''),
  );
  foundOr404(scope.decides || null);
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.size === 0) {
    return data({ problems: [{ code: 'REQUIRED', field: 'file' }], checked: null }, 422);
  }
  const bytes = Buffer.from(await file.arrayBuffer());
  const { slug: editionSlug, organisationId } = call;
  const input = { editionSlug, organisationId, bytes, dryRun: true };
  const report = await importRegistrationFile(context.db, context.act(), input);
  if (!report.ok) {
    return data(
      { problems: report.problems.map((problem) => ({ ...problem, field: 'file' })), checked: null },
      422,
    );
  }
  const records = report.value.records.map(({ normalised: _, ...record }) => record);
  const checked = {
    report: { ...report.value, records },
    name: file.name,
    content: bytes.toString('base64'),
  };
  return data({ problems: undefined, checked });
}

export default function Import() {
  const { slug, list, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page>
      <PageHeader
        title={title}
        above={
          <Link className="link" to={`/registrations/${slug}`}>
            {list}
          </Link>
        }
        intro={t('registrations.import.intro')}
      />
      <Problems problems={answer?.problems} />
      {answer?.checked && <Checked {...answer.checked} slug={slug} />}
      <Form method="post" encType="multipart/form-data" className="flex max-w-xl flex-col gap-4">
        <FileField
          name="file"
          label={answer?.checked ? t('registrations.import.other') : t('registrations.import.file')}
          hint={t('registrations.import.hint')}
          accept=".csv,text/csv,text/plain"
          error={errors('file')}
          required
        />
        <SubmitButton look={answer?.checked ? 'plain' : 'main'} className="self-start">
          {t('registrations.import.check')}
        </SubmitButton>
      </Form>
    </Page>
  );
}

function Checked({
  report,
  name,
  content,
  slug,
}: {
  report: ImportReport;
  name: string;
  content: string;
  slug: string;
}) {
  const t = useT();
  const fresh = report.records.filter(
    ({ decision, unchanged }) => decision === 'accept' && !unchanged,
  ).length;
  const partly = report.refused > 0;
  return (
    <>
      {partly ? (
        <Notice tone="attention" title={name}>
          {t('registrations.import.blocked', { count: report.refused })}
        </Notice>
      ) : (
        <Notice tone="done" title={name}>
          {t(fresh === 0 ? 'registrations.import.nothing' : 'registrations.import.clean')}
        </Notice>
      )}
      {fresh > 0 && (
        <Form method="post" action={`/registrations/${slug}/import/write`} encType="multipart/form-data">
          <input type="hidden" name="content" value={content} />
          <input type="hidden" name="skipRefused" value={partly ? 'on' : ''} />
          <SubmitButton>
            {t(partly ? 'registrations.import.some' : 'registrations.import.all', { count: fresh })}
          </SubmitButton>
        </Form>
      )}
      <ImportReportView report={report} />
    </>
  );
}
