import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Calculation } from '#app/features/funding/components/calculation';
import { EvidenceList } from '#app/features/funding/components/evidence-list';
import { GrantFacts } from '#app/features/funding/components/grant-facts';
import { Letters } from '#app/features/funding/components/letters';
import { PaidTable } from '#app/features/funding/components/paid-table';
import { RulesTable } from '#app/features/funding/components/rules-table';
import { findBalances } from '#app/features/funding/queries-balances.server';
import { useFormats, useT } from '#app/i18n/react';
import { LinkButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { oneOf } from './one-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const {
    grant,
    paid,
    letters,
    evidence,
    kept,
    title: edition,
    pavilion,
    mayGrant,
    mayPrepare,
    page,
    today,
  } = await oneOf(context, params);
  const balance = (await findBalances(context.db, [grant.registrationId])).get(grant.registrationId);
  const missing = grant.state === 'granted' && grant.mode !== 'DIRECT_TO_SME' && grant.carriedBy.length === 0;
  return {
    balance: missing ? (balance ?? null) : null,
    ...{ title: grant.company, edition, slug: pavilion.edition, page, today, mayGrant, mayPrepare },
    ...{ grant, paid, letters, evidence, kept },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function OnePage() {
  const data = useLoaderData<typeof loader>();
  const {
    title,
    edition,
    slug,
    page,
    today,
    mayGrant,
    mayPrepare,
    grant,
    paid,
    letters,
    evidence,
    kept,
    balance,
  } = data;
  const t = useT();
  const f = useFormats();
  const carried = grant.carriedBy.join(', ');
  const granted = grant.state === 'granted';
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to={`/aid/${slug}`}>
            {`${t('aid.title')} – ${edition}`}
          </Link>
        }
        title={t('aid.one.title', { company: title })}
        intro={grant.label}
        action={
          mayGrant && (
            <>
              {granted && <LinkButton to={`${page}/pay`}>{t('aid.one.pay')}</LinkButton>}
              {granted && carried === '' && (
                <LinkButton to={`${page}/reverse`}>{t('aid.one.reverse')}</LinkButton>
              )}
              {grant.state === 'requested' && (
                <LinkButton to={`${page}/refuse`}>{t('aid.one.refuse')}</LinkButton>
              )}
            </>
          )
        }
      />
      {granted && carried !== '' && <Notice>{t('aid.one.creditNeeded', { invoices: carried })}</Notice>}
      {balance && <Notice tone="attention">{t('aid.grant.balance', { number: balance })}</Notice>}
      {grant.state === 'reversed' && grant.reversedOn && (
        <Notice tone="attention">
          {t('aid.one.reversed', {
            date: f.date(grant.reversedOn, 'long'),
            reason: grant.reversalReason ?? '',
          })}
          {grant.paidCents > 0 &&
            ` ${t('aid.one.paidBack', { paid: f.money({ cents: grant.paidCents, currency: 'EUR' }) })}`}
        </Notice>
      )}
      <Section title={t('aid.one.facts')}>
        <GrantFacts grant={grant} />
        <Link className="link" to={`/aid/${slug}/firms/${grant.registrationId}`}>
          {title}
        </Link>
      </Section>
      <Section title={t('aid.one.payments')}>
        <PaidTable page={page} paid={paid} mayUndo={mayGrant} />
      </Section>
      <Section title={t('aid.one.letters')}>
        <Letters letters={letters} />
      </Section>
      <Section title={t('aid.firm.calculation')} intro={t('aid.one.kept')}>
        <Calculation assessment={{ ...kept, aidCents: grant.amountCents }} />
        <RulesTable rules={kept.rules} />
      </Section>
      <EvidenceList page={page} evidence={evidence} today={today} mayMark={mayPrepare} />
    </Page>
  );
}
