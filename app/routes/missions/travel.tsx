import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { changeTravel } from '#app/features/delegations/commands-edit.server';
import { travelOf } from '#app/features/delegations/forms';
import { useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { organisationsSeen } from './seen.server';

export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/missions/${params.mission}/delegates/${params.number}`);

export async function action({ request, context, params }: ActionFunctionArgs) {
  const result = await changeTravel(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    number: Number(params.number),
    travel: travelOf(await request.formData()),
  });
  if (!result.ok) return data({ problems: result.problems.map(({ field: _, ...one }) => one) }, 422);
  return redirect(`/missions/${params.mission}/delegates/${params.number}?saved=1`, 303);
}

export default function NotSaved() {
  const answer = useActionData<typeof action>();
  const { mission = '', number = '' } = useParams();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={t('mission.travel')} />
      <Problems problems={answer?.problems} />
      <LinkButton to={`/missions/${mission}/delegates/${number}`} className="self-start">
        {t('ui.back')}
      </LinkButton>
    </Page>
  );
}
