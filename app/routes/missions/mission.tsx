import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { rollup } from 'd3-array';
import { type Delegate, nameOf, presenceOf } from '#app/domain/delegations/delegation';
import type { Instant } from '#app/domain/shared/dates';
import { ListSearch } from '#app/features/delegations/components/list-search';
import { MissionHead } from '#app/features/delegations/components/mission-head';
import { PeopleTable } from '#app/features/delegations/components/people-table';
import { countPoints, Points } from '#app/features/delegations/components/points';
import { finds } from '#app/features/delegations/forms';
import { missionNamed } from '#app/features/delegations/mission-named';
import { useT } from '#app/i18n/react';
import { DownloadButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Checkbox } from '#app/ui/choices';
import { Notice } from '#app/ui/notice';
import { Page } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { missionSeen } from './seen.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { mission, delegates, report } = await missionSeen(context, params.mission);
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').trim().slice(0, 100);
  const onlyPoints = asked.has('points');
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
  const { slug, head, over, q, onlyPoints, count, query, points, list, imported } =
    useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page>
      <MissionHead mission={head} />
      {imported && <Notice tone="done">{t('mission.imported')}</Notice>}
      {countPoints(points) > 0 ? (
        <Notice tone={over ? 'info' : 'attention'} title={t(over ? 'mission.needs.over' : 'mission.needs')}>
          <Points points={points} mission={slug} />
        </Notice>
      ) : (
        <Notice tone="done">{t('mission.fine')}</Notice>
      )}
      <ListSearch label={t('mission.search')} q={q} count={t('mission.count', { count })}>
        <Checkbox name="points" label={t('mission.search.points')} checked={onlyPoints} />
      </ListSearch>
      {count === 0 ? (
        <EmptyState title={t('mission.none-found')} />
      ) : (
        <PeopleTable people={list.rows} mission={slug} />
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
