import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { setEditionDays } from '#app/features/fairs/commands-editions.server';
import { VenueDaysFields } from '#app/features/fairs/components/venue-days-fields';
import { typedDays } from '#app/features/fairs/forms';
import { findEdition } from '#app/features/fairs/queries.server';
import { findEditionVenues } from '#app/features/fairs/queries-venues.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { typedIn } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { calendarKeeperOnly } from './calendar-keeper.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  await calendarKeeperOnly(context);
  const edition = foundOr404(await findEdition(context.db, params.edition ?? ''));
  return {
    title: translator(context.locale)('edition.dates.title'),
    slug: edition.slug,
    name: `${edition.fair} ${edition.year}`,
    zone: edition.timeZone,
    venues: await findEditionVenues(context.db, edition.slug),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  await calendarKeeperOnly(context);
  const slug = params.edition ?? '';
  const form = await request.formData();
  const done = await setEditionDays(context.db, context.act(), {
    edition: slug,
    days: typedDays(form, await findEditionVenues(context.db, slug)),
    provisional: form.has('provisional'),
  });
  if (!done.ok) return data({ problems: done.problems, typed: typedIn(form) }, 422);
  return redirect(`/season/${slug}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function EditionDates() {
  const { title, slug, name, zone, venues } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={`/season/${slug}`}>
            {name}
          </Link>
        }
        title={title}
        intro={t('edition.dates.intro', { zone })}
      />
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex max-w-lg flex-col gap-6" noValidate>
        <VenueDaysFields venues={venues} typed={answer?.typed} error={error} />
        <SubmitButton className="self-start">{t('settings.keep')}</SubmitButton>
      </Form>
    </Page>
  );
}
