import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import {
  organisationsAdministered,
  organisationsHandlingMoney,
  organisationsManaged,
  organisationsRead,
} from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { EditionDates, useVenueDays } from '#app/features/fairs/components/edition-dates';
import { EditionStateMark } from '#app/features/fairs/components/edition-state';
import { SeasonTimeline } from '#app/features/fairs/components/season-timeline';
import { TimelineLegend } from '#app/features/fairs/components/timeline-legend';
import { FirstSteps } from '#app/features/home/components/first-steps';
import { JobsNotice } from '#app/features/home/components/jobs-notice';
import { needHref } from '#app/features/home/components/need-href';
import { isWaiting, NeedsPanel } from '#app/features/home/components/needs-panel';
import { findFirstSteps } from '#app/features/home/queries-first-steps.server';
import { countOpenJobs } from '#app/features/home/queries-job.server';
import { findMoneyNeeds } from '#app/features/home/queries-money-needs.server';
import { findSeason, type SeasonEdition } from '#app/features/home/queries-season.server';
import { CallState } from '#app/features/pavilions/components/call-state';
import { PAYMENT_ZONE } from '#app/features/payments/commands-import.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader, Section } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Table } from '#app/ui/table';
import { mayKeepCalendar } from './calendar-keeper.server';

/**
 * How many that are just over stand before the coming ones on the line of months, how many cards say what waits, and how
 * many editions a page lists.
 */
const [JUST_OVER, CARDS, ROWS] = [10, 24, 25];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db, clock } = context;
  const person = foundOr404(context.person);
  const season = await findSeason(db, organisationsRead(person), clock.now());
  const handled = organisationsHandlingMoney(person);
  const money = await findMoneyNeeds(db, handled, dayIn(clock.now(), PAYMENT_ZONE));
  const working = [...handled, ...organisationsManaged(person)];
  const seer = { organisationIds: organisationsRead(person), personId: person.id };
  const asked = new URL(request.url).searchParams;
  const upcoming = paged(season.upcoming, asked.get('page'), ROWS);
  const past = paged(season.past, asked.get('past'), ROWS);
  const needs = paged(season.needs.filter(isWaiting), asked.get('needs'), CARDS);
  const shown = [...(upcoming.page === 1 ? season.past.slice(0, JUST_OVER) : []), ...upcoming.rows];
  const slugs = new Set(shown.map(({ slug }) => slug));
  return {
    title: translator(context.locale)('season.title'),
    ...{ upcoming, past, shown, months: season.months, query: asked.toString() },
    pastCount: season.past.length,
    needs,
    mayAdd: await mayKeepCalendar(context),
    sendsMail: context.sendsMail,
    mayAdminister: organisationsAdministered(person).length > 0,
    first: await findFirstSteps(db, organisationsManaged(person)[0], [...season.upcoming, ...season.past]),
    jobs: working.length > 0 ? await countOpenJobs(db, seer) : null,
    money: handled.length > 0 && needs.page === 1 ? money : null,
    names: Object.fromEntries(
      [...season.upcoming, ...season.past]
        .filter(({ slug }) => needs.rows.some(({ edition }) => edition === slug))
        .map(({ slug, fair, year }) => [slug, `${fair} ${year}`]),
    ),
    timeline: { ...season.timeline, rows: season.timeline.rows.filter(({ slug }) => slugs.has(slug)) },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Season() {
  const {
    upcoming,
    past,
    pastCount,
    mayAdd,
    sendsMail,
    mayAdminister,
    first,
    needs,
    jobs,
    money,
    shown,
    names,
    timeline,
    months,
    query,
  } = useLoaderData<typeof loader>();
  const t = useT();
  const { month } = useFormats();
  const days = useVenueDays();
  const waiting = needs.rows.length > 0 || (money?.settle ?? 0) + (money?.overdue ?? 0) > 0;
  // “All is up to date” would be wrong of a season that has not begun.
  const showNeeds = first === null || waiting;
  const labelOf = (slug: string) => {
    const edition = shown.find((one) => one.slug === slug);
    const said = days(edition?.span ?? { start: null, end: null }, edition?.period ?? null);
    return { name: edition?.fair ?? slug, days: said };
  };
  return (
    <Page>
      <PageHeader
        title={t('season.title')}
        intro={t('season.intro')}
        action={mayAdd && <LinkButton to="/season/new">{t('edition.new.title')}</LinkButton>}
      />
      {first && (
        <Section title={t('season.first')} intro={t('season.first.intro')}>
          <FirstSteps steps={first} mayAdminister={mayAdminister} sendsMail={sendsMail} />
        </Section>
      )}
      {jobs && <JobsNotice {...jobs} />}
      {showNeeds && (
        <Section
          title={t('season.needs')}
          action={
            jobs && (
              <Link className="link text-sm" to="/jobs">
                {t('jobs.title')}
              </Link>
            )
          }
        >
          <NeedsPanel
            needs={needs.rows}
            money={money}
            nameOf={(slug) => names[slug] ?? slug}
            hrefFor={needHref}
          />
          <Pager page={needs.page} pages={needs.pages} query={query} name="needs" />
        </Section>
      )}
      <Section title={t('season.timeline')} action={<TimelineLegend />}>
        <SeasonTimeline
          timeline={timeline}
          title={t('season.timeline.alt', { from: month(months.from), to: month(months.to) })}
          labelOf={labelOf}
          hrefFor={(slug) => `/season/${slug}`}
        />
      </Section>
      <Section id="editions" title={t('season.upcoming')}>
        <Editions name={t('season.upcoming')} editions={upcoming.rows} />
        <Pager page={upcoming.page} pages={upcoming.pages} query={query} />
      </Section>
      <details open={past.page > 1}>
        <summary className="cursor-pointer text-lg font-semibold tracking-tight">
          {t('season.past')} <span className="font-normal text-muted">({pastCount})</span>
        </summary>
        <div className="mt-3 flex flex-col gap-3">
          <Editions name={t('season.past')} editions={past.rows} />
          <Pager page={past.page} pages={past.pages} query={query} name="past" />
        </div>
      </details>
    </Page>
  );
}

function Editions({ name, editions }: { name: string; editions: SeasonEdition[] }) {
  const t = useT();
  return (
    <Table
      name={name}
      rows={editions}
      rowKey={(edition) => edition.slug}
      columns={[
        {
          key: 'edition',
          title: t('season.edition'),
          cell: (edition) => (
            <Link className="link" to={`/season/${edition.slug}`}>
              {edition.fair} {edition.year}
            </Link>
          ),
        },
        {
          key: 'dates',
          title: t('season.dates'),
          wrap: true,
          cell: (edition) => <EditionDates edition={edition} />,
        },
        { key: 'state', title: t('season.state'), cell: ({ state }) => <EditionStateMark state={state} /> },
        { key: 'pavilion', title: t('season.pavilion'), cell: (edition) => <PavilionCell {...edition} /> },
        {
          key: 'call',
          title: t('pavilions.call'),
          cell: ({ pavilion }) =>
            pavilion ? <CallState state={pavilion.callState} {...pavilion.call} /> : '–',
        },
      ]}
    />
  );
}

function PavilionCell({ slug, pavilion }: SeasonEdition) {
  const t = useT();
  if (!pavilion) {
    return (
      <span className="text-muted">
        –<span className="sr-only">{t('season.no-pavilion')}</span>
      </span>
    );
  }
  return (
    <Link className="link" to={`/pavilions/${slug}`}>
      {t('season.stands', { count: pavilion.booths })}
    </Link>
  );
}
