import { randomUUID } from 'node:crypto';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { BalanceList } from '#app/features/invoicing/components/balance-list';
import { IssueFigures } from '#app/features/invoicing/components/issue-figures';
import { IssueList, isAboutSeller } from '#app/features/invoicing/components/issue-list';
import { KindTabs } from '#app/features/invoicing/components/kind-tabs';
import { RefusedList } from '#app/features/invoicing/components/refused-list';
import { readKind } from '#app/features/invoicing/forms';
import { type IssuePreview, previewIssue } from '#app/features/invoicing/preview.server';
import { useT } from '#app/i18n/react';
import { translator, wordProblem } from '#app/i18n/translator';
import { forbidden } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { Problems } from '#app/ui/problems';
import { pavilionOf } from './pavilion-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion, mayIssue, title } = await pavilionOf(context, params.edition);
  if (!mayIssue) throw forbidden();
  const { organisationId, edition: editionSlug } = pavilion;
  const asked = new URL(request.url).searchParams;
  const kind = readKind(asked);
  const scope = { editionSlug, organisationId, kind };
  const preview = await previewIssue(context.db, context.clock.now(), scope);
  return {
    kind,
    title: `${translator(context.locale)('invoicing.issue.title')} – ${title}`,
    edition: title,
    slug: editionSlug,
    ...(preview.ok ? shownOf(preview.value, asked.get('page')) : { preview: null, list: null }),
    query: asked.toString(),
    problems: preview.ok ? [] : preview.problems,
    changed: asked.has('changed'),
    token: randomUUID(),
  };
}

/** The firms by pages; what is issued is all of them. */
const shownOf = ({ issued, ...preview }: IssuePreview, page: string | null) => ({
  preview: { ...preview, count: issued.length, warnings: issued[0]?.warnings ?? [] },
  list: paged(issued, page),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function IssuePage() {
  const { edition, slug, kind, preview, list, query, problems, changed, token } =
    useLoaderData<typeof loader>();
  const t = useT();
  const header = (
    <PageHeader
      above={
        <Link className="link" to={`/money/${slug}`}>
          {`${t('invoicing.title')} – ${edition}`}
        </Link>
      }
      title={t('invoicing.issue.title')}
      intro={
        preview &&
        t(kind === 'balance' ? 'invoicing.balance.intro' : 'invoicing.issue.intro', {
          version: preview.version,
        })
      }
    />
  );
  const kinds = <KindTabs slug={slug} kind={kind} />;
  if (!preview || !list) {
    return (
      <Page>
        {header}
        {kinds}
        <Problems problems={problems} />
      </Page>
    );
  }
  const { count, refused, skipped } = preview;
  const ownGaps = preview.warnings.filter(isAboutSeller);
  return (
    <Page>
      {header}
      {kinds}
      {changed && <Notice tone="attention">{t('problem.PREVIEW_CHANGED')}</Notice>}
      {ownGaps.map((warning) => (
        <Notice key={warning.code} tone="attention">
          {wordProblem(t, warning)}{' '}
          <Link className="link" to="/settings/organisation">
            {t('settings.title')}
          </Link>
        </Notice>
      ))}
      {count === 0 ? (
        <EmptyState title={t('invoicing.issue.nothing', { count: skipped.length })} />
      ) : (
        <>
          <IssueFigures preview={preview} count={count} />
          <Form method="post" action={`/money/${slug}/issuing`} className="flex flex-wrap items-center gap-4">
            <input type="hidden" name="digest" value={preview.digest} />
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="kind" value={kind} />
            <SubmitButton>
              {t(kind === 'balance' ? 'invoicing.balance.do' : 'invoicing.issue.do', { count })}
            </SubmitButton>
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
      {count > 0 && (
        <Section
          id="firms"
          title={t(kind === 'balance' ? 'invoicing.balance.list' : 'invoicing.issue.list', {
            count,
          })}
          intro={list.pages > 1 && t('invoicing.issue.pages', { count, pages: list.pages })}
        >
          {kind === 'balance' ? (
            <BalanceList firms={list.rows} slug={slug} currency={preview.currency} />
          ) : (
            <IssueList
              firms={list.rows}
              slug={slug}
              currency={preview.currency}
              depositPercent={preview.depositPercent}
            />
          )}
          <Pager page={list.page} pages={list.pages} query={query} anchor="firms" />
        </Section>
      )}
      {skipped.length > 0 && (
        <p className="text-sm text-muted">{t('invoicing.skipped', { count: skipped.length })}</p>
      )}
    </Page>
  );
}
