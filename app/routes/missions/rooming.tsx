import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { group } from 'd3-array';
import { Fragment } from 'react';
import { isAboutRooms } from '#app/domain/delegations/alerts';
import { type Delegate, nameOf, ROOM_TYPES, type RoomType } from '#app/domain/delegations/delegation';
import { needsIn } from '#app/domain/delegations/glossary';
import { inRooms, roomsNeeded } from '#app/domain/delegations/rooms';
import type { Locale } from '#app/domain/shared/dates';
import { GuestTable } from '#app/features/delegations/components/guest-table';
import { ListSearch } from '#app/features/delegations/components/list-search';
import { MissionHead } from '#app/features/delegations/components/mission-head';
import { countPoints, Points } from '#app/features/delegations/components/points';
import { finds } from '#app/features/delegations/forms';
import { missionNamed } from '#app/features/delegations/mission-named';
import { useT } from '#app/i18n/react';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, Section } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { missionSeen } from './seen.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { mission, delegates, report } = await missionSeen(context, params.mission);
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').trim().slice(0, 100);
  const found = delegates
    .flatMap((delegate) => guestsOf(delegate, context.locale))
    .filter(({ person, stay }) => finds(q, person.name, stay.hotel))
    .sort((a, b) => a.stay.hotel.localeCompare(b.stay.hotel, context.locale));
  const byHotel = group(found, ({ stay }) => stay.hotel);
  const inOrder = [...byHotel.values()].flatMap(inRooms);
  const { rows, page, pages } = paged(inOrder, asked.get('page'));
  const hotels = [...group(rows, ({ stay }) => stay.hotel)].map(([hotel, guests]) => {
    const all = byHotel.get(hotel) ?? [];
    const needed = roomsNeeded(all);
    const rooms = ROOM_TYPES.map((type) => ({ type, count: needed[type] })).filter(({ count }) => count > 0);
    return { hotel, guests, persons: all.length, rooms };
  });
  return {
    slug: mission.slug,
    name: mission.name,
    head: missionNamed(mission),
    points: { alerts: report.alerts.filter(isAboutRooms), conflicts: [] },
    ...{ q, count: found.length, empty: delegates.every(({ stays }) => stays.length === 0) },
    without: q === '' ? delegates.filter(({ stays }) => stays.length === 0).map(numbered) : [],
    hotels,
    ...{ page, pages, query: asked.toString() },
  };
}

const numbered = (delegate: Delegate) => ({ number: delegate.number, name: nameOf(delegate) });

const guestsOf = (delegate: Delegate, locale: Locale) =>
  delegate.stays.map((stay, index) => ({
    key: `${delegate.number}-${index}`,
    person: numbered(delegate),
    stay,
    remarks: [delegate.diet, delegate.remarks, stay.note ?? null]
      .map((text) => needsIn(locale, text))
      .filter(Boolean)
      .join(', '),
  }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name} · Pavilion` }];

export default function Rooming() {
  const { slug, head, points, without, hotels, ...list } = useLoaderData<typeof loader>();
  const t = useT();
  const rooms = (counts: { type: RoomType; count: number }[]) =>
    counts.map(({ type, count }) => `${count} × ${t(`room.${type}`).toLowerCase()}`).join(', ');
  return (
    <Page>
      <MissionHead mission={head} />
      {countPoints(points) > 0 && (
        <Notice tone="attention" title={t('mission.needs')}>
          <Points points={points} mission={slug} />
        </Notice>
      )}
      {without.length > 0 && (
        <Notice title={t('mission.rooms.without', { count: without.length })}>
          {without.map((person, index) => (
            <Fragment key={person.number}>
              {index > 0 && ', '}
              <Link className="link" to={`/missions/${slug}/delegates/${person.number}`}>
                {person.name}
              </Link>
            </Fragment>
          ))}
        </Notice>
      )}
      {list.empty ? (
        <EmptyState title={t('mission.rooms.none')}>{t('mission.rooms.none.body')}</EmptyState>
      ) : (
        <ListSearch
          label={t('mission.rooms.search')}
          q={list.q}
          count={t('mission.stays.count', { count: list.count })}
        />
      )}
      {!list.empty && list.count === 0 && <EmptyState title={t('mission.none-found')} />}
      {hotels.map((one) => (
        <Section
          key={one.hotel}
          title={one.hotel}
          intro={`${t('mission.count', { count: one.persons })} · ${rooms(one.rooms)}`}
        >
          <GuestTable hotel={one.hotel} guests={one.guests} mission={slug} />
        </Section>
      ))}
      <Pager page={list.page} pages={list.pages} query={list.query} />
    </Page>
  );
}
