import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { MoneyTabs } from '#app/features/invoicing/components/money-tabs';
import { AllLetters, LetterList } from '#app/features/payments/components/letter-list';
import { ReminderTabs } from '#app/features/payments/components/reminder-tabs';
import { findDue, findLetters, sureOf } from '#app/features/payments/letters.server';
import { findUnpaid } from '#app/features/payments/queries-reminders.server';
import { findMaybePaid } from '#app/features/payments/queries-waiting.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { SubmitButton } from '#app/ui/button';
import { Cards, EmptyState, Stat } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { paged } from '#app/ui/paged';
import { Pager } from '#app/ui/pager';
import { moneyPage } from '../payments/scope.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { organisationId, today, edition } = await moneyPage({ context, request });
  const due = await findDue(context.db, organisationId, today);
  const maybePaid = await findMaybePaid(context.db, organisationId);
  const late = (await findUnpaid(context.db, organisationId, today)).filter(({ lateDays }) => lateDays > 0);
  const inEuros = late.filter(({ currency }) => currency === 'EUR');
  const asked = new URL(request.url).searchParams;
  const list = paged([...due.keys()], asked.get('page'));
  const keys = new Set(list.rows);
  const letters = await findLetters(context.db, organisationId, context.clock.now(), { keys });
  return {
    edition,
    ...{ count: due.size, sure: sureOf(due, maybePaid).size },
    ...{ page: list.page, pages: list.pages, query: asked.toString() },
    letters: letters.map(({ key, companyId, company, code, contact, problem, invoices, snapshot }) => ({
      ...{ key, companyId, company, code, contact, problem },
      maybePaid: invoices.some(({ invoiceId }) => maybePaid.has(invoiceId)),
      numbers: invoices.map(({ number }) => number),
      lateDays: Math.max(...invoices.map(({ lateDays }) => lateDays)),
      totalCents: snapshot.totalCents,
      currency: snapshot.currency,
    })),
    late: {
      firms: new Set(late.map(({ companyId }) => companyId)).size,
      cents: inEuros.reduce((sum, { openCents }) => sum + openCents, 0),
      paused: late.filter(({ pause }) => pause !== null).length,
    },
    sent: asked.has('sent') ? Number(asked.get('sent')) : null,
    left: Number(asked.get('left') ?? 0),
    title: translator(context.locale)('reminders.page.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function DuePage() {
  const { edition, letters, late, sent, left, ...list } = useLoaderData<typeof loader>();
  const t = useT();
  const f = useFormats();
  return (
    <Page>
      <PageHeader title={t('reminders.page.title')} intro={t('reminders.due.intro', { count: list.count })} />
      <MoneyTabs edition={edition} />
      <ReminderTabs />
      {sent !== null && sent > 0 && <Notice tone="done">{t('reminders.sent', { count: sent })}</Notice>}
      {left > 0 && <Notice tone="attention">{t('reminders.left', { count: left })}</Notice>}
      <Cards>
        <Stat label={t('reminders.figure.firms')} value={late.firms} />
        <Stat label={t('reminders.figure.late')} value={f.money({ cents: late.cents, currency: 'EUR' })} />
        <Stat label={t('reminders.figure.paused')} value={late.paused} />
      </Cards>
      {letters.length === 0 ? (
        <EmptyState title={t('reminders.none')}>{t('reminders.none.text')}</EmptyState>
      ) : (
        <>
          {list.pages > 1 && list.sure > 0 && <AllLetters sure={list.sure} count={list.count} />}
          <Form method="get" action="/reminders/preview" className="flex flex-col gap-4">
            <LetterList letters={letters} />
            <SubmitButton className="self-start" look={list.pages > 1 ? 'plain' : 'main'}>
              {t(list.pages > 1 ? 'reminders.preview.ticked' : 'reminders.preview.open')}
            </SubmitButton>
          </Form>
        </>
      )}
      <Pager page={list.page} pages={list.pages} query={list.query} />
    </Page>
  );
}
