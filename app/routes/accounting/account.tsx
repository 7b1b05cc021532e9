import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { keepAccount } from '#app/features/accounting/commands-accounts.server';
import { useAccountUse } from '#app/features/accounting/components/account-use';
import { accountForm } from '#app/features/accounting/forms';
import { findAccounts } from '#app/features/accounting/queries-accounts.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { keptBooksOf } from './books-of.server';

async function accountOf({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const { organisationId } = keptBooksOf({ context });
  const accounts = await findAccounts(context.db, organisationId);
  return { organisationId, account: foundOr404(accounts.find(({ slug }) => slug === params.account)) };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { account } = await accountOf({ context, params });
  return { title: translator(context.locale)('accounting.tab.accounts'), account };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { organisationId, account } = await accountOf({ context, params });
  const given = await request.formData();
  const form = parseForm(given, accountForm);
  if (!form.ok) return data(form, 422);
  const { key } = account;
  const kept = await keepAccount(context.db, context.act(), { organisationId, key, typed: form.value });
  if (!kept.ok) return data({ ...kept, typed: typedIn(given) }, 422);
  return redirect(`/books/accounts?kept=${kept.value.number}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function AccountPage() {
  const { account } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  const use = useAccountUse();
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to="/books/accounts">
            {t('accounting.tab.accounts')}
          </Link>
        }
        title={t('accounting.accounts.edit', { use: use(account) })}
        intro={t('accounting.accounts.intro')}
      />
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex flex-col gap-6" noValidate>
        <TextField
          name="number"
          label={t('accounting.accounts.number')}
          hint={t('accounting.accounts.roots', { roots: account.roots.join(', ') })}
          defaultValue={answer?.typed.number ?? account.number}
          error={error('number')}
          autoComplete="off"
        />
        <TextField
          name="label"
          label={t('accounting.accounts.label')}
          defaultValue={answer?.typed.label ?? account.label}
          error={error('label')}
        />
        <div>
          <SubmitButton>{t('accounting.accounts.keep')}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
