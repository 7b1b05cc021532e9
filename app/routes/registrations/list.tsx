import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { countryName } from '#app/domain/companies/countries';
import { DecisionFields } from '#app/features/registrations/components/DecisionFields';
import { ListFilterForm } from '#app/features/registrations/components/ListFilterForm';
import { RegistrationList } from '#app/features/registrations/components/RegistrationList';
import { WhomFields } from '#app/features/registrations/components/WhomFields';
import { filterOf } from '#app/features/registrations/forms';
import { findCallFor } from '#app/features/registrations/queries.server';
import { findSegments } from '#app/features/registrations/queries-call.server';
import { countRegistrations } from '#app/features/registrations/queries-counts.server';
import { findRegistrationsPage } from '#app/features/registrations/queries-list.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { DownloadButton, LinkButton, SubmitButton } from '#app/ui/button';
import { Cards, EmptyState, Stat } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Pager } from '#app/ui/pager';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const seen = foundOr404(await findCallFor(db, foundOr404(context.person), params.edition ?? ''));
  const filter = filterOf(request.url);
  const facets = await countRegistrations(db, seen);
  const segments = (await findSegments(db)).map(({ code, labelFr, labelEn }) => ({
    code,
    name: locale === 'fr' ? labelFr : labelEn,
  }));
  const query = new URL(request.url).searchParams;
  const fair = `${seen.call.fair} ${seen.call.year}`;
  return {
    slug: seen.call.slug,
    fair,
    decides: seen.scope.decides,
    filter,
    counts: facets.counts,
    countries: facets.countries
      .map((code) => ({ code, name: countryName(code, locale) }))
      .sort((a, b) => a.name.localeCompare(b.name, locale)),
    segments: segments.filter(({ code }) => facets.segments.includes(code)),
    list: await findRegistrationsPage(db, seen, filter),
    query: query.toString(),
    done: { imported: query.get('imported'), decided: query.get('decided'), told: query.get('told') },
    title: translator(locale)('registrations.of', { fair }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Pavilion' }];

export default function Registrations() {
  const page = useLoaderData<typeof loader>();
  const { slug, decides, counts } = page;
  const { rows, found } = page.list;
  const t = useT();
  const names = new Map(page.segments.map(({ code, name }) => [code, name]));
  const base = `/registrations/${slug}`;
  return (
    <Page>
      <PageHeader
        title={page.title}
        above={
          <Link className="link" to="/registrations">
            {t('registrations.title')}
          </Link>
        }
        intro={t('registrations.count', { count: counts.all })}
        action={
          <>
            <DownloadButton size="small" href={`${base}/download/xlsx?${page.query}`}>
              {t('registrations.xlsx')}
            </DownloadButton>
            <DownloadButton size="small" href={`${base}/download/csv?${page.query}`}>
              {t('registrations.csv')}
            </DownloadButton>
            <LinkButton size="small" to={`${base}/confirmations`}>
              {t('confirmations.link')}
            </LinkButton>
            {decides && (
              <LinkButton size="small" to={`${base}/import`}>
                {t('registrations.import')}
              </LinkButton>
            )}
            {decides && (
              <LinkButton size="small" look="main" to={`${base}/announce`}>
                {t('registrations.announce', { count: counts.toAnnounce })}
              </LinkButton>
            )}
          </>
        }
      />
      <Done done={page.done} />
      {counts.all === 0 ? (
        <EmptyState title={t('registrations.none.title')}>{t('registrations.none.text')}</EmptyState>
      ) : (
        <>
          <Cards>
            {(['none', 'accepted', 'waiting', 'refused'] as const).map((decision) => (
              <Link key={decision} to={`?decision=${decision}`} className="rounded-lg no-underline">
                <Stat label={t(`registrations.decision.${decision}`)} value={counts[decision]} />
              </Link>
            ))}
          </Cards>
          <ListFilterForm
            key={page.query}
            filter={page.filter}
            countries={page.countries}
            segments={page.segments}
          />
          <p role="status" className="text-sm text-muted">
            {rows.length === 0
              ? t('registrations.nothing')
              : t('registrations.shown', { shown: found, all: counts.all })}
          </p>
          {rows.length > 0 && (
            <RegistrationList
              rows={rows}
              slug={slug}
              segmentName={(code) => names.get(code) ?? code}
              formId={decides ? 'bulk' : undefined}
            />
          )}
          <Pager page={page.list.page} pages={page.list.pages} query={page.query} />
          {decides && rows.length > 0 && (
            <Section
              title={t(page.list.pages > 1 ? 'registrations.bulk.many' : 'registrations.bulk')}
              intro={t('registrations.bulk.hint')}
            >
              <Form
                id="bulk"
                method="post"
                action={`${base}/decisions`}
                className="flex max-w-xl flex-col gap-4"
              >
                {page.list.pages > 1 && <WhomFields found={found} shown={rows.length} query={page.query} />}
                <DecisionFields decision="accepted" reason="" />
                <SubmitButton className="self-start">{t('registrations.decide')}</SubmitButton>
              </Form>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Done({ done }: { done: { imported: string | null; decided: string | null; told: string | null } }) {
  const t = useT();
  if (done.imported)
    return <Notice tone="done">{t('registrations.imported', { count: Number(done.imported) })}</Notice>;
  if (done.decided)
    return <Notice tone="done">{t('registrations.bulk.done', { count: Number(done.decided) })}</Notice>;
  if (done.told) return <Notice tone="done">{t('registrations.told', { count: Number(done.told) })}</Notice>;
  return null;
}
