import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { importPlan } from '#app/features/pavilions/commands.server';
import { parsePlanText } from '#app/features/pavilions/forms';
import { useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

/** Imports the plan that was previewed. What has come in between (a release, say) refuses it here again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const organisationId = foundOr404(organisationsManaged(foundOr404(context.person))[0]);
  const json = parsePlanText(String((await request.formData()).get('plan') ?? ''));
  if (!json.ok) return data({ problems: json.problems }, 422);
  const editionSlug = params.edition ?? '';
  const imported = await importPlan(context.db, context.act(), {
    editionSlug,
    organisationId,
    json: json.value,
  });
  if (!imported.written) return data({ problems: imported.problems }, 422);
  return redirect(`/pavilions/${editionSlug}`, 303);
}

export default function PlanRefused() {
  const answer = useActionData<typeof action>();
  const { edition } = useParams();
  const t = useT();
  return (
    <Page>
      <PageHeader title={t('pavilions.import.faults')} />
      <Problems problems={answer?.problems} />
      <div>
        <LinkButton to={`/pavilions/${edition}/import`}>{t('pavilions.import.other')}</LinkButton>
      </div>
    </Page>
  );
}
