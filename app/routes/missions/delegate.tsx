import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { legsOf, nameOf } from '#app/domain/delegations/delegation';
import { needsIn } from '#app/domain/delegations/glossary';
import { homeZoneOf, journeyOf } from '#app/domain/delegations/journey';
import { changeTravel } from '#app/features/delegations/commands-edit.server';
import { ConsequencesView } from '#app/features/delegations/components/consequences';
import { LastEdit } from '#app/features/delegations/components/last-edit';
import { Points } from '#app/features/delegations/components/points';
import { Timeline } from '#app/features/delegations/components/timeline';
import { TravelFields } from '#app/features/delegations/components/travel-fields';
import { markIn, travelOf } from '#app/features/delegations/forms';
import { travelMark } from '#app/features/delegations/marks.server';
import { findTravelTold } from '#app/features/delegations/queries-told.server';
import { useFormats, useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { DataList } from '#app/ui/data-list';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { missionSeen, organisationsSeen } from './seen.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { report, ...delegation } = await missionSeen(context, params.mission);
  const { mission, delegates, programme } = delegation;
  const delegate = foundOr404(delegates.find(({ number }) => `${number}` === params.number));
  const { number, passportExpiresOn, emergencyContact, emergencyPhone, email, phone, booth } = delegate;
  const needs = [delegate.diet, delegate.remarks].map((text) => needsIn(context.locale, text));
  return {
    slug: mission.slug,
    mission: mission.name,
    saved: new URL(request.url).searchParams.has('saved'),
    number,
    name: nameOf(delegate),
    company: [delegate.company, delegate.jobTitle].filter(Boolean).join(' · '),
    booth,
    facts: {
      passportExpiresOn,
      emergencyContact,
      emergencyPhone,
      email,
      phone,
      needs: needs.filter(Boolean),
    },
    points: {
      alerts: report.alerts.filter(({ n }) => n === number),
      conflicts: report.conflicts.filter(({ n }) => n === number),
    },
    travel: {
      outward: legsOf(delegate, 'outward'),
      return: legsOf(delegate, 'return'),
      stays: delegate.stays.map((stay) => ({ ...stay, sharesWith: `${stay.sharesWith ?? ''}` })),
    },
    others: delegates
      .filter((other) => other !== delegate)
      .map((other) => ({ number: other.number, name: nameOf(other) }))
      .sort((a, b) => a.name.localeCompare(b.name, context.locale)),
    home: homeZoneOf(delegate),
    days: journeyOf(delegate, programme),
    mark: travelMark(delegate),
    edit: await findTravelTold(context.db, delegation, delegate),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name} · Pavilion` }];

/** After a refusal too the page shows what stands now: somebody else may have changed it. */
export const shouldRevalidate = () => true;

/** Says what the typed change would bring and writes nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const travel = travelOf(form);
  const result = await changeTravel(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    number: Number(params.number),
    travel,
    mark: markIn(form),
    dryRun: true,
  });
  return result.ok
    ? data({ travel, changes: result.value, problems: undefined })
    : data({ travel, changes: null, problems: result.problems }, 422);
}

export default function DelegatePage() {
  const { slug, mission, saved, number, name, company, booth, facts, points, ...page } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  const formats = useFormats();
  const at = `/missions/${slug}/delegates/${number}`;
  const meanwhile = answer?.problems?.some(({ code }) => code === 'JOURNEY_CHANGED_MEANWHILE') ?? false;
  return (
    <Page>
      <PageHeader
        title={name}
        intro={company}
        above={
          <Link className="link" to={`/missions/${slug}`}>
            {mission}
          </Link>
        }
        action={
          <>
            <LinkButton to={`${at}/itinerary.pdf`} reloadDocument>
              {t('mission.itinerary')}
            </LinkButton>
            <LinkButton to={`${at}/calendar.ics`} reloadDocument>
              {t('mission.calendar')}
            </LinkButton>
            <LinkButton to={`${at}/person`}>{t('mission.person.edit')}</LinkButton>
          </>
        }
      />
      {saved && !answer && <Notice tone="done">{t('mission.saved')}</Notice>}
      {points.alerts.length + points.conflicts.length > 0 && (
        <Notice tone="attention" title={t('mission.needs')}>
          <Points points={points} mission={slug} />
        </Notice>
      )}
      {page.edit && (
        <LastEdit edit={page.edit} mission={slug} undo={`${at}/undo`} open={answer ? meanwhile : saved} />
      )}
      <Section title={t('mission.travel')} intro={t('mission.travel.intro')}>
        <Form method="post" action={at} className="flex flex-col gap-4">
          <Problems problems={answer?.problems} />
          <input type="hidden" name="mark" value={page.mark} />
          <TravelFields travel={answer?.travel ?? page.travel} others={page.others} errors={errors} />
          {answer?.changes && <ConsequencesView changes={answer.changes} mission={slug} />}
          <div className="flex flex-wrap gap-3">
            {answer?.changes && <SubmitButton formAction={`${at}/travel`}>{t('mission.save')}</SubmitButton>}
            <SubmitButton look={answer?.changes ? 'plain' : 'main'}>{t('mission.check')}</SubmitButton>
          </div>
        </Form>
      </Section>
      <Section title={t('mission.days')}>
        <div className="max-w-3xl">
          <Timeline days={page.days} home={page.home} booth={booth} />
        </div>
      </Section>
      <Section
        title={t('mission.private')}
        action={<LinkButton to={`${at}/remove`}>{t('mission.person.remove')}</LinkButton>}
      >
        <DataList
          facts={[
            {
              label: t('mission.contact'),
              value: [facts.email, facts.phone].filter(Boolean).join(' · ') || '–',
            },
            ...(facts.needs.length > 0 ? [{ label: t('mission.diet'), value: facts.needs.join(', ') }] : []),
            {
              label: t('mission.emergency'),
              value: [facts.emergencyContact, facts.emergencyPhone].filter(Boolean).join(' · ') || '–',
            },
            {
              label: t('mission.passport'),
              value: facts.passportExpiresOn ? formats.date(facts.passportExpiresOn) : '–',
            },
          ]}
        />
      </Section>
    </Page>
  );
}
