import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addSchemeVersion } from '#app/features/funding/commands-schemes.server';
import { SchemeFormPage } from '#app/features/funding/components/scheme-form';
import { newSchemeForm, schemeForm } from '#app/features/funding/forms';
import { tickedIn } from '#app/features/funding/scheme-typed';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { TextField } from '#app/ui/field';
import { handledBy } from './aid-of.server';

export async function loader({ context }: LoaderFunctionArgs) {
  foundOr404(handledBy(context));
  const t = translator(context.locale);
  return { title: t('aid.schemes.new'), back: { to: '/aid/schemes', label: t('aid.schemes.title') } };
}

export async function action({ context, request }: ActionFunctionArgs) {
  foundOr404(handledBy(context));
  const fields = await request.formData();
  const back = { typed: typedIn(fields), ticked: tickedIn(fields) };
  const named = parseForm(fields, newSchemeForm);
  const form = parseForm(fields, schemeForm);
  if (!named.ok || !form.ok) {
    const problems = [named, form].flatMap((part) => (part.ok ? [] : part.problems));
    return data({ ...back, problems }, 422);
  }
  const { code } = named.value;
  const added = await addSchemeVersion(context.db, context.act(), code, form.value, 0);
  if (!added.ok) return data({ ...back, problems: added.problems }, 422);
  return redirect(`/aid/schemes/${code}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function NewSchemePage() {
  const { title, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <SchemeFormPage
      {...{ title, back, problems: answer?.problems }}
      typed={answer?.typed ?? {}}
      ticked={answer?.ticked ?? {}}
    >
      {(error) => (
        <TextField
          name="code"
          label={t('aid.scheme.code')}
          hint={t('aid.scheme.code.hint')}
          defaultValue={answer?.typed.code}
          error={error('code')}
        />
      )}
    </SchemeFormPage>
  );
}
