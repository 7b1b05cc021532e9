import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayManageSeason, organisationsRead } from '#app/domain/access/may';
import { planDrawing } from '#app/domain/pavilions/drawing';
import { Actions } from '#app/features/allocation/components/actions';
import { JobProgress } from '#app/features/allocation/components/job-progress';
import { PlacedTable, RefusedTable, UnplacedTable } from '#app/features/allocation/components/placed-table';
import { LEVELS, levelStates, levelWords, stateOf } from '#app/features/allocation/components/satisfaction';
import { Summary, VersionState } from '#app/features/allocation/components/summary';
import { VersionsTable } from '#app/features/allocation/components/versions-table';
import { findAllocationView } from '#app/features/allocation/queries-view.server';
import { findEdition } from '#app/features/fairs/queries.server';
import { PlanSvg } from '#app/features/pavilions/components/PlanSvg';
import { PlanLegend } from '#app/features/pavilions/components/plan-legend';
import { scaleOf, ZoomLinks } from '#app/features/pavilions/components/zoom-links';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { findPlan } from '#app/features/pavilions/queries-plan.server';
import { useLocale, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { DownloadButton, LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const person = foundOr404(context.person);
  const edition = foundOr404(await findEdition(db, params.edition ?? ''));
  const title = `${translator(locale)('allocation.title')} – ${edition.fair} ${edition.year}`;
  const pavilion = await findPavilion(db, edition.slug, organisationsRead(person));
  if (!pavilion) return { title, edition: edition.slug, placing: null };
  const query = new URL(request.url).searchParams;
  const view = foundOr404(await findAllocationView(db, pavilion, query.get('version')));
  const placing = {
    view,
    zone: pavilion.timeZone,
    plan: await findPlan(db, pavilion.id),
    mayManage: mayManageSeason(person, pavilion.organisationId),
    zoom: query.get('zoom'),
  };
  return { title, edition: edition.slug, placing };
}

type Placing = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['placing']> & { edition: string };

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
        action={<LinkButton to={`/pavilions/${edition}`}>{t('pavilions.import')}</LinkButton>}
      >
        {t('problem.NO_PAVILION')}
      </EmptyState>
    </Page>
  );
}

function Version({ title, ...placing }: Placing & { title: string }) {
  const { view, edition, mayManage, zone } = placing;
  const t = useT();
  const { version, versions, job } = view;
  const actions = mayManage && <Actions edition={edition} view={view} />;
  if (!version)
    return (
      <Page>
        <PageHeader title={title} />
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
        action={actions}
      />
      <JobProgress job={job} edition={edition} mayManage={mayManage} />
      {view.stale && (
        <Notice tone="attention" title={t('allocation.stale')}>
          {t('allocation.stale.words')}
        </Notice>
      )}
      <Summary version={version} counts={view.counts} />
      <Plans {...placing} />
      <Section
        title={t('allocation.left')}
        intro={t(view.unplaced.length > 0 ? 'allocation.left.intro' : 'allocation.left.none')}
      >
        {view.unplaced.length > 0 && <UnplacedTable rows={view.unplaced} />}
      </Section>
      <Section
        title={t('allocation.list')}
        intro={t('allocation.list.intro')}
        action={<Downloads edition={edition} {...version} />}
      >
        <PlacedTable rows={view.placed} />
      </Section>
      {view.refused.length > 0 && (
        <Section title={t('allocation.refusals')} intro={t('allocation.refusals.intro')}>
          <RefusedTable rows={view.refused} />
        </Section>
      )}
      <Section title={t('allocation.versions')}>
        <VersionsTable versions={versions} zone={zone} />
      </Section>
    </Page>
  );
}

function Plans({ view, plan, zoom }: Placing) {
  const t = useT();
  const locale = useLocale();
  const fills = Object.fromEntries(
    view.placed.flatMap((row) => row.booths.map((booth) => [booth, stateOf(row, row.company)])),
  );
  return (
    <Section
      title={t('allocation.plan')}
      intro={t('allocation.plan.intro')}
      action={<ZoomLinks zoom={zoom} />}
    >
      <PlanLegend
        states={LEVELS.map((level) => ({ state: levelStates[level], words: t(levelWords[level]) }))}
      />
      {plan.halls.map((hall) => (
        <figure key={hall.id} className="flex flex-col gap-1">
          <figcaption className="text-sm text-muted">{hall.name}</figcaption>
          <PlanSvg
            drawing={planDrawing(plan, { hall: hall.id, locale, fills })}
            title={t('allocation.plan-of', { hall: hall.name })}
            scale={scaleOf(zoom)}
          />
        </figure>
      ))}
    </Section>
  );
}

function Downloads({ edition, version, state }: { edition: string; version: number; state: string }) {
  const t = useT();
  const to = (format: string) => `/allocation/${edition}/list/${format}?version=${version}`;
  return (
    <div className="flex gap-2">
      <DownloadButton size="small" href={to('csv')}>
        {t('allocation.download.csv')}
      </DownloadButton>
      <DownloadButton size="small" href={to('xlsx')}>
        {t('allocation.download.xlsx')}
      </DownloadButton>
      {state === 'released' && (
        <DownloadButton size="small" href={`/allocation/${edition}/booth-list?version=${version}`}>
          {t('allocation-list.download')}
        </DownloadButton>
      )}
    </div>
  );
}
