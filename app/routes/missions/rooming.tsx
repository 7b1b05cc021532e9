import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { nameOf } from '#app/domain/delegations/delegation';
import { daysBetween } from '#app/domain/shared/dates';
import { MissionHead } from '#app/features/delegations/components/mission-head';
import { useFormats, useT } from '#app/i18n/react';
import { Page, Section } from '#app/ui/page';
import { Table } from '#app/ui/table';
import { missionSeen } from './seen.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { mission, delegates } = await missionSeen(context, params.mission);
  const guests = delegates.flatMap((delegate) =>
    delegate.stays.map((stay, index) => ({
      ...stay,
      key: `${delegate.number}-${index}`,
      number: delegate.number,
      name: nameOf(delegate),
      remarks: [delegate.diet, delegate.remarks].filter(Boolean).join(', '),
    })),
  );
  const hotels = [...new Set(guests.map(({ hotel }) => hotel))].sort();
  return {
    slug: mission.slug,
    name: mission.name,
    hotels: hotels.map((hotel) => ({ hotel, guests: guests.filter((guest) => guest.hotel === hotel) })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name} · Pavilion` }];

export default function Rooming() {
  const { slug, name, hotels } = useLoaderData<typeof loader>();
  const t = useT();
  const formats = useFormats();
  return (
    <Page>
      <MissionHead slug={slug} name={name} />
      {hotels.map(({ hotel, guests }) => (
        <Section key={hotel} title={hotel} intro={t('mission.count', { count: guests.length })}>
          <Table
            name={hotel}
            rows={guests}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'name',
                title: t('mission.name'),
                cell: (guest) => (
                  <Link className="link" to={`/missions/${slug}/delegates/${guest.number}`}>
                    {guest.name}
                  </Link>
                ),
              },
              { key: 'room', title: t('mission.room'), cell: ({ roomType }) => t(`room.${roomType}`) },
              {
                key: 'with',
                title: t('mission.shares'),
                cell: ({ sharesWithName }) => sharesWithName ?? '–',
              },
              {
                key: 'in',
                title: t('mission.in'),
                figures: true,
                cell: ({ checkIn }) => formats.date(checkIn),
              },
              {
                key: 'out',
                title: t('mission.out'),
                figures: true,
                cell: ({ checkOut }) => formats.date(checkOut),
              },
              {
                key: 'nights',
                title: t('mission.nights'),
                figures: true,
                cell: ({ checkIn, checkOut }) => daysBetween(checkIn, checkOut),
              },
              { key: 'diet', title: t('mission.diet'), wrap: true, cell: ({ remarks }) => remarks },
            ]}
          />
        </Section>
      ))}
    </Page>
  );
}
