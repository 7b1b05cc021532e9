import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { findOpenClaims } from '#app/features/companies/queries.server';
import { findCallsFor } from '#app/features/registrations/queries.server';
import { countAllRegistrations } from '#app/features/registrations/queries-counts.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Table } from '#app/ui/table';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const asked = new URL(request.url).searchParams;
  const seen = paged(await findCallsFor(context.db, person), asked.get('page'));
  const counts = await countAllRegistrations(context.db, seen.rows);
  const calls = seen.rows.map(({ call }, at) => ({
    ...{ slug: call.slug, fair: `${call.fair} ${call.year}`, pavilion: call.pavilion },
    ...counts[at],
  }));
  const claims = await findOpenClaims(context.db, organisationsManaged(person));
  const { page, pages } = seen;
  return {
    calls,
    page,
    pages,
    query: asked.toString(),
    claims,
    mayDraw: organisationsManaged(person).length > 0,
    title: translator(context.locale)('registrations.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Pavilion' }];

export default function Editions() {
  const { calls, claims, mayDraw, ...list } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  const figure = (
    key: 'all' | 'none' | 'accepted' | 'waiting' | 'refused' | 'toAnnounce',
    title: string,
  ) => ({
    key,
    title,
    figures: true,
    cell: (row: (typeof calls)[number]) => f.number(row[key] ?? 0),
  });
  return (
    <Page>
      <PageHeader title={t('registrations.title')} intro={t('registrations.editions.intro')} />
      {claims.length > 0 && (
        <Section title={t('companies.claims.title')} intro={t('companies.claims.intro')}>
          <Table
            name={t('companies.claims.title')}
            rows={claims}
            rowKey={(claim) => claim.id}
            columns={[
              {
                key: 'company',
                title: t('companies.claims.company'),
                cell: (claim) => `${claim.company} (${claim.country}:${claim.national_id})`,
              },
              {
                key: 'person',
                title: t('companies.claims.person'),
                cell: (claim) => `${claim.given_name} ${claim.family_name} · ${claim.email}`,
              },
              {
                key: 'asked',
                title: t('companies.claims.asked'),
                cell: (claim) => f.date(claim.asked_at.slice(0, 10)),
              },
              {
                key: 'answer',
                title: t('registrations.decide.title'),
                cell: (claim) => (
                  <Form
                    method="post"
                    action={`/registrations/claims/${claim.id}/settle`}
                    className="flex gap-2"
                  >
                    <SubmitButton size="small" name="answer" value="accept">
                      {t('companies.claims.accept')}
                    </SubmitButton>
                    <SubmitButton size="small" look="plain" name="answer" value="refuse">
                      {t('companies.claims.refuse')}
                    </SubmitButton>
                  </Form>
                ),
              },
            ]}
          />
        </Section>
      )}
      {calls.length === 0 && (
        <EmptyState
          title={t('registrations.none.title')}
          action={mayDraw && <LinkButton to="/pavilions">{t('pavilions.title')}</LinkButton>}
        >
          {t('registrations.editions.none')}
        </EmptyState>
      )}
      {calls.length > 0 && (
        <Table
          name={t('registrations.title')}
          rows={calls}
          rowKey={(call) => `${call.slug} ${call.pavilion}`}
          columns={[
            {
              key: 'edition',
              title: t('registrations.edition'),
              cell: (call) => (
                <Link className="link" to={`/registrations/${call.slug}`}>
                  {call.fair}
                </Link>
              ),
            },
            figure('all', t('registrations.title')),
            figure('none', t('registrations.decision.none')),
            figure('accepted', t('registrations.decision.accepted')),
            figure('waiting', t('registrations.decision.waiting')),
            figure('refused', t('registrations.decision.refused')),
            figure('toAnnounce', t('registrations.quiet')),
          ]}
        />
      )}
      <Pager page={list.page} pages={list.pages} query={list.query} />
    </Page>
  );
}
