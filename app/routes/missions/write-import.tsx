import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { FileProblems } from '#app/features/delegations/components/file-problems';
import { useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { importDelegationFile } from '#app/spreadsheets/delegation-file.server';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';

export async function action({ request, context }: ActionFunctionArgs) {
  const [organisationId] = organisationsManaged(foundOr404(context.person));
  const form = await request.formData();
  const decoded = (name: string) => Buffer.from(String(form.get(name) ?? ''), 'base64');
  const missionSlug = String(form.get('mission') ?? '');
  const programmeBytes = decoded('programme');
  const result = await importDelegationFile(context.db, context.act(), {
    missionSlug,
    bytes: decoded('content'),
    programmeBytes: programmeBytes.length > 0 ? programmeBytes : null,
    organisationId: foundOr404(organisationId),
  });
  if (!result.ok)
    return data({ problems: result.problems.map((one) => ({ ...one, field: undefined })) }, 422);
  return redirect(`/missions/${missionSlug}?imported=1`, 303);
}

export default function NotImported() {
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={t('mission.import.title')} />
      <FileProblems problems={answer?.problems} />
      <LinkButton to="/missions/import" className="self-start">
        {t('ui.back')}
      </LinkButton>
    </Page>
  );
}
