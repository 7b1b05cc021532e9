import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { saveItem } from '#app/features/delegations/commands-edit.server';
import { itemPlanOf } from '#app/features/delegations/forms';
import { useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { organisationsSeen } from './seen.server';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const result = await saveItem(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    itemId: params.item === 'new' ? null : (params.item ?? ''),
    plan: itemPlanOf(await request.formData()),
  });
  if (!result.ok) return data({ problems: result.problems.map(({ field: _, ...one }) => one) }, 422);
  return redirect(`/missions/${params.mission}/programme?saved=1`, 303);
}

export default function NotSaved() {
  const answer = useActionData<typeof action>();
  const { mission = '', item = '' } = useParams();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={t('mission.item.edit')} />
      <Problems problems={answer?.problems} />
      <LinkButton to={`/missions/${mission}/programme/${item}`} className="self-start">
        {t('ui.back')}
      </LinkButton>
    </Page>
  );
}
