import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { nameOf } from '#app/domain/delegations/delegation';
import { localTimeIn } from '#app/domain/delegations/local-time';
import type { ItemPlan } from '#app/domain/delegations/read-programme';
import { saveItem } from '#app/features/delegations/commands-edit.server';
import { ConsequencesView } from '#app/features/delegations/components/consequences';
import { ItemFields } from '#app/features/delegations/components/item-fields';
import { itemPlanOf } from '#app/features/delegations/forms';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { missionSeen, organisationsSeen } from './seen.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { mission, delegates, programme } = await missionSeen(context, params.mission);
  const isNew = params.item === 'new';
  const item = isNew ? null : foundOr404(programme.find(({ id }) => id === params.item));
  const timeZone = mission.edition?.timeZone ?? programme.at(0)?.timeZone ?? 'Europe/Paris';
  const start = item && localTimeIn(item.startsAt, item.timeZone);
  const plan: ItemPlan =
    item && start
      ? {
          ...item,
          date: start.slice(0, 10),
          start: start.slice(11),
          end: localTimeIn(item.endsAt, item.timeZone).slice(11),
        }
      : { ...NEW, timeZone, date: mission.edition?.venues.at(0)?.startsOn ?? '' };
  return {
    slug: mission.slug,
    mission: mission.name,
    item: params.item ?? '',
    isNew,
    title: translator(context.locale)(isNew ? 'mission.item.new' : 'mission.item.edit'),
    plan,
    people: delegates.map((delegate) => ({ number: delegate.number, name: nameOf(delegate) })),
  };
}

const NEW = {
  start: '',
  end: '',
  kind: 'official',
  title: '',
  place: '',
  audience: 'all',
  participants: [],
  meetingTable: null,
  counterpart: null,
  interpreter: null,
  dress: null,
} satisfies Omit<ItemPlan, 'timeZone' | 'date'>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

/** Says what the item as typed would bring and writes nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const plan = itemPlanOf(await request.formData());
  const result = await saveItem(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    itemId: params.item === 'new' ? null : (params.item ?? ''),
    plan,
    dryRun: true,
  });
  return result.ok
    ? data({ plan, changes: result.value, problems: undefined })
    : data({ plan, changes: null, problems: result.problems }, 422);
}

export default function Item() {
  const { slug, mission, item, isNew, title, plan, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  const at = `/missions/${slug}/programme/${item}`;
  return (
    <Page>
      <PageHeader
        title={title}
        above={
          <Link className="link" to={`/missions/${slug}/programme`}>
            {mission}
          </Link>
        }
      />
      <Form method="post" action={at} className="flex flex-col gap-4">
        <Problems problems={answer?.problems} />
        <ItemFields plan={answer?.plan ?? plan} people={people} errors={errors} />
        {answer?.changes && <ConsequencesView changes={answer.changes} mission={slug} />}
        <div className="flex flex-wrap gap-3">
          {answer?.changes && <SubmitButton formAction={`${at}/save`}>{t('mission.save')}</SubmitButton>}
          <SubmitButton look={answer?.changes ? 'plain' : 'main'}>{t('mission.check')}</SubmitButton>
        </div>
      </Form>
      {!isNew && (
        <Form method="post" action={`${at}/remove`}>
          <SubmitButton look="danger">{t('mission.item.remove')}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}
