import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { mayManageSeason, organisationsRead } from '#app/domain/access/may';
import { PoliciesProgress } from '#app/features/allocation/components/policies-progress';
import { SpreadBars } from '#app/features/allocation/components/spread-bars';
import { WaysTable } from '#app/features/allocation/components/ways-table';
import { findAllocationFacts } from '#app/features/allocation/queries-facts.server';
import { findPolicies, type PoliciesView } from '#app/features/allocation/queries-policies.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const person = foundOr404(context.person);
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', organisationsRead(person)));
  const call = foundOr404(await findCall(db, pavilion.edition, pavilion.organisationId));
  const edition = `${pavilion.fair} ${pavilion.year}`;
  return {
    title: translator(locale)('allocation.policies.title', { edition }),
    edition: pavilion.edition,
    mayManage: mayManageSeason(person, pavilion.organisationId),
    policies: await findPolicies(db, pavilion.id, await findAllocationFacts(db, call)),
    refused: refusalIn(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Policies() {
  const { title, edition, mayManage, policies, refused } = useLoaderData<typeof loader>();
  const t = useT();
  const start = mayManage && policies.state !== 'running' && (
    <Form method="post" action={`/allocation/${edition}/policies/work-out`}>
      <SubmitButton look={policies.state === 'done' ? 'plain' : 'main'}>
        {t(policies.state === 'done' ? 'allocation.policies.again' : 'allocation.policies.do')}
      </SubmitButton>
    </Form>
  );
  return (
    <Page>
      <PageHeader
        title={title}
        intro={t('allocation.policies.intro')}
        above={
          <Link className="link" to={`/allocation/${edition}?show=versions`}>
            {t('allocation.back')}
          </Link>
        }
        action={policies.state !== 'none' && start}
      />
      <Problems problems={refused} />
      {policies.state === 'none' && (
        <EmptyState title={t('allocation.policies.none')} action={start}>
          {t('allocation.policies.none.words')}
        </EmptyState>
      )}
      <PoliciesProgress {...{ policies, edition, mayManage }} />
      {policies.state === 'done' && <Found {...{ policies, edition, mayManage }} />}
    </Page>
  );
}

type FoundProps = { policies: Extract<PoliciesView, { state: 'done' }>; edition: string; mayManage: boolean };

function Found({ policies, edition, mayManage }: FoundProps) {
  const t = useT();
  const { found, jobId, outdated } = policies;
  const series = found.ways.flatMap(({ aim, found }) =>
    found ? [{ name: t(`allocation.aim.${aim}`), counts: found.spread }] : [],
  );
  return (
    <>
      {outdated && (
        <Notice tone="attention" title={t('allocation.policies.outdated')}>
          {t('allocation.policies.outdated.words')}
        </Notice>
      )}
      <WaysTable ways={found.ways} mayDraft={mayManage && !outdated} {...{ edition, jobId }} />
      <div className="max-w-[70ch] space-y-2 text-sm text-muted">
        <p>{t('allocation.policies.value.words')}</p>
        <p>{t('allocation.policies.envy.words')}</p>
      </div>
      <Section title={t('study.spread')} intro={t('allocation.compare.spread.intro')}>
        <SpreadBars series={series} />
      </Section>
    </>
  );
}
