import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { Calculation } from '#app/features/funding/components/calculation';
import { SchemeChoice } from '#app/features/funding/components/call-filter';
import { GrantsTable } from '#app/features/funding/components/grants-table';
import { RequestForm } from '#app/features/funding/components/request-form';
import { RulesTable } from '#app/features/funding/components/rules-table';
import { findCall } from '#app/features/funding/queries-call.server';
import { findSchemeChoices } from '#app/features/funding/queries-schemes.server';
import { useFormats, useT } from '#app/i18n/react';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { Button } from '#app/ui/button';
import { Cards, EmptyState, Stat } from '#app/ui/card';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { aidOf } from './aid-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db } = context;
  const { pavilion, title, today, mayPrepare } = await aidOf(context, params.edition);
  const schemes = await findSchemeChoices(db);
  const wanted = new URL(request.url).searchParams.get('scheme');
  const simulated = schemes.find(({ code }) => code === wanted);
  const rows = await findCall(db, pavilion, { on: today, schemeCode: simulated?.code });
  const row = foundOr404(rows.find(({ id }) => id === params.registration));
  const { id, company, companyId, booth, assessment, grants, funder } = row;
  const rule = row.scheme?.scheme ?? null;
  const standing = grants.some(
    ({ state, schemeCode }) => ['requested', 'granted'].includes(state) && schemeCode === rule?.id,
  );
  return {
    ...{ title: company, edition: title, slug: pavilion.edition, today, id, companyId, booth, funder },
    ...{ schemes, assessment, grants },
    scheme: rule && { code: rule.id, label: rule.label, version: rule.version, source: rule.source ?? '–' },
    mayRequest:
      mayPrepare &&
      !standing &&
      assessment !== null &&
      assessment.sum.aidCents > 0 &&
      assessment.outcome !== 'refused',
    problems: refusalIn(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

const OUTCOMES = {
  eligible: 'aid.firm.would',
  incomplete: 'aid.firm.incomplete',
  refused: 'aid.firm.refused',
} as const;

export default function FirmPage() {
  const page = useLoaderData<typeof loader>();
  const { title, edition, slug, id, companyId, booth, funder, scheme, schemes, assessment, grants } = page;
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: 'EUR' });
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to={`/aid/${slug}`}>
            {`${t('aid.title')} – ${edition}`}
          </Link>
        }
        title={title}
        intro={[booth, scheme?.label, funder].filter(Boolean).join(' · ')}
      />
      <Problems problems={page.problems} />
      <Link className="link" to={`/aid/firms/${companyId}`}>
        {t('aid.firm.ledger')}
      </Link>
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <SchemeChoice schemes={schemes} scheme={scheme?.code ?? ''} />
        <Button type="submit">{t('aid.simulate')}</Button>
      </Form>
      {assessment && scheme && (
        <>
          <Cards>
            <Stat
              label={t(OUTCOMES[assessment.outcome])}
              value={money(assessment.aidCents)}
              note={t('aid.firm.on', { date: f.date(page.today, 'long') })}
            />
          </Cards>
          {page.mayRequest && (
            <RequestForm
              action={`/aid/${slug}/firms/${id}/request`}
              scheme={scheme.code}
              today={page.today}
            />
          )}
          <Section title={t('aid.firm.rules')} intro={t('aid.firm.rules.intro', scheme)}>
            <RulesTable rules={assessment.rules} />
          </Section>
          <Section title={t('aid.firm.calculation')}>
            <Calculation assessment={assessment} />
          </Section>
        </>
      )}
      {!assessment && grants.length === 0 && <EmptyState title={t('aid.firm.noScheme')} />}
      <Section title={t('aid.firm.grants')}>
        {grants.length === 0 ? (
          <p className="text-muted">{t('aid.firm.grants.none')}</p>
        ) : (
          <GrantsTable edition={slug} grants={grants} />
        )}
      </Section>
    </Page>
  );
}
