import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { nameOf, presenceOf } from '#app/domain/delegations/delegation';
import { MissionHead } from '#app/features/delegations/components/mission-head';
import { Points } from '#app/features/delegations/components/points';
import type { Formats } from '#app/i18n/formats';
import { useFormats, useT } from '#app/i18n/react';
import { Button } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { TextField } from '#app/ui/field';
import { Notice } from '#app/ui/notice';
import { Page } from '#app/ui/page';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';
import { missionSeen } from './seen.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { mission, delegates, report } = await missionSeen(context, params.mission);
  const query = new URL(request.url).searchParams;
  const wanted = (query.get('q') ?? '').trim();
  const { alerts, conflicts } = report;
  const people = delegates.map((delegate) => {
    const { from, to } = presenceOf(delegate);
    const { number, company, role, booth } = delegate;
    const points = [...alerts, ...conflicts].filter(({ n }) => n === number).length;
    return { number, name: nameOf(delegate), company, role, booth, points, from, to };
  });
  const found = (text: string) => text.toLowerCase().includes(wanted.toLowerCase());
  return {
    slug: mission.slug,
    name: mission.name,
    wanted,
    imported: query.has('imported'),
    points: { alerts, conflicts },
    people: people.filter(({ name, company }) => found(`${name} ${company}`)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name} · Pavilion` }];

export default function Mission() {
  const { slug, name, wanted, points, people, imported } = useLoaderData<typeof loader>();
  const t = useT();
  const formats = useFormats();
  const count = points.alerts.length + points.conflicts.length;
  return (
    <Page>
      <MissionHead slug={slug} name={name} />
      {imported && <Notice tone="done">{t('mission.imported')}</Notice>}
      {count > 0 ? (
        <Notice tone="attention" title={t('mission.needs')}>
          <Points points={points} mission={slug} />
        </Notice>
      ) : (
        <Notice tone="done">{t('mission.fine')}</Notice>
      )}
      <Form role="search" className="flex flex-wrap items-end gap-3">
        <TextField name="q" type="search" label={t('mission.search')} defaultValue={wanted} />
        <Button type="submit">{t('ui.search')}</Button>
        <p className="ml-auto self-center text-sm text-muted" role="status">
          {t('mission.count', { count: people.length })}
        </p>
      </Form>
      {people.length === 0 ? (
        <EmptyState title={t('mission.none-found')} />
      ) : (
        <Table
          name={t('mission.tab.people')}
          rows={people}
          rowKey={({ number }) => `${number}`}
          columns={[
            {
              key: 'name',
              title: t('mission.name'),
              cell: (person) => (
                <Link className="link" to={`delegates/${person.number}`}>
                  {person.name}
                </Link>
              ),
            },
            {
              key: 'state',
              title: t('mission.state'),
              cell: (person) =>
                person.points > 0 ? (
                  <State tone="attention">{t('mission.state.look', { count: person.points })}</State>
                ) : (
                  <State tone="done">{t('mission.state.fine')}</State>
                ),
            },
            { key: 'company', title: t('mission.company'), cell: ({ company }) => company },
            { key: 'role', title: t('mission.role'), cell: ({ role }) => t(`role.${role}`) },
            { key: 'booth', title: t('mission.booth'), cell: ({ booth }) => booth ?? '–' },
            {
              key: 'arrives',
              title: t('mission.arrives'),
              figures: true,
              cell: ({ from }) =>
                from ? `${from.flight} · ${shortTime(formats, from.arrivesAt, from.toZone)}` : '–',
            },
            {
              key: 'leaves',
              title: t('mission.leaves'),
              figures: true,
              cell: ({ to }) =>
                to ? `${to.flight} · ${shortTime(formats, to.departsAt, to.fromZone)}` : '–',
            },
          ]}
        />
      )}
    </Page>
  );
}

/** "09/11 8 h 05": the year is the mission's. */
const shortTime = (formats: Formats, at: string, zone: string): string =>
  `${formats.dateOf(at, zone, 'short').slice(0, 5)} ${formats.time(at, zone)}`;
