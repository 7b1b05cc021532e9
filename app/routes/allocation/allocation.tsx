import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayManageSeason, organisationsRead } from '#app/domain/access/may';
import { Actions, OtherWays } from '#app/features/allocation/components/actions';
import { BrokenBans } from '#app/features/allocation/components/broken-bans';
import { ChangesSince } from '#app/features/allocation/components/changes-since';
import { colourOf } from '#app/features/allocation/components/colours';
import { JobProgress } from '#app/features/allocation/components/job-progress';
import { LeftView } from '#app/features/allocation/components/left-view';
import { PlacedView } from '#app/features/allocation/components/placed-view';
import { Summary, VersionState } from '#app/features/allocation/components/summary';
import { VersionsView } from '#app/features/allocation/components/versions-view';
import { Views, viewOf } from '#app/features/allocation/components/views';
import { Ways } from '#app/features/allocation/components/ways';
import { findHand } from '#app/features/allocation/queries-choice.server';
import { findAllocationView } from '#app/features/allocation/queries-view.server';
import { shownOf } from '#app/features/allocation/shown-view';
import { findEdition } from '#app/features/fairs/queries.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { findPlan } from '#app/features/pavilions/queries-plan.server';
import { findSegments } from '#app/features/registrations/queries-call.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { PlanView } from './plan-view';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const person = foundOr404(context.person);
  const edition = foundOr404(await findEdition(db, params.edition ?? ''));
  const title = `${translator(locale)('allocation.title')} – ${edition.fair} ${edition.year}`;
  const pavilion = await findPavilion(db, edition.slug, organisationsRead(person));
  if (!pavilion) return { title, edition: edition.slug, placing: null };
  const query = new URL(request.url).searchParams;
  const whole = foundOr404(await findAllocationView(db, pavilion, query.get('version')));
  const mayManage = mayManageSeason(person, pavilion.organisationId);
  const firm = query.get('firm') || null;
  const show = viewOf(query.get('show'));
  const page = Math.max(1, Math.trunc(Number(query.get('page'))) || 1);
  const view = shownOf(whole, { show, firm, find: query.get('find')?.trim() ?? '', page });
  const placing = {
    ...{ view, mayManage, firm, booth: query.get('booth') || null, zone: pavilion.timeZone },
    show,
    colour: colourOf(query.get('colour')),
    zoom: query.get('zoom'),
    refused: query.has('refused'),
    plan: show === 'plan' ? await findPlan(db, pavilion.id) : null,
    hand: firm && mayManage ? await findHand(db, pavilion, view.version?.id ?? null, firm) : null,
    segments: (await findSegments(db)).map(({ code, labelFr, labelEn }) => {
      return { code, name: locale === 'fr' ? labelFr : labelEn };
    }),
  };
  return { title, edition: edition.slug, placing };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Allocation() {
  const { title, edition, placing } = useLoaderData<typeof loader>();
  const t = useT();
  if (placing) return <Version title={title} {...placing} edition={edition} />;
  return (
    <Page>
      <PageHeader title={title} />
      <EmptyState
        title={t('allocation.none')}
        action={<LinkButton to={`/pavilions/${edition}`}>{t('pavilions.pavilion')}</LinkButton>}
      >
        {t('problem.NO_PAVILION')}
      </EmptyState>
    </Page>
  );
}

type Placing = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['placing']> & { edition: string };

function Version({ title, ...placing }: Placing & { title: string }) {
  const { view, edition, mayManage, show, plan } = placing;
  const t = useT();
  const { version, versions, job } = view;
  const actions = mayManage && <Actions edition={edition} view={view} />;
  const policy = (
    <LinkButton look="quiet" to={`/allocation/${edition}/policy`}>
      {t('allocation.policy')}
    </LinkButton>
  );
  if (!version)
    return (
      <Page>
        <PageHeader title={title} action={policy} />
        <JobProgress job={job} edition={edition} mayManage={mayManage} />
        <EmptyState title={t('allocation.none')} action={actions}>
          {t('allocation.none.hint', { accepted: view.accepted })}
        </EmptyState>
      </Page>
    );
  return (
    <Page>
      <PageHeader
        title={title}
        above={
          <span className="flex items-center gap-2">
            {t('allocation.version', { version: version.version })} <VersionState state={version.state} />
          </span>
        }
        action={
          <>
            {policy}
            {actions}
          </>
        }
      />
      <JobProgress job={job} edition={edition} mayManage={mayManage} />
      {view.stale && (
        <Notice tone="attention" title={t('allocation.stale')}>
          {t('allocation.stale.words')}
        </Notice>
      )}
      <BrokenBans broken={view.broken} state={version.state} />
      <Summary version={version} counts={view.counts} />
      <Ways edition={edition} />
      <ChangesSince edition={edition} view={view} />
      {mayManage && <OtherWays edition={edition} view={view} />}
      <Views
        view={show}
        counts={{
          plan: null,
          placed: view.placed.length,
          left: view.counts.left,
          versions: versions.length,
        }}
      />
      {plan && <PlanView {...placing} plan={plan} version={version} />}
      {show === 'placed' && <PlacedView {...placing} version={version} />}
      {show === 'left' && <LeftView {...placing} version={version} />}
      {show === 'versions' && <VersionsView {...placing} version={version} />}
    </Page>
  );
}
