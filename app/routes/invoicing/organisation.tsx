import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationsAdministered } from '#app/domain/access/may';
import {
  findOrganisationSettings,
  keepOrganisationSettings,
} from '#app/features/invoicing/commands-settings.server';
import { SettingsFields } from '#app/features/invoicing/components/settings-fields';
import { organisationForm } from '#app/features/invoicing/forms-settings';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

const organisationOf = ({ context }: Pick<LoaderFunctionArgs, 'context'>) =>
  foundOr404(organisationsAdministered(foundOr404(context.person))[0]);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const settings = foundOr404(await findOrganisationSettings(context.db, organisationOf({ context })));
  return {
    settings,
    title: translator(context.locale)('settings.title'),
    kept: new URL(request.url).searchParams.has('kept'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const id = organisationOf({ context });
  const form = parseForm(await request.formData(), organisationForm);
  if (!form.ok) return data(form, 422);
  await keepOrganisationSettings(context.db, context.act(), id, form.value);
  return redirect('/settings/organisation?kept', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function OrganisationPage() {
  const { settings, title, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={title} intro={t('settings.intro')} />
      {kept && !answer && <Notice tone="done">{t('settings.kept')}</Notice>}
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex flex-col gap-8" noValidate>
        <SettingsFields
          value={(field) => answer?.typed[field] ?? String(settings[field] ?? '')}
          error={error}
        />
        <div>
          <SubmitButton>{t('settings.keep')}</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
