import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { FileProblems } from '#app/features/delegations/components/file-problems';
import { ImportPreviewView } from '#app/features/delegations/components/import-preview';
import { Points } from '#app/features/delegations/components/points';
import { SheetLinks } from '#app/features/delegations/components/sheet-links';
import { findMission } from '#app/features/delegations/queries-mission.server';
import { findEditionChoices } from '#app/features/pavilions/queries-editions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { importDelegationFile, previewDelegationFile } from '#app/spreadsheets/delegation-file.server';
import { SubmitButton } from '#app/ui/button';
import { FileField, TextField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { useFieldErrors } from '#app/ui/problems';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const organisationIds = organisationsManaged(foundOr404(context.person));
  const mission = new URL(request.url).searchParams.get('mission') ?? '';
  return {
    editions: await findEditionChoices(context.db, organisationIds),
    title: translator(context.locale)('mission.import.title'),
    mission,
    standing: (await findMission(context.db, organisationIds, mission))?.name,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

/** Checks the files and writes nothing: they go back to the page, which sends them again when the manager agrees. */
export async function action({ request, context }: ActionFunctionArgs) {
  const [managed] = organisationsManaged(foundOr404(context.person));
  const organisationId = foundOr404(managed);
  const form = await request.formData();
  const mission = String(form.get('mission') ?? '').trim();
  const bytes = await bytesOf(form.get('file'));
  const programmeBytes = await bytesOf(form.get('programme'));
  if (!bytes) return data({ mission, problems: [{ code: 'REQUIRED', field: 'file' }], checked: null }, 422);
  const result = await importDelegationFile(context.db, context.act(), {
    missionSlug: mission,
    bytes,
    programmeBytes,
    organisationId,
    dryRun: true,
  });
  if (!result.ok) {
    const problems = result.problems.map((one) => ({ ...one, field: undefined }));
    return data({ mission, problems, checked: null }, 422);
  }
  const { persons, companies, segments, alerts, conflicts } = result.value;
  const preview = foundOr404(
    await previewDelegationFile(context.db, { missionSlug: mission, bytes, programmeBytes, organisationId }),
  );
  const checked = {
    counts: { persons, companies, segments: segments.length },
    preview,
    points: { alerts, conflicts },
    content: bytes.toString('base64'),
    programme: programmeBytes?.toString('base64') ?? '',
  };
  return data({ mission, problems: undefined, checked });
}

async function bytesOf(file: FormDataEntryValue | null): Promise<Buffer | null> {
  return file instanceof File && file.name !== '' ? Buffer.from(await file.arrayBuffer()) : null;
}

export default function Import() {
  const { title, mission, standing, editions } = useLoaderData<typeof loader>();
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
          <Link className="link" to={standing === undefined ? '/missions' : `/missions/${mission}`}>
            {standing ?? t('missions.title')}
          </Link>
        }
      />
      <FileProblems problems={answer?.problems} />
      {checked && (
        <>
          <ImportPreviewView preview={checked.preview} counts={checked.counts} />
          {checked.points.alerts.length + checked.points.conflicts.length > 0 && (
            <Notice tone="attention" title={t('mission.needs')}>
              <Points points={checked.points} mission={checked.preview.isNew ? null : answer.mission} />
            </Notice>
          )}
          <Form method="post" action="/missions/import/write" encType="multipart/form-data">
            <input type="hidden" name="mission" value={answer.mission} />
            <input type="hidden" name="content" value={checked.content} />
            <input type="hidden" name="programme" value={checked.programme} />
            <SubmitButton>{t('mission.import.write', { count: checked.counts.persons })}</SubmitButton>
          </Form>
        </>
      )}
      <Form method="post" encType="multipart/form-data" className="flex max-w-xl flex-col gap-4">
        <TextField
          name="mission"
          label={t('mission.import.slug')}
          hint={t('mission.import.slug.hint')}
          defaultValue={answer?.mission ?? mission}
          list="editions"
          autoComplete="off"
          required
        />
        <datalist id="editions">
          {editions.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </datalist>
        <SheetLinks mission={standing === undefined ? null : mission} />
        <FileField
          name="file"
          label={t('mission.import.file')}
          accept=".csv,text/csv,text/plain"
          error={errors('file')}
          required
        />
        <FileField
          name="programme"
          label={t('mission.import.programme')}
          hint={t('mission.import.optional')}
          accept=".csv,text/csv,text/plain"
        />
        <SubmitButton look={checked ? 'plain' : 'main'} className="self-start">
          {t('mission.import.check')}
        </SubmitButton>
      </Form>
    </Page>
  );
}
