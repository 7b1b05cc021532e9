import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsManaged } from '#app/domain/access/may';
import { openCallOf } from '#app/features/pavilions/commands-call.server';
import { callForm } from '#app/features/pavilions/forms';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

async function pavilionOf({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  const managed = organisationsManaged(foundOr404(context.person));
  return foundOr404(await findPavilion(context.db, params.edition ?? '', managed));
}

export async function loader(args: LoaderFunctionArgs) {
  const pavilion = await pavilionOf(args);
  return { pavilion, title: translator(args.context.locale)('call.open.title') };
}

export async function action(args: ActionFunctionArgs) {
  const pavilion = await pavilionOf(args);
  const form = await args.request.formData();
  const parsed = parseForm(form, callForm);
  if (!parsed.ok) return data(parsed, 422);
  const call = { pavilionId: pavilion.id, ...parsed.value };
  const opened = await openCallOf(args.context.db, args.context.act(), call);
  if (!opened.ok) return data({ problems: opened.problems, typed: typedIn(form) }, 422);
  return redirect(`/season/${pavilion.edition}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function OpenCall() {
  const { pavilion, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  const { call, edition, timeZone } = pavilion;
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={`/season/${edition}`}>
            {pavilion.fair} {pavilion.year}
          </Link>
        }
        title={title}
        intro={t('call.open.intro', { zone: timeZone })}
      />
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex max-w-sm flex-col gap-5" noValidate>
        <TextField
          name="opensOn"
          type="date"
          label={t('call.opens-on')}
          defaultValue={answer?.typed.opensOn ?? call.opensOn ?? ''}
          error={error('opensOn')}
        />
        <TextField
          name="closesOn"
          type="date"
          label={t('call.closes-on')}
          defaultValue={answer?.typed.closesOn ?? call.closesOn ?? ''}
          error={error('closesOn')}
        />
        <SubmitButton className="self-start">
          {call.status === 'open' ? t('call.move') : t('call.open')}
        </SubmitButton>
      </Form>
    </Page>
  );
}
