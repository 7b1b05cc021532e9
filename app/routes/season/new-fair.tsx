import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { countries } from '#app/domain/companies/countries';
import { addFair } from '#app/features/fairs/commands-editions.server';
import { FairFields } from '#app/features/fairs/components/fair-fields';
import { fairForm } from '#app/features/fairs/forms';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { calendarKeeperOnly } from './calendar-keeper.server';

export async function loader({ context }: LoaderFunctionArgs) {
  await calendarKeeperOnly(context);
  return {
    title: translator(context.locale)('fair.new.title'),
    countries: countries(context.locale),
  };
}

/** A fair without a year is nothing to work on: its first edition is asked for at once. */
export async function action({ context, request }: ActionFunctionArgs) {
  await calendarKeeperOnly(context);
  const form = await request.formData();
  const parsed = parseForm(form, fairForm);
  if (!parsed.ok) return data(parsed, 422);
  const added = await addFair(context.db, context.act(), parsed.value);
  if (!added.ok) return data({ problems: added.problems, typed: typedIn(form) }, 422);
  return redirect(`/season/new?fair=${added.value}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function NewFair() {
  const { title, countries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to="/season/new">
            {t('edition.new.title')}
          </Link>
        }
        title={title}
        intro={t('fair.new.intro')}
      />
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex max-w-lg flex-col gap-5" noValidate>
        <FairFields countries={countries} typed={answer?.typed} error={error} />
        <SubmitButton className="self-start">{t('fair.new.add')}</SubmitButton>
      </Form>
    </Page>
  );
}
