import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { partsOf, shareAll } from '#app/domain/accounting/cost-parts';
import { isOwed } from '#app/domain/accounting/cost-state';
import { CostFacts } from '#app/features/accounting/components/cost-facts';
import { CostParts } from '#app/features/accounting/components/cost-parts';
import { CostCancel, CostStates } from '#app/features/accounting/components/cost-states';
import { SupplierView } from '#app/features/accounting/components/supplier-view';
import { findSharers } from '#app/features/accounting/queries-cost-firms.server';
import { findCost, findCostFile } from '#app/features/accounting/queries-costs.server';
import { useT } from '#app/i18n/react';
import { wordProblem } from '#app/i18n/translator';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { readSupplierFile } from '#app/spreadsheets/supplier-file';
import { LinkButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { costsOf } from './costs-of.server';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { scope, slug, title, mayHandle, today } = await costsOf(context, params.edition);
  const cost = foundOr404(await findCost(context.db, params.cost ?? '', scope));
  const sharers = await findSharers(context.db, scope);
  const shared = { ...cost, eurExclVatCents: cost.euros.exclVatCents };
  const parts = partsOf(shared, sharers);
  const counts = !cost.cancelled && isOwed(cost.state) && cost.sharing !== 'NONE';
  const file = cost.hasFile ? await findCostFile(context.db, cost.id) : null;
  const read = file && readSupplierFile(file.bytes);
  return {
    ...{ title: cost.description, edition: title, slug, mayHandle, today, cost },
    shares: counts && parts.ok ? shareAll([shared], sharers) : [],
    waiting: counts && !parts.ok ? parts.problems : [],
    read: read?.ok ? { invoice: read.value.invoice, attachment: read.value.attachment } : null,
    refused: refusalIn(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function CostPage() {
  const { edition, slug, mayHandle, today, cost, shares, waiting, read, refused } =
    useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to={`/costs/${slug}`}>
            {`${t('costs.title')} – ${edition}`}
          </Link>
        }
        title={cost.description}
        action={
          mayHandle &&
          !cost.cancelled && <LinkButton to={`/costs/${slug}/${cost.id}/edit`}>{t('costs.edit')}</LinkButton>
        }
      />
      <Problems problems={refused} />
      {cost.cancelledReason && (
        <Notice tone="attention">{t('costs.cancelled.because', { reason: cost.cancelledReason })}</Notice>
      )}
      {waiting.map((problem) => (
        <Notice key={problem.code}>{t('costs.parts.waiting', { why: wordProblem(t, problem) })}</Notice>
      ))}
      <CostFacts cost={cost} slug={slug} />
      <Section title={t('costs.states')}>
        <CostStates cost={cost} slug={slug} today={today} mayHandle={mayHandle} />
      </Section>
      {shares.length > 0 && (
        <Section title={t('costs.parts')} intro={t('costs.parts.intro')}>
          <CostParts shares={shares} />
        </Section>
      )}
      {read && <SupplierView {...read} />}
      {mayHandle && !cost.cancelled && <CostCancel id={cost.id} slug={slug} />}
    </Page>
  );
}
