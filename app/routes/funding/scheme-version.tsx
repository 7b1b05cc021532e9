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
import { schemeForm } from '#app/features/funding/forms';
import { findVersions } from '#app/features/funding/queries-schemes.server';
import { schemeTicked, schemeTyped, tickedIn } from '#app/features/funding/scheme-typed';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { handledBy } from './aid-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  foundOr404(handledBy(context));
  const [newest] = await findVersions(context.db, params.scheme ?? '');
  const { scheme } = foundOr404(newest);
  return {
    title: translator(context.locale)('aid.schemes.add'),
    back: { to: `/aid/schemes/${scheme.id}`, label: scheme.label || scheme.id },
    version: scheme.version,
    ...{ typed: schemeTyped(scheme, context.locale), ticked: schemeTicked(scheme) },
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  foundOr404(handledBy(context));
  const code = params.scheme ?? '';
  const fields = await request.formData();
  const back = { typed: typedIn(fields), ticked: tickedIn(fields) };
  const form = parseForm(fields, schemeForm);
  if (!form.ok) return data({ ...back, problems: form.problems }, 422);
  const from = Number(fields.get('version'));
  const added = await addSchemeVersion(context.db, context.act(), code, form.value, from);
  if (!added.ok) return data({ ...back, problems: added.problems }, 422);
  return redirect(`/aid/schemes/${code}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function SchemeVersionPage() {
  const { title, back, version, typed, ticked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SchemeFormPage
      {...{ title, back, problems: answer?.problems }}
      typed={answer?.typed ?? typed}
      ticked={answer?.ticked ?? ticked}
    >
      {() => <input type="hidden" name="version" value={answer?.typed.version ?? version} />}
    </SchemeFormPage>
  );
}
