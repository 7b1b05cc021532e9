import { randomUUID } from 'node:crypto';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { IssueList, isAboutSeller } from '#app/features/invoicing/components/issue-list';
import { RefusedList } from '#app/features/invoicing/components/refused-list';
import { previewIssue } from '#app/features/invoicing/preview.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator, wordProblem } from '#app/i18n/translator';
import { forbidden } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Cards, EmptyState, Stat } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { pavilionOf } from './pavilion-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion, mayIssue, title } = await pavilionOf(context, params.edition);
  if (!mayIssue) throw forbidden();
  const { organisationId, edition: editionSlug } = pavilion;
  const preview = await previewIssue(context.db, context.clock.now(), { editionSlug, organisationId });
  return {
    title: `${translator(context.locale)('invoicing.issue.title')} – ${title}`,
    edition: title,
    slug: editionSlug,
    preview: preview.ok ? preview.value : null,
    problems: preview.ok ? [] : preview.problems,
    changed: new URL(request.url).searchParams.has('changed'),
    token: randomUUID(),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function IssuePage() {
  const { edition, slug, preview, problems, changed, token } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  const header = (
    <PageHeader
      above={
        <Link className="link" to={`/money/${slug}`}>
          {`${t('invoicing.title')} – ${edition}`}
        </Link>
      }
      title={t('invoicing.issue.title')}
      intro={preview && t('invoicing.issue.intro', { version: preview.version })}
    />
  );
  if (!preview) {
    return (
      <Page>
        {header}
        <Problems problems={problems} />
      </Page>
    );
  }
  const money = (cents: number) => f.money({ cents, currency: preview.currency });
  const { issued, refused, skipped, sums } = preview;
  const ownGaps = issued[0]?.warnings.filter(isAboutSeller) ?? [];
  return (
    <Page>
      {header}
      {changed && <Notice tone="attention">{t('problem.PREVIEW_CHANGED')}</Notice>}
      {ownGaps.map((warning) => (
        <Notice key={warning.code} tone="attention">
          {wordProblem(t, warning)}{' '}
          <Link className="link" to="/settings/organisation">
            {t('settings.title')}
          </Link>
        </Notice>
      ))}
      {issued.length === 0 ? (
        <EmptyState title={t('invoicing.issue.nothing', { count: skipped.length })} />
      ) : (
        <>
          <Cards>
            <Stat
              label={t('invoicing.issue.firms')}
              value={issued.length}
              note={t('invoicing.issue.firms.note')}
            />
            <Stat
              label={t('invoicing.issue.sum')}
              value={money(sums.inclVatCents)}
              note={t('invoicing.issue.sum.note', {
                exclVat: money(sums.exclVatCents),
                vat: money(sums.vatCents),
              })}
            />
            <Stat
              label={t('invoicing.issue.papers')}
              value={preview.papers}
              note={t('invoicing.issue.papers.note')}
            />
            <Stat
              label={t('invoicing.issue.mails')}
              value={preview.mails}
              note={t('invoicing.issue.mails.note')}
            />
          </Cards>
          <Form method="post" action={`/money/${slug}/issuing`} className="flex flex-wrap items-center gap-4">
            <input type="hidden" name="digest" value={preview.digest} />
            <input type="hidden" name="token" value={token} />
            <SubmitButton>{t('invoicing.issue.do', { count: issued.length })}</SubmitButton>
            <p className="max-w-[60ch] text-sm text-muted">{t('invoicing.issue.final')}</p>
          </Form>
        </>
      )}
      {refused.length > 0 && (
        <Section
          title={t('invoicing.refused', { count: refused.length })}
          intro={t('invoicing.refused.intro')}
        >
          <RefusedList refused={refused} />
        </Section>
      )}
      {issued.length > 0 && (
        <Section title={t('invoicing.issue.list', { count: issued.length })}>
          <IssueList
            firms={issued}
            slug={slug}
            currency={preview.currency}
            depositPercent={preview.depositPercent}
          />
        </Section>
      )}
      {skipped.length > 0 && (
        <p className="text-sm text-muted">{t('invoicing.skipped', { count: skipped.length })}</p>
      )}
    </Page>
  );
}
