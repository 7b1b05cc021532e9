import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { nameOf } from '#app/domain/delegations/delegation';
import { dayIn } from '#app/domain/shared/dates';
import { MissionHead } from '#app/features/delegations/components/mission-head';
import { Points } from '#app/features/delegations/components/points';
import { useFormats, useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, Section } from '#app/ui/page';
import { Table } from '#app/ui/table';
import { missionSeen } from './seen.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { mission, delegates, programme, report } = await missionSeen(context, params.mission);
  const names = new Map(delegates.map((delegate) => [delegate.number, nameOf(delegate)]));
  const items = programme.map(({ participants, ...item }) => ({
    ...item,
    day: dayIn(item.startsAt, item.timeZone),
    who: participants.flatMap((number) => names.get(number) ?? []),
  }));
  const days = [...new Set(items.map(({ day }) => day))];
  return {
    slug: mission.slug,
    name: mission.name,
    saved: new URL(request.url).searchParams.has('saved'),
    conflicts: report.conflicts,
    days: days.map((day) => ({ day, items: items.filter((item) => item.day === day) })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name} · Pavilion` }];

export default function Programme() {
  const { slug, name, saved, conflicts, days } = useLoaderData<typeof loader>();
  const t = useT();
  const formats = useFormats();
  return (
    <Page>
      <MissionHead slug={slug} name={name} />
      {saved && <Notice tone="done">{t('mission.saved')}</Notice>}
      {conflicts.length > 0 && (
        <Notice tone="attention" title={t('mission.needs')}>
          <Points points={{ alerts: [], conflicts }} mission={slug} />
        </Notice>
      )}
      <LinkButton look="main" className="self-start" to={`/missions/${slug}/programme/new`}>
        {t('mission.add-item')}
      </LinkButton>
      {days.map(({ day, items }) => (
        <Section key={day} title={formats.date(day, 'full')}>
          <Table
            name={formats.date(day, 'full')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'what',
                title: t('mission.what'),
                wrap: true,
                cell: (item) => (
                  <Link className="link" to={`/missions/${slug}/programme/${item.id}`}>
                    {item.title}
                  </Link>
                ),
              },
              {
                key: 'when',
                title: t('mission.when'),
                figures: true,
                cell: ({ startsAt, endsAt, timeZone }) =>
                  `${formats.time(startsAt, timeZone)} – ${formats.time(endsAt, timeZone)}`,
              },
              { key: 'kind', title: t('mission.item.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
              { key: 'place', title: t('mission.place'), wrap: true, cell: ({ place }) => place },
              {
                key: 'who',
                title: t('mission.who'),
                wrap: true,
                cell: ({ audience, who }) =>
                  audience === 'named' ? who.join(', ') : t(`mission.who.${audience}`),
              },
            ]}
          />
        </Section>
      ))}
    </Page>
  );
}
