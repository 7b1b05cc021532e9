import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { countEditionPapers } from '#app/documents/edition-papers.server';
import { mayManageSeason, organisationsManaged, organisationsRead } from '#app/domain/access/may';
import { DeadlineTable } from '#app/features/fairs/components/deadline-table';
import { EditionStateMark } from '#app/features/fairs/components/edition-state';
import { VenueTable } from '#app/features/fairs/components/venue-table';
import { EditionPapers } from '#app/features/home/components/edition-papers';
import { needHref } from '#app/features/home/components/need-href';
import { NeedsPanel } from '#app/features/home/components/needs-panel';
import { findEditionPage } from '#app/features/home/queries-edition.server';
import { CallCard } from '#app/features/pavilions/components/call-card';
import { PavilionCard } from '#app/features/pavilions/components/pavilion-card';
import { useT } from '#app/i18n/react';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { mayKeepCalendar } from './calendar-keeper.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const organisationIds = organisationsRead(person);
  const page = foundOr404(
    await findEditionPage(context.db, params.edition ?? '', organisationIds, context.clock.now()),
  );
  const { id: editionId, pavilion } = page.edition;
  const mayManage = pavilion
    ? mayManageSeason(person, pavilion.organisationId)
    : organisationsManaged(person).length > 0;
  return {
    ...page,
    mayManage,
    mayDate: await mayKeepCalendar(context),
    papers: await countEditionPapers(context.db, { organisationIds, editionId }),
    title: `${page.edition.fair} ${page.edition.year}`,
    refused: refusalIn(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function EditionPage() {
  const { edition, deadlines, needs, mayManage, mayDate, papers, title, refused } =
    useLoaderData<typeof loader>();
  const { slug, pavilion } = edition;
  const t = useT();
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to="/season">
            {t('season.title')}
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-3">
            {title} <EditionStateMark state={edition.state} />
          </span>
        }
        intro={`${edition.city} · ${t('edition.organiser', { organiser: edition.organiser })}`}
      />
      <Problems problems={refused} />
      {mayDate && edition.state === 'unconfirmed' && (
        <Notice tone="attention" title={t('edition.dates.missing')}>
          <p>{t('edition.dates.missing.text')}</p>
          <Link className="link" to={`/season/${slug}/dates`}>
            {t('edition.dates.give')}
          </Link>
        </Notice>
      )}
      {edition.note && !edition.provisional && <Notice>{edition.note}</Notice>}
      {needs && pavilion && (
        <Section title={t('season.needs')}>
          <NeedsPanel needs={[needs]} nameOf={() => pavilion.name} hrefFor={needHref} />
        </Section>
      )}
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        <PavilionCard edition={slug} pavilion={pavilion} mayManage={mayManage} />
        {pavilion && (
          <CallCard
            edition={slug}
            pavilion={pavilion}
            mayManage={mayManage}
            over={edition.state === 'past'}
          />
        )}
      </div>
      {(pavilion || papers.papers > 0) && <EditionPapers edition={slug} {...papers} />}
      <Section
        title={t('edition.venues')}
        intro={!edition.provisional && edition.source && t('edition.source', { source: edition.source })}
        action={
          mayDate && (
            <Link className="link text-sm" to={`/season/${slug}/dates`}>
              {t('edition.dates.set')}
            </Link>
          )
        }
      >
        <VenueTable edition={edition} />
      </Section>
      <Section
        title={t('edition.deadlines')}
        intro={
          deadlines.length > 0
            ? t('edition.deadlines.intro', { zone: edition.timeZone })
            : t('edition.deadlines.none')
        }
      >
        {deadlines.length > 0 && <DeadlineTable deadlines={deadlines} />}
      </Section>
    </Page>
  );
}
