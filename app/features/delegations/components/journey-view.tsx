import { zoneCityName } from '#app/domain/delegations/airports';
import { homeTime } from '#app/domain/delegations/journey';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { DataList } from '#app/ui/data-list';
import { Notice } from '#app/ui/notice';
import { PageHeader, Section } from '#app/ui/page';
import type { JourneyShown } from '../queries-shown.server';
import { detailsOf, Timeline, titleOf } from './timeline';

/** A traveller's page, for a phone in a hand: next thing first. */
export function JourneyView({ shown }: { shown: JourneyShown }) {
  const t = useT();
  const formats = useFormats();
  const at = `/journey/${shown.delegateId}`;
  return (
    <>
      <PageHeader title={shown.mission} above={shown.name} />
      <Next shown={shown} />
      <div className="flex flex-wrap gap-3">
        <LinkButton look="main" to={`${at}/calendar.ics`} reloadDocument>
          {t('journey.calendar')}
        </LinkButton>
        <LinkButton to={`${at}/itinerary.pdf`} reloadDocument>
          {t('journey.pdf')}
        </LinkButton>
      </div>
      <DataList
        facts={[
          ...(shown.booth ? [{ label: t('journey.booth'), value: shown.booth }] : []),
          ...shown.stays.map((stay) => ({
            label: t('journey.hotel'),
            value: `${stay.hotel} · ${formats.date(stay.checkIn)} – ${formats.date(stay.checkOut)}`,
          })),
        ]}
      />
      <Section title={t('journey.days')}>
        <Timeline days={shown.days} home={shown.home} booth={shown.booth} />
        {shown.pastDays.length > 0 && (
          <details className="flex flex-col gap-4">
            <summary className="link cursor-pointer py-2">
              {t('journey.past', { count: shown.pastDays.length })}
            </summary>
            <div className="pt-3">
              <Timeline days={shown.pastDays} home={shown.home} booth={shown.booth} />
            </div>
          </details>
        )}
      </Section>
      {shown.contacts.length > 0 && (
        <Section title={t('journey.contacts')}>
          <DataList
            facts={shown.contacts.map(({ name, role, phone }) => ({
              label: `${name}, ${t(`role.${role}`).toLowerCase()}`,
              value: phone ? (
                <a className="link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                  {phone}
                </a>
              ) : (
                '–'
              ),
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Next({ shown: { next, begun, home, booth } }: { shown: JourneyShown }) {
  const t = useT();
  const formats = useFormats();
  const locale = useLocale();
  if (!next) return <Notice tone="done">{t('journey.over')}</Notice>;
  const there = homeTime(next.at, next.timeZone, home);
  return (
    <Card className="border-l-4 border-l-accent">
      <p className="text-sm font-semibold text-accent">{t(begun ? 'journey.now' : 'journey.next')}</p>
      <p className="text-2xl font-semibold tracking-tight tabular-nums">
        {formats.time(next.at, next.timeZone)}
      </p>
      <p className="text-sm text-muted">
        {formats.dateOf(next.at, next.timeZone, 'full')}
        {there &&
          `, ${t('journey.home', { time: formats.time(next.at, home), city: zoneCityName(home, locale) })}`}
      </p>
      <p className="mt-2 text-lg font-semibold">{titleOf(t, next, locale)}</p>
      <p className="text-muted">{detailsOf(t, formats, next, booth, locale)}</p>
    </Card>
  );
}
