import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { nameOf } from '#app/domain/delegations/delegation';
import { localTimeIn } from '#app/domain/delegations/local-time';
import type { ItemPlan } from '#app/domain/delegations/read-programme';
import { saveItem } from '#app/features/delegations/commands-programme.server';
import { ConsequencesView } from '#app/features/delegations/components/consequences';
import { ItemFields } from '#app/features/delegations/components/item-fields';
import { LastEdit } from '#app/features/delegations/components/last-edit';
import { itemPlanOf, keyIn, markIn } from '#app/features/delegations/forms';
import { itemMark } from '#app/features/delegations/marks.server';
import { findItemTold } from '#app/features/delegations/queries-told.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { missionSeen, organisationsSeen } from './seen.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { report: _, ...delegation } = await missionSeen(context, params.mission);
  const { mission, delegates, programme } = delegation;
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
    mark: itemMark(item),
    key: isNew ? context.act().newId() : '',
    edit: item && (await findItemTold(context.db, delegation, item.id)),
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

/** After a refusal too the page shows what stands now: somebody else may have changed it. */
export const shouldRevalidate = () => true;

/** Says what the item as typed would bring and writes nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const plan = itemPlanOf(form);
  const key = keyIn(form);
  const result = await saveItem(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    itemId: params.item === 'new' ? null : (params.item ?? ''),
    ...{ plan, key, mark: markIn(form) },
    dryRun: true,
  });
  return result.ok
    ? data({ plan, key, changes: result.value, problems: undefined })
    : data({ plan, key, changes: null, problems: result.problems }, 422);
}

export default function Item() {
  const { slug, mission, item, isNew, title, plan, people, edit, ...page } = useLoaderData<typeof loader>();
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
      {edit && <LastEdit edit={edit} mission={slug} undo={`${at}/undo`} open={false} />}
      <Form method="post" action={at} className="flex flex-col gap-4">
        <Problems problems={answer?.problems} />
        <input type="hidden" name="mark" value={page.mark} />
        <input type="hidden" name="key" value={answer?.key || page.key} />
        <ItemFields plan={answer?.plan ?? plan} people={people} errors={errors} />
        {answer?.changes && <ConsequencesView changes={answer.changes} mission={slug} />}
        <div className="flex flex-wrap gap-3">
          {answer?.changes && <SubmitButton formAction={`${at}/save`}>{t('mission.save')}</SubmitButton>}
          <SubmitButton look={answer?.changes ? 'plain' : 'main'}>{t('mission.check')}</SubmitButton>
        </div>
      </Form>
      {!isNew && (
        <LinkButton className="self-start" to={`${at}/remove`}>
          {t('mission.item.remove')}
        </LinkButton>
      )}
    </Page>
  );
}
