import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nameOf } from '#app/domain/delegations/delegation';
import { dayIn } from '#app/domain/shared/dates';
import type { Problem } from '#app/domain/shared/problem';
import { LastEdit } from '#app/features/delegations/components/last-edit';
import { ListSearch } from '#app/features/delegations/components/list-search';
import { MissionHead } from '#app/features/delegations/components/mission-head';
import { Points } from '#app/features/delegations/components/points';
import { ProgrammeDay } from '#app/features/delegations/components/programme-day';
import { finds } from '#app/features/delegations/forms';
import { missionNamed } from '#app/features/delegations/mission-named';
import { findItemTold } from '#app/features/delegations/queries-told.server';
import { useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Problems } from '#app/ui/problems';
import { missionSeen } from './seen.server';

/** A fair's days at a glance: a programme is read through, not looked up row by row. */
const ITEMS = 100;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { report, ...delegation } = await missionSeen(context, params.mission);
  const { mission, delegates, programme } = delegation;
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').trim().slice(0, 100);
  const saved = asked.get('saved');
  const names = new Map(delegates.map((delegate) => [delegate.number, nameOf(delegate)]));
  const items = programme
    .map(({ participants, ...item }) => ({
      ...item,
      day: dayIn(item.startsAt, item.timeZone),
      who: participants.flatMap((number) => names.get(number) ?? []),
    }))
    .filter(({ title, place, who }) => finds(q, title, place, ...who));
  const { rows, page, pages } = paged(items, asked.get('page'), ITEMS);
  const days = [...new Set(rows.map(({ day }) => day))];
  return {
    slug: mission.slug,
    name: mission.name,
    head: missionNamed(mission),
    saved: saved !== null,
    edit: saved ? await findItemTold(context.db, delegation, saved) : null,
    savedId: saved ?? '',
    conflicts: report.conflicts,
    q,
    count: items.length,
    empty: programme.length === 0,
    days: days.map((day) => ({ day, items: rows.filter((item) => item.day === day) })),
    ...{ page, pages, query: asked.toString() },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name} · Pavilion` }];

export default function Programme() {
  const { slug, head, saved, savedId, edit, conflicts, days, ...list } = useLoaderData<typeof loader>();
  const answer = useActionData<{ problems: Problem[] }>();
  const t = useT();
  const at = `/missions/${slug}/programme`;
  return (
    <Page>
      <MissionHead mission={head} />
      <Problems problems={answer?.problems} />
      {saved && <Notice tone="done">{t('mission.saved')}</Notice>}
      {edit && <LastEdit edit={edit} mission={slug} undo={`${at}/${savedId}/undo`} open />}
      {conflicts.length > 0 && (
        <Notice tone="attention" title={t('mission.needs')}>
          <Points points={{ alerts: [], conflicts }} mission={slug} />
        </Notice>
      )}
      <LinkButton look="main" className="self-start" to={`${at}/new`}>
        {t('mission.add-item')}
      </LinkButton>
      {list.empty ? (
        <EmptyState title={t('mission.programme.none')}>{t('mission.programme.none.body')}</EmptyState>
      ) : (
        <ListSearch
          label={t('mission.programme.search')}
          q={list.q}
          count={t('mission.programme.count', { count: list.count })}
        />
      )}
      {!list.empty && list.count === 0 && <EmptyState title={t('mission.programme.none-found')} />}
      {days.map(({ day, items }) => (
        <ProgrammeDay key={day} day={day} items={items} mission={slug} />
      ))}
      <Pager page={list.page} pages={list.pages} query={list.query} />
    </Page>
  );
}
