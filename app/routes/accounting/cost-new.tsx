import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { addCost } from '#app/features/accounting/commands-cost.server';
import { CostForm } from '#app/features/accounting/components/cost-form';
import { weightsTyped } from '#app/features/accounting/cost-weights';
import { costForm, costTyped } from '#app/features/accounting/forms-cost';
import { findSharers } from '#app/features/accounting/queries-cost-firms.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { costsHandledOf } from './costs-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { scope, slug, title, today } = await costsHandledOf(context, params.edition);
  const sharers = await findSharers(context.db, scope);
  return {
    ...{ slug, edition: title, today, sharers, token: randomUUID() },
    title: `${translator(context.locale)('costs.add')} – ${title}`,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { scope, slug } = await costsHandledOf(context, params.edition);
  const form = await request.formData();
  const typed = parseForm(form, costForm);
  if (!typed.ok) return data(typed, 422);
  const keys = weightsTyped(form);
  if (!keys)
    return data({ problems: [{ code: 'COST_WEIGHTS', field: 'sharing' }], typed: typedIn(form) }, 422);
  const { token } = typed.value;
  const added = await addCost(context.db, context.act(), scope, { ...costTyped(typed.value, keys), token });
  if (!added.ok) return data({ problems: added.problems, typed: typedIn(form) }, 422);
  return redirect(`/costs/${slug}/${added.value}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function NewCost() {
  const { slug, edition, today, sharers, token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  const fresh: Record<string, string> = { issuedOn: today, currency: 'EUR', sharing: 'NONE' };
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={`/costs/${slug}`}>
            {`${t('costs.title')} – ${edition}`}
          </Link>
        }
        title={t('costs.add')}
      />
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex flex-col gap-8" noValidate>
        <input type="hidden" name="token" value={token} />
        <CostForm
          value={(field) => answer?.typed[field] ?? (answer ? '' : (fresh[field] ?? ''))}
          error={error}
          sharers={sharers}
          keys={[]}
        />
        <div>
          <SubmitButton>{t('costs.form.keep')}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
