import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { JourneyView } from '#app/features/delegations/components/journey-view';
import {
  findJourney,
  findJourneys,
  type JourneyInList,
} from '#app/features/delegations/queries-journey.server';
import { findOnTheRoad } from '#app/features/delegations/queries-on-the-road.server';
import { journeyShown } from '#app/features/delegations/queries-shown.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';

/** The journey asked for, or else one's own: the one under way or next, else the last. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, clock } = context;
  const person = foundOr404(context.person);
  const journeys = await findJourneys(db, person);
  const chosen = params.delegate ?? currentOf(journeys, clock.now())?.delegateId;
  const journey = chosen ? foundOr404(await findJourney(db, person, chosen)) : null;
  return {
    title: translator(context.locale)('home.journey.title'),
    shown: journey && journeyShown(journey, await findOnTheRoad(db, journey.mission.id), clock.now()),
    others: journeys.filter(({ delegateId }) => delegateId !== chosen),
  };
}

function currentOf(journeys: readonly JourneyInList[], now: string): JourneyInList | undefined {
  const own = journeys.filter((journey) => journey.own);
  const mine = own.length > 0 ? own : journeys;
  return mine.find(({ to }) => (to ?? '') >= now.slice(0, 10)) ?? mine.at(-1);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Journey() {
  const { shown, others } = useLoaderData<typeof loader>();
  const t = useT();
  const formats = useFormats();
  return (
    <Page width="reading">
      {shown ? (
        <JourneyView shown={shown} />
      ) : (
        <>
          <PageHeader title={t('home.journey.title')} />
          <EmptyState title={t('home.journey.none.title')}>{t('home.journey.none.body')}</EmptyState>
        </>
      )}
      {others.length > 0 && (
        <Section title={t('journey.others')}>
          <ul className="flex flex-col gap-1">
            {others.map(({ delegateId, name, mission, from, to }) => (
              <li key={delegateId}>
                <Link className="link" to={`/journey/${delegateId}`}>
                  {name}, {mission}
                </Link>
                {from && to && <span className="text-sm text-muted"> · {formats.dateRange(from, to)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
