import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { rollup } from 'd3-array';
import { type Delegate, nameOf, presenceOf } from '#app/domain/delegations/delegation';
import type { Instant } from '#app/domain/shared/dates';
import type { Problem } from '#app/domain/shared/problem';
import { LastEdit } from '#app/features/delegations/components/last-edit';
import { ListSearch } from '#app/features/delegations/components/list-search';
import { MissionHead } from '#app/features/delegations/components/mission-head';
import { PeopleTable } from '#app/features/delegations/components/people-table';
import { countPoints, Points } from '#app/features/delegations/components/points';
import { finds } from '#app/features/delegations/forms';
import { missionNamed } from '#app/features/delegations/mission-named';
import { findTravellerTold } from '#app/features/delegations/queries-told.server';
import { useT } from '#app/i18n/react';
import { DownloadButton, LinkButton, SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Checkbox } from '#app/ui/choices';
import { Notice } from '#app/ui/notice';
import { Page } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Problems } from '#app/ui/problems';
import { missionSeen } from './seen.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { report, ...delegation } = await missionSeen(context, params.mission);
  const { mission, delegates } = delegation;
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').trim().slice(0, 100);
  const onlyPoints = asked.has('points');
  const gone = asked.get('gone');
  const { alerts, conflicts } = report;
  const points = rollup(
    [...alerts, ...conflicts],
    (those) => those.length,
    ({ n }) => n,
  );
  const people = delegates
    .map((delegate) => {
      const { from, to } = presenceOf(delegate);
      const { number, company, role, booth } = delegate;
      return {
        number,
        name: nameOf(delegate),
        company,
        role,
        booth,
        points: points.get(number) ?? 0,
        from,
        to,
      };
    })
    .filter(({ name, company, points }) => finds(q, `${name} ${company}`) && (!onlyPoints || points > 0));
  return {
    slug: mission.slug,
    name: mission.name,
    head: missionNamed(mission),
    ...{ q, onlyPoints, count: people.length, query: asked.toString() },
    imported: asked.has('imported'),
    gone: gone ?? '',
    edit: gone ? await findTravellerTold(context.db, delegation, gone) : null,
    nobody: delegates.length === 0,
    isEmpty: delegates.length + delegation.programme.length === 0,
    points: { alerts, conflicts },
    over: isOver(delegates, context.clock.now()),
    list: paged(people, asked.get('page')),
  };
}

/** Everybody is home again: what wasn't settled is only to be known. */
const isOver = (delegates: readonly Delegate[], now: Instant): boolean => {
  const landings = delegates.flatMap(({ legs }) => legs.map(({ arrivesAt }) => arrivesAt));
  return landings.length > 0 && landings.every((at) => at < now);
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name} · Pavilion` }];

export default function Mission() {
  const { slug, head, over, q, onlyPoints, count, query, points, list, imported, ...page } =
    useLoaderData<typeof loader>();
  const answer = useActionData<{ problems: Problem[] }>();
  const t = useT();
  return (
    <Page>
      <MissionHead mission={head} />
      <Problems problems={answer?.problems} />
      {imported && <Notice tone="done">{t('mission.imported')}</Notice>}
      {page.edit && (
        <>
          <Notice tone="done">{t('mission.person.gone')}</Notice>
          <LastEdit
            edit={page.edit}
            mission={slug}
            undo={`/missions/${slug}/people/${page.gone}/undo`}
            open
          />
        </>
      )}
      {countPoints(points) > 0 ? (
        <Notice tone={over ? 'info' : 'attention'} title={t(over ? 'mission.needs.over' : 'mission.needs')}>
          <Points points={points} mission={slug} />
        </Notice>
      ) : (
        !page.nobody && <Notice tone="done">{t('mission.fine')}</Notice>
      )}
      <LinkButton look="main" className="self-start" to={`/missions/${slug}/delegates/new/person`}>
        {t('mission.person.add')}
      </LinkButton>
      {!page.nobody && (
        <ListSearch label={t('mission.search')} q={q} count={t('mission.count', { count })}>
          <Checkbox name="points" label={t('mission.search.points')} checked={onlyPoints} />
        </ListSearch>
      )}
      {count === 0 ? (
        <EmptyState title={t(page.nobody ? 'mission.nobody' : 'mission.none-found')}>
          {page.nobody && t('mission.nobody.body')}
        </EmptyState>
      ) : (
        <PeopleTable people={list.rows} mission={slug} />
      )}
      {page.isEmpty && (
        <Form method="post" action={`/missions/${slug}/remove`}>
          <SubmitButton look="danger" size="small">
            {t('mission.remove')}
          </SubmitButton>
        </Form>
      )}
      <Pager page={list.page} pages={list.pages} query={query} />
      {count > 0 && (
        <p className="flex flex-wrap gap-2">
          {(['xlsx', 'csv'] as const).map((format) => (
            <DownloadButton
              key={format}
              size="small"
              href={`/missions/${slug}/download/${format}${query && `?${query}`}`}
            >
              {t(`travellers.${format}`)}
            </DownloadButton>
          ))}
        </p>
      )}
    </Page>
  );
}
