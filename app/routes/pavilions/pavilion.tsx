import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { mayManageSeason, organisationsManaged, organisationsRead } from '#app/domain/access/may';
import { findEdition } from '#app/features/fairs/queries.server';
import { BoothTable } from '#app/features/pavilions/components/booth-table';
import { HallPlan } from '#app/features/pavilions/components/hall-plan';
import { PavilionCard } from '#app/features/pavilions/components/pavilion-card';
import { PlanLegend } from '#app/features/pavilions/components/plan-legend';
import { scaleOf, ZoomLinks } from '#app/features/pavilions/components/zoom-links';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { findAllBooths, findPlan } from '#app/features/pavilions/queries-plan.server';
import { useFormats, useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader, Section } from '#app/ui/page';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db } = context;
  const person = foundOr404(context.person);
  const edition = foundOr404(await findEdition(db, params.edition ?? ''));
  const pavilion = await findPavilion(db, edition.slug, organisationsRead(person));
  const booths = pavilion ? await findAllBooths(db, pavilion.id) : [];
  return {
    title: `${edition.fair} ${edition.year}`,
    slug: edition.slug,
    pavilion,
    plan: pavilion ? await findPlan(db, pavilion.id) : { halls: [], stands: [] },
    booths: booths.map(({ places, ...booth }) => ({ ...booth, placeCount: places.length })),
    mayManage: pavilion
      ? mayManageSeason(person, pavilion.organisationId)
      : organisationsManaged(person).length > 0,
    zoom: new URL(request.url).searchParams.get('zoom'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function PavilionPage() {
  const { title, slug, pavilion, plan, booths, mayManage, zoom } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  if (!pavilion) {
    return (
      <Page>
        <PageHeader title={title} above={<ToAll />} />
        <PavilionCard edition={slug} pavilion={null} mayManage={mayManage} />
      </Page>
    );
  }
  const facts = { booths: pavilion.booths, places: pavilion.places, area: f.area(pavilion.area) };
  return (
    <Page>
      <PageHeader
        title={title}
        above={<ToAll />}
        intro={`${pavilion.name} · ${t('pavilions.facts', facts)}`}
        action={
          mayManage && <LinkButton to={`/pavilions/${slug}/import`}>{t('pavilions.replace')}</LinkButton>
        }
      />
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <PlanLegend />
        <ZoomLinks zoom={zoom} />
      </div>
      {plan.halls.map((hall) => {
        const here = booths.filter((booth) => booth.hall === hall.id);
        return (
          <Section key={hall.id} title={hall.name} intro={t('pavilions.level', { level: hall.level })}>
            <HallPlan plan={plan} hall={hall} scale={scaleOf(zoom)} />
            <details>
              <summary className="cursor-pointer py-1 text-accent">{t('pavilions.table')}</summary>
              <div className="mt-2">
                <BoothTable name={t('pavilions.table.of', { hall: hall.name })} booths={here} />
              </div>
            </details>
          </Section>
        );
      })}
    </Page>
  );
}

function ToAll() {
  const t = useT();
  return (
    <Link className="link" to="/pavilions">
      {t('pavilions.title')}
    </Link>
  );
}
