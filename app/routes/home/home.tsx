import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { companiesOf } from '#app/domain/access/may';
import { dayIn } from '#app/domain/shared/dates';
import { Asked } from '#app/features/home/components/asked';
import { PaperStanding } from '#app/features/home/components/paper-standing';
import { PaperFile } from '#app/features/home/components/papers';
import { RegistrationSwitch } from '#app/features/home/components/registration-switch';
import { StandingState } from '#app/features/home/components/standing-state';
import { StandingSteps } from '#app/features/home/components/standing-steps';
import { findOwnBooth } from '#app/features/home/queries-booth.server';
import { chooseRegistration, findOwnRegistrations } from '#app/features/home/queries-exhibitor.server';
import { findOwnPapers } from '#app/features/home/queries-papers.server';
import { PlanImage } from '#app/features/pavilions/components/PlanImage';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Card, EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, clock, locale } = context;
  const person = foundOr404(context.person);
  const companyIds = companiesOf(person);
  if (companyIds.length === 0) throw redirect('/season');
  const title = translator(locale)('home.title');
  const registrations = await findOwnRegistrations(db, companyIds, dayIn(clock.now(), 'Europe/Paris'));
  const wanted = new URL(request.url).searchParams.get('registration');
  const current = chooseRegistration(registrations, wanted);
  if (wanted) foundOr404(current);
  if (!current) return { title, registrations, current: null, booth: null, papers: [] };
  const booth = current.booth
    ? await findOwnBooth(db, current.pavilionId, current.booth.id, { locale })
    : undefined;
  const papers = await findOwnPapers(db, [current.companyId], current.id);
  return { title, registrations, current, booth: booth ?? null, papers };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

type Data = Awaited<ReturnType<typeof loader>>;

export default function Home() {
  const { registrations, current, booth, papers } = useLoaderData<typeof loader>();
  const t = useT();
  if (!current) {
    return (
      <Page width="reading">
        <PageHeader title={t('home.title')} />
        <EmptyState
          title={t('home.none.title')}
          action={
            <LinkButton look="main" to="/calls">
              {t('home.none.calls')}
            </LinkButton>
          }
        >
          {t('home.none.body')}
        </EmptyState>
      </Page>
    );
  }
  const { company, edition, organiser, standing } = current;
  const about = `?registration=${current.id}`;
  return (
    <Page width="reading">
      <RegistrationSwitch registrations={registrations} current={current.id} />
      <PageHeader
        title={edition.name}
        above={t('home.with', { company, organiser })}
        action={<StandingState code={standing.code} />}
        intro={t(`home.say.${standing.code}`, { booth: current.booth?.label ?? '' })}
      />
      {standing.reason && <p className="text-muted">{t('home.reason', { reason: standing.reason })}</p>}
      <Asked asked={standing.asked} papersHref={`/papers${about}`} />
      <Section title={t('home.steps')}>
        <Card>
          <StandingSteps steps={standing.steps} />
        </Card>
      </Section>
      {booth && <BoothOnPlan booth={booth} about={about} />}
      {papers.length > 0 && (
        <Section
          title={t('home.papers.title')}
          action={
            <Link className="link text-sm" to="/papers">
              {t('home.papers.all')}
            </Link>
          }
        >
          <ul className="flex flex-col gap-2">
            {papers.map((paper) => (
              <li
                key={paper.id}
                className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-raised px-4 py-3"
              >
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  {paper.title}
                  {paper.confirmation && paper.confirmation.state !== 'STANDS' && (
                    <PaperStanding standing={paper.confirmation} />
                  )}
                </span>
                <PaperFile paper={paper} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function BoothOnPlan({ booth, about }: { booth: NonNullable<Data['booth']>; about: string }) {
  const t = useT();
  return (
    <Section
      title={t('home.booth.headline', { booth: booth.label })}
      action={
        <Link className="link text-sm" to={`/my-booth${about}`}>
          {t('home.booth.see')}
        </Link>
      }
    >
      <PlanImage
        picture={booth.picture}
        scale={{ most: 26 }}
        title={t('home.booth.plan', { hall: booth.hallName, booth: booth.label })}
      />
    </Section>
  );
}
