import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { findEdition } from '#app/features/fairs/queries.server';
import { PlanPreview } from '#app/features/pavilions/components/plan-preview';
import { parsePlanText } from '#app/features/pavilions/forms';
import { previewPlan } from '#app/features/pavilions/queries-preview.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { FileField } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

async function editionOf({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const organisationId = foundOr404(organisationsManaged(foundOr404(context.person))[0]);
  return { organisationId, edition: foundOr404(await findEdition(context.db, params.edition ?? '')) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { edition } = await editionOf(args);
  const title = translator(args.context.locale)('pavilions.import.title');
  return { title, slug: edition.slug, name: `${edition.fair} ${edition.year}` };
}

/** Reads and checks the file; nothing is kept. The file's text goes back with the preview, to be sent when it is confirmed. */
export async function action(args: ActionFunctionArgs) {
  const { organisationId, edition } = await editionOf(args);
  const file = (await args.request.formData()).get('plan');
  const text = file instanceof File ? await file.text() : '';
  const json = parsePlanText(text);
  if (!json.ok) return data({ problems: json.problems, preview: null, text: '' }, 422);
  const input = { editionSlug: edition.slug, organisationId, json: json.value };
  const preview = await previewPlan(args.context.db, input);
  const sound = preview.problems.length === 0;
  return data({ problems: [], preview, text: sound ? text : '' }, sound ? 200 : 422);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function ImportPlan() {
  const { title, slug, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to={`/pavilions/${slug}`}>
            {name}
          </Link>
        }
        title={title}
        intro={t('pavilions.import.intro')}
      />
      {answer?.preview ? (
        <PlanPreview edition={slug} preview={answer.preview} text={answer.text} />
      ) : (
        <>
          <Problems problems={answer?.problems} />
          <Form
            method="post"
            encType="multipart/form-data"
            className="flex max-w-lg flex-col gap-5"
            noValidate
          >
            <FileField
              name="plan"
              accept=".json,application/json"
              label={t('pavilions.file')}
              hint={t('pavilions.file.hint')}
              error={error('plan')}
            />
            <SubmitButton className="self-start">{t('pavilions.check-file')}</SubmitButton>
          </Form>
          <p>
            {t('pavilions.import.no-file')}{' '}
            <Link className="link" to={`/pavilions/${slug}/draw`}>
              {t('pavilions.draw.instead')}
            </Link>
          </p>
        </>
      )}
    </Page>
  );
}
