import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { Points } from '#app/features/delegations/components/points';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { importDelegationFile } from '#app/spreadsheets/delegation-file.server';
import { SubmitButton } from '#app/ui/button';
import { FileField, TextField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

export function loader({ context, request }: LoaderFunctionArgs) {
  return {
    title: translator(context.locale)('mission.import.title'),
    mission: new URL(request.url).searchParams.get('mission') ?? '',
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

/** Checks the files and writes nothing: they go back to the page, which sends them again when the manager agrees. */
export async function action({ request, context }: ActionFunctionArgs) {
  const [organisationId] = organisationsManaged(foundOr404(context.person));
  const form = await request.formData();
  const mission = String(form.get('mission') ?? '').trim();
  const bytes = await bytesOf(form.get('file'));
  const programmeBytes = await bytesOf(form.get('programme'));
  if (!bytes) return data({ mission, problems: [{ code: 'REQUIRED', field: 'file' }], checked: null }, 422);
  const result = await importDelegationFile(context.db, context.act(), {
    missionSlug: mission,
    bytes,
    programmeBytes,
    organisationId: foundOr404(organisationId),
    dryRun: true,
  });
  if (!result.ok) {
    const problems = result.problems.map((one) => ({ ...one, field: undefined }));
    return data({ mission, problems, checked: null }, 422);
  }
  const { persons, companies, segments, alerts, conflicts } = result.value;
  const checked = {
    persons,
    companies,
    segments: segments.length,
    points: { alerts, conflicts },
    content: bytes.toString('base64'),
    programme: programmeBytes?.toString('base64') ?? '',
  };
  return data({ mission, problems: undefined, checked });
}

async function bytesOf(file: FormDataEntryValue | null): Promise<Buffer | null> {
  return file instanceof File && file.size > 0 ? Buffer.from(await file.arrayBuffer()) : null;
}

export default function Import() {
  const { title, mission } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  const checked = answer?.checked;
  return (
    <Page>
      <PageHeader
        title={title}
        intro={t('mission.import.intro')}
        above={
          <Link className="link" to="/missions">
            {t('missions.title')}
          </Link>
        }
      />
      <Problems problems={answer?.problems} />
      {checked && (
        <>
          <Notice tone="done" title={answer.mission}>
            {t('mission.import.ready', {
              persons: checked.persons,
              companies: checked.companies,
              segments: checked.segments,
            })}
          </Notice>
          {checked.points.alerts.length + checked.points.conflicts.length > 0 && (
            <Notice tone="attention" title={t('mission.needs')}>
              <Points points={checked.points} mission={answer.mission} />
            </Notice>
          )}
          <Form method="post" action="/missions/import/write" encType="multipart/form-data">
            <input type="hidden" name="mission" value={answer.mission} />
            <input type="hidden" name="content" value={checked.content} />
            <input type="hidden" name="programme" value={checked.programme} />
            <SubmitButton>{t('mission.import.write', { count: checked.persons })}</SubmitButton>
          </Form>
        </>
      )}
      <Form method="post" encType="multipart/form-data" className="flex max-w-xl flex-col gap-4">
        <TextField
          name="mission"
          label={t('mission.import.slug')}
          hint={t('mission.import.slug.hint')}
          defaultValue={answer?.mission ?? mission}
          required
        />
        <FileField
          name="file"
          label={t('mission.import.file')}
          accept=".csv,text/csv,text/plain"
          error={errors('file')}
          required
        />
        <FileField name="programme" label={t('mission.import.programme')} accept=".csv,text/csv,text/plain" />
        <SubmitButton look={checked ? 'plain' : 'main'} className="self-start">
          {t('mission.import.check')}
        </SubmitButton>
      </Form>
    </Page>
  );
}
