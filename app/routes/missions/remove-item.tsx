import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { removeItem } from '#app/features/delegations/commands-programme.server';
import { ConsequencesView } from '#app/features/delegations/components/consequences';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import type { RequestContext } from '#app/platform/context';
import { notFound } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { organisationsSeen } from './seen.server';

type Params = { mission?: string; item?: string };

async function removed(context: RequestContext, { mission = '', item = '' }: Params, dryRun: boolean) {
  const result = await removeItem(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: mission,
    itemId: item,
    dryRun,
  });
  if (!result.ok) throw notFound();
  return result.value;
}

/** Whom it concerns and what it brings, before it is done. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return {
    title: translator(context.locale)('mission.removing'),
    changes: await removed(context, params, true),
    mission: params.mission ?? '',
    item: params.item ?? '',
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export async function action({ context, params }: ActionFunctionArgs) {
  await removed(context, params, false);
  return redirect(`/missions/${params.mission}/programme?saved=${params.item}`, 303);
}

export default function RemoveItem() {
  const { title, changes, mission, item } = useLoaderData<typeof loader>();
  const t = useT();
  const at = `/missions/${mission}/programme`;
  return (
    <Page>
      <PageHeader
        title={title}
        intro={t('mission.removing.words')}
        above={
          <Link className="link" to={at}>
            {t('mission.tab.programme')}
          </Link>
        }
      />
      <ConsequencesView changes={changes} mission={mission} />
      <Form method="post" className="flex flex-wrap gap-3">
        <SubmitButton look="danger">{t('mission.item.remove')}</SubmitButton>
        <LinkButton to={`${at}/${item}`}>{t('mission.keep')}</LinkButton>
      </Form>
    </Page>
  );
}
