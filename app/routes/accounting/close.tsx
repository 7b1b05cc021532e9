import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { closeYear } from '#app/features/accounting/commands-year.server';
import { BalanceTable } from '#app/features/accounting/components/balance-table';
import { closeForm } from '#app/features/accounting/forms';
import { findBookNeeds } from '#app/features/accounting/queries-overview.server';
import { findBalances } from '#app/features/accounting/queries-years.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { SubmitButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { keptBooksOf } from './books-of.server';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { organisationId, today } = keptBooksOf({ context });
  const [year] = (await findBookNeeds(context.db, organisationId, today)).toClose;
  return {
    title: translator(context.locale)('accounting.close.title'),
    year: year ?? null,
    balances: year === undefined ? [] : await findBalances(context.db, organisationId, year),
    done: new URL(request.url).searchParams.get('done'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { organisationId } = keptBooksOf({ context });
  const form = parseForm(await request.formData(), closeForm);
  if (!form.ok) return data(form, 422);
  const closed = await closeYear(context.db, context.act(), { organisationId, year: form.value.year });
  if (!closed.ok) return data(closed, 422);
  return redirect(`/books/close?done=${closed.value}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function ClosePage() {
  const { title, year, balances, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <Page>
      <PageHeader
        above={
          <Link className="link" to="/books">
            {t('accounting.title')}
          </Link>
        }
        title={title}
        intro={t('accounting.close.intro')}
      />
      {done && !answer && <Notice tone="done">{t('accounting.close.done', { year: done })}</Notice>}
      <Problems problems={answer?.problems} />
      {year === null ? (
        <EmptyState title={t('accounting.close.none')} />
      ) : (
        <Section title={t('accounting.close.balances', { year: String(year) })}>
          <BalanceTable balances={balances} name={t('accounting.close.balances', { year: String(year) })} />
          <Form method="post">
            <input type="hidden" name="year" value={year} />
            <SubmitButton look="danger">{t('accounting.close.do', { year: String(year) })}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}
