import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { companiesOf } from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { findSeenNames } from '#app/features/allocation/queries-exhibitors.server';
import { BoothFacts } from '#app/features/home/components/booth-facts';
import { RegistrationSwitch } from '#app/features/home/components/registration-switch';
import { SeenNames } from '#app/features/home/components/seen-names';
import { findBoothVenue, findOwnBooth, withPublishedBooths } from '#app/features/home/queries-booth.server';
import { findOwnRegistrations } from '#app/features/home/queries-exhibitor.server';
import { PlanImage } from '#app/features/pavilions/components/PlanImage';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { Card, EmptyState } from '#app/ui/card';
import { Page, PageHeader } from '#app/ui/page';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, clock, locale } = context;
  const companyIds = companiesOf(foundOr404(context.person));
  const own = await findOwnRegistrations(db, companyIds, dayIn(clock.now(), 'Europe/Paris'));
  const registrations = await withPublishedBooths(db, own);
  const wanted = new URL(request.url).searchParams.get('registration');
  const placed = registrations.filter(({ booth }) => booth !== null);
  const current = wanted ? foundOr404(registrations.find(({ id }) => id === wanted)) : placed[0];
  const about = { registrationId: current?.id ?? '', boothId: current?.booth?.id ?? '' };
  const names = current?.booth ? await findSeenNames(db, current.pavilionId, about) : [];
  const booth = current?.booth
    ? await findOwnBooth(db, current.pavilionId, about.boothId, { locale, names })
    : undefined;
  return {
    title: translator(locale)('home.booth.title'),
    registrations,
    current: current ?? null,
    booth: booth ?? null,
    names: booth ? names : [],
    venues: current ? await findBoothVenue(db, current) : [],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function MyBooth() {
  const { registrations, current, booth, venues, names } = useLoaderData<typeof loader>();
  const t = useT();
  if (!current || !booth) {
    return (
      <Page width="reading">
        <RegistrationSwitch registrations={registrations} current={current?.id ?? ''} />
        <PageHeader title={t('home.booth.title')} />
        <EmptyState title={t('home.booth.none.title')}>{t('home.booth.none.body')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <RegistrationSwitch registrations={registrations} current={current.id} />
      <PageHeader
        title={t('home.booth.headline', { booth: booth.label })}
        above={`${current.edition.name} · ${current.company}`}
        intro={current.announced ? t('home.booth.announced') : undefined}
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <figure className="flex min-w-0 flex-col gap-2">
          <PlanImage
            picture={booth.picture}
            scale={{ most: 26 }}
            title={t('home.booth.plan', { hall: booth.hallName, booth: booth.label })}
          />
          <figcaption className="text-sm text-muted">{t('home.booth.legend')}</figcaption>
        </figure>
        <Card className="self-start">
          <BoothFacts booth={booth} venues={venues} />
          <SeenNames names={names} />
        </Card>
      </div>
    </Page>
  );
}
