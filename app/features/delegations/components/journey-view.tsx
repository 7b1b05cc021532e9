import { zoneCityName } from '#app/domain/delegations/airports';
import { homeTime, journeyAt } from '#app/domain/delegations/journey';
import { useFormats, useLocale, useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { DataList } from '#app/ui/data-list';
import { PageHeader, Section } from '#app/ui/page';
import type { JourneyShown } from '../queries-shown.server';
import { HotelAddress } from './hotel-address';
import { NextStep } from './next-step';
import { PhoneLink } from './phone-link';
import { RoadContacts } from './road-contacts';
import { Timeline } from './timeline';
import { useNow } from './use-now';

/** A traveller's page, for a phone in a hand: next thing first. */
export function JourneyView({ shown }: { shown: JourneyShown }) {
  const t = useT();
  const locale = useLocale();
  const at = `/journey/${shown.delegateId}`;
  const now = useNow(shown.now);
  const { past, ahead, next, begun } = journeyAt(shown.days, now);
  const abroad = shown.days.some((day) =>
    day.steps.some((step) => homeTime(step.at, step.timeZone, shown.home)),
  );
  return (
    <>
      <PageHeader title={shown.mission} above={shown.name} />
      <NextStep next={next} begun={begun} now={now} shown={shown} />
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
          ...(shown.stays.length > 0
            ? [{ label: t('journey.hotel'), value: <Stays stays={shown.stays} hotels={shown.hotels} /> }]
            : []),
        ]}
      />
      <Section
        title={t('journey.days')}
        intro={
          abroad
            ? t('itinerary.days.note', { city: zoneCityName(shown.home, locale) })
            : t('itinerary.days.same')
        }
      >
        {shown.days.length === 0 && (
          <EmptyState title={t('journey.none')}>{t('journey.none.body')}</EmptyState>
        )}
        <Timeline days={ahead} home={shown.home} booth={shown.booth} />
        {past.length > 0 && (
          <details className="flex flex-col gap-4">
            <summary className="link cursor-pointer py-2">
              {t('journey.past', { count: past.length })}
            </summary>
            <div className="pt-3">
              <Timeline days={past} home={shown.home} booth={shown.booth} />
            </div>
          </details>
        )}
      </Section>
      {shown.contacts.length + shown.numbers.length > 0 && (
        <Section title={t('journey.contacts')}>
          {shown.numbers.length > 0 && <RoadContacts contacts={shown.numbers} />}
          <DataList
            facts={shown.contacts.map(({ name, role, phone }) => ({
              label: `${name}, ${t(`role.${role}`).toLowerCase()}`,
              value: phone ? <PhoneLink phone={phone} /> : '–',
            }))}
          />
        </Section>
      )}
      {shown.urgent.length > 0 && (
        <Section title={t('road.urgent')}>
          <RoadContacts contacts={shown.urgent} />
        </Section>
      )}
    </>
  );
}

function Stays({ stays, hotels }: Pick<JourneyShown, 'stays' | 'hotels'>) {
  const t = useT();
  const formats = useFormats();
  return stays.map(({ hotel, checkIn, checkOut, sharesWithName, confirmation, note }, index) => {
    const facts = hotels.find((one) => one.hotel === hotel);
    const again = stays.findIndex((stay) => stay.hotel === hotel) < index;
    return (
      <div key={`${hotel} ${checkIn}`}>
        {hotel} · {formats.dateRange(checkIn, checkOut)}
        {sharesWithName && ` · ${t('rooming.with', { name: sharesWithName })}`}
        {confirmation && ` · ${t('voucher.confirmation', { value: confirmation })}`}
        {note && <span className="block text-sm text-muted">{note}</span>}
        {facts && !again && <HotelAddress facts={facts} />}
      </div>
    );
  });
}
