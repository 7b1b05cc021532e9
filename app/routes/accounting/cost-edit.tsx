import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { FixedKey } from '#app/domain/accounting/cost-parts';
import { ok } from '#app/domain/shared/problem';
import { changeCost, isFixed } from '#app/features/accounting/commands-cost.server';
import { CostUseFields } from '#app/features/accounting/components/cost-fields';
import { CostForm } from '#app/features/accounting/components/cost-form';
import { weightsTyped } from '#app/features/accounting/cost-weights';
import { costForm, costTyped, costUseForm, typedFrom } from '#app/features/accounting/forms-cost';
import { findSharers } from '#app/features/accounting/queries-cost-firms.server';
import { findCost } from '#app/features/accounting/queries-costs.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { costsHandledOf } from './costs-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { scope, slug, title } = await costsHandledOf(context, params.edition);
  const cost = foundOr404(await findCost(context.db, params.cost ?? '', scope));
  if (cost.cancelled) throw redirect(`/costs/${slug}/${cost.id}`);
  return {
    ...{ slug, id: cost.id, edition: title, keys: cost.keys, fixed: isFixed(cost) },
    typed: typedFrom(cost),
    token: randomUUID(),
    sharers: await findSharers(context.db, scope),
    title: `${translator(context.locale)('costs.edit.title')} – ${title}`,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { scope, slug } = await costsHandledOf(context, params.edition);
  const cost = foundOr404(await findCost(context.db, params.cost ?? '', scope));
  const form = await request.formData();
  const keys = weightsTyped(form);
  const typed = typedIn(form);
  if (!keys) return data({ problems: [{ code: 'COST_WEIGHTS', field: 'sharing' }], typed }, 422);
  const input = isFixed(cost) ? usageTyped(form, keys) : paperTyped(form, keys);
  if (!input.ok) return data({ problems: input.problems, typed }, 422);
  const changed = await changeCost(context.db, context.act(), scope, cost.id, input.value);
  if (!changed.ok) return data({ problems: changed.problems, typed }, 422);
  return redirect(`/costs/${slug}/${cost.id}`, 303);
}

function usageTyped(form: FormData, keys: FixedKey[]) {
  const parsed = parseForm(form, costUseForm);
  return parsed.ok ? ok({ use: { ...parsed.value, keys } }) : parsed;
}

function paperTyped(form: FormData, keys: FixedKey[]) {
  const parsed = parseForm(form, costForm);
  return parsed.ok ? ok(costTyped(parsed.value, keys)) : parsed;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function EditCost() {
  const { slug, id, edition, keys, fixed, typed, token, sharers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  const given: Record<string, string> = answer?.typed ?? typed;
  const fields = { sharers, error, keys: answer ? [] : keys, value: (field: string) => given[field] ?? '' };
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={`/costs/${slug}/${id}`}>
            {`${typed.description} – ${edition}`}
          </Link>
        }
        title={t('costs.edit.title')}
      />
      {fixed && <Notice>{t('costs.edit.fixed')}</Notice>}
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex flex-col gap-8" noValidate>
        <input type="hidden" name="token" value={token} />
        {fixed ? (
          <div className="flex flex-col gap-4">
            <CostUseFields {...fields} />
          </div>
        ) : (
          <CostForm {...fields} />
        )}
        <div>
          <SubmitButton>{t('costs.form.keep')}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
