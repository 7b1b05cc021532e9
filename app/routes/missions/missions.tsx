import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { dayIn, daysBetween, type LocalDate } from '#app/domain/shared/dates';
import { findAllMissions, type MissionInList } from '#app/features/delegations/queries-mission.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader } from '#app/ui/page';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';
import { organisationsSeen } from './seen.server';

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    title: translator(context.locale)('missions.title'),
    missions: await findAllMissions(context.db, organisationsSeen(context)),
    today: dayIn(context.clock.now(), 'Europe/Paris'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Missions() {
  const { missions, today } = useLoaderData<typeof loader>();
  const t = useT();
  const formats = useFormats();
  const add = (
    <>
      <LinkButton to="/missions/import">{t('missions.import')}</LinkButton>
      <LinkButton look="main" to="/missions/new">
        {t('missions.new')}
      </LinkButton>
    </>
  );
  return (
    <Page>
      <PageHeader title={t('missions.title')} intro={t('missions.intro')} action={add} />
      {missions.length === 0 ? (
        <EmptyState title={t('missions.none')}>{t('missions.none.body')}</EmptyState>
      ) : (
        <Table
          name={t('missions.title')}
          rows={missions}
          rowKey={({ id }) => id}
          cards
          columns={[
            {
              key: 'mission',
              wrap: true,
              title: t('missions.mission'),
              cell: ({ slug, name }) => (
                <Link className="link" to={`/missions/${slug}`}>
                  {name}
                </Link>
              ),
            },
            {
              key: 'state',
              title: t('missions.state'),
              cell: (one) => <Phase mission={one} today={today} />,
            },
            {
              key: 'dates',
              title: t('missions.dates'),
              cell: ({ from, to }) => (from && to ? formats.dateRange(from, to) : '–'),
            },
            { key: 'kind', title: t('missions.kind'), cell: ({ kind }) => t(`missions.kind.${kind}`) },
            {
              key: 'persons',
              title: t('missions.persons'),
              figures: true,
              cell: ({ persons }) => t('mission.count', { count: persons }),
            },
            {
              key: 'firms',
              title: t('missions.companies'),
              figures: true,
              cell: ({ companies }) => t('missions.firms', { count: companies }),
            },
          ]}
        />
      )}
    </Page>
  );
}

/** Whether a mission is being prepared, under way or over, by the days of its flights. */
function Phase({ mission: { from, to }, today }: { mission: MissionInList; today: LocalDate }) {
  const t = useT();
  if (!from || !to) return <State tone="none">{t('missions.state.open')}</State>;
  if (to < today) return <State tone="none">{t('missions.state.over')}</State>;
  if (from <= today) return <State tone="accent">{t('missions.state.under-way')}</State>;
  return <State tone="waiting">{t('missions.state.ahead', { count: daysBetween(today, from) })}</State>;
}
