import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { FiguresFacts } from '#app/features/funding/components/figures-facts';
import { HeadroomPicture } from '#app/features/funding/components/headroom-picture';
import { LedgerTable } from '#app/features/funding/components/ledger-table';
import { Letters } from '#app/features/funding/components/letters';
import { MembersTable } from '#app/features/funding/components/members-table';
import { findLetters } from '#app/features/funding/queries-grant.server';
import { useFormats, useT } from '#app/i18n/react';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { ledgerOf } from './ledger-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ledger, organisationId, mayChange, page } = await ledgerOf(context, params.company);
  const { companyId, name } = ledger;
  const wanted = { type: 'de-minimis-declaration', companyId, organisationId };
  return { title: name, page, mayChange, ledger, declarations: await findLetters(context.db, wanted) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function LedgerPage() {
  const { title, page, mayChange, ledger, declarations } = useLoaderData<typeof loader>();
  const { ceiling, entries, members, finances, smeClass } = ledger;
  const t = useT();
  const f = useFormats();
  const money = (cents: number) => f.money({ cents, currency: 'EUR' });
  return (
    <Page>
      <PageHeader
        above={[ledger.firm.replace(':', ' '), ledger.region].filter(Boolean).join(' · ')}
        title={t('aid.ledger.title', { company: title })}
        intro={t('aid.ledger.intro')}
        action={
          mayChange &&
          ceiling && (
            <Form method="post" action={`${page}/declaration`}>
              <SubmitButton>{t('aid.ledger.declaration')}</SubmitButton>
            </Form>
          )
        }
      />
      {ceiling && (
        <Section
          title={t('aid.ledger.ceiling')}
          intro={t('aid.ledger.window', {
            from: f.date(ceiling.windowStart, 'long'),
            to: f.date(ceiling.windowEnd, 'long'),
            used: money(ceiling.usedCents),
            ceiling: money(ceiling.ceilingCents),
            left: money(Math.max(0, ceiling.ceilingCents - ceiling.usedCents)),
          })}
        >
          {ceiling.usedCents > ceiling.ceilingCents && (
            <Notice tone="wrong">
              {t('aid.ledger.exceeded', { over: money(ceiling.usedCents - ceiling.ceilingCents) })}
            </Notice>
          )}
          <HeadroomPicture ceiling={ceiling} entries={entries} />
        </Section>
      )}
      <Section
        title={t('aid.ledger.entries')}
        action={
          mayChange && (
            <LinkButton size="small" to={`${page}/declared`}>
              {t('aid.ledger.entries.add')}
            </LinkButton>
          )
        }
      >
        <LedgerTable page={page} entries={entries} ceiling={ceiling} mayChange={mayChange} />
      </Section>
      <Section
        title={t('aid.ledger.members')}
        action={
          mayChange && (
            <LinkButton size="small" to={`${page}/link`}>
              {t('aid.ledger.members.add')}
            </LinkButton>
          )
        }
      >
        <MembersTable page={page} members={members} mayChange={mayChange} />
      </Section>
      <Section
        title={t('aid.ledger.figures')}
        action={
          mayChange && (
            <LinkButton size="small" to={`${page}/figures`}>
              {t('aid.ledger.figures.keep')}
            </LinkButton>
          )
        }
      >
        <FiguresFacts finances={finances} smeClass={smeClass} />
      </Section>
      <Section title={t('aid.ledger.declarations')}>
        <Letters letters={declarations} none={t('aid.ledger.declarations.none')} />
      </Section>
    </Page>
  );
}
