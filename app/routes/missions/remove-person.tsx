import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { nameOf } from '#app/domain/delegations/delegation';
import { removePerson } from '#app/features/delegations/commands-people.server';
import { ConsequencesView } from '#app/features/delegations/components/consequences';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import type { RequestContext } from '#app/platform/context';
import { foundOr404, notFound } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { missionSeen, organisationsSeen } from './seen.server';

type Params = { mission?: string; number?: string };

async function removed(context: RequestContext, { mission = '', number = '' }: Params, dryRun: boolean) {
  const result = await removePerson(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: mission,
    number: Number(number),
    dryRun,
  });
  if (!result.ok) throw notFound();
  return result.value;
}

const travellerSeen = async (context: RequestContext, { mission, number }: Params) => {
  const { delegates } = await missionSeen(context, mission);
  return foundOr404(delegates.find((one) => `${one.number}` === number));
};

/** What goes with somebody and what it brings, before it is done. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const name = nameOf(await travellerSeen(context, params));
  return {
    title: translator(context.locale)('mission.person.removing', { name }),
    name,
    changes: await removed(context, params, true),
    mission: params.mission ?? '',
    number: params.number ?? '',
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export async function action({ context, params }: ActionFunctionArgs) {
  const { id } = await travellerSeen(context, params);
  await removed(context, params, false);
  return redirect(`/missions/${params.mission}?gone=${id}`, 303);
}

export default function RemovePerson() {
  const { title, name, changes, mission, number } = useLoaderData<typeof loader>();
  const t = useT();
  const at = `/missions/${mission}/delegates/${number}`;
  return (
    <Page>
      <PageHeader
        title={title}
        intro={t('mission.person.removing.words')}
        above={
          <Link className="link" to={at}>
            {name}
          </Link>
        }
      />
      <ConsequencesView changes={changes} mission={mission} />
      <Form method="post" className="flex flex-wrap gap-3">
        <SubmitButton look="danger">{t('mission.person.remove')}</SubmitButton>
        <LinkButton to={at}>{t('mission.person.keep')}</LinkButton>
      </Form>
    </Page>
  );
}
