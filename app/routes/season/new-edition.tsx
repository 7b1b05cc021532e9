import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { addEdition } from '#app/features/fairs/commands-editions.server';
import { VenueDaysFields } from '#app/features/fairs/components/venue-days-fields';
import { typedDays, yearForm } from '#app/features/fairs/forms';
import { findAllFairs, findFairVenues } from '#app/features/fairs/queries-venues.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { parseForm, typedIn } from '#app/platform/form.server';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { TextField } from '#app/ui/field';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';
import { calendarKeeperOnly } from './calendar-keeper.server';

const fairAsked = (request: Request) => new URL(request.url).searchParams.get('fair');

export async function loader({ context, request }: LoaderFunctionArgs) {
  await calendarKeeperOnly(context);
  const fairs = await findAllFairs(context.db);
  const asked = fairAsked(request);
  const fair = asked === null ? null : foundOr404(fairs.find(({ slug }) => slug === asked));
  return {
    title: translator(context.locale)('edition.new.title'),
    fairs,
    fair,
    venues: fair ? await findFairVenues(context.db, fair.slug) : [],
    year: Math.max(Number(context.clock.now().slice(0, 4)), 1 + Math.max(...(fair?.years ?? []))),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  await calendarKeeperOnly(context);
  const fair = fairAsked(request) ?? '';
  const form = await request.formData();
  const parsed = parseForm(form, yearForm);
  if (!parsed.ok) return data(parsed, 422);
  const days = typedDays(form, await findFairVenues(context.db, fair));
  const edition = { fair, year: parsed.value.year, days, provisional: form.has('provisional') };
  const added = await addEdition(context.db, context.act(), edition);
  if (!added.ok) return data({ problems: added.problems, typed: typedIn(form) }, 422);
  return redirect(`/season/${added.value}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function NewEdition() {
  const { title, fair } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to={fair ? '/season/new' : '/season'}>
            {fair ? title : t('season.title')}
          </Link>
        }
        title={fair ? t('edition.new.of', { fair: fair.name }) : title}
        intro={t(fair ? 'edition.new.days' : 'edition.new.intro')}
      />
      {fair ? <Days /> : <Fairs />}
    </Page>
  );
}

function Fairs() {
  const { fairs } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <Section title={t('edition.new.known')}>
        <ul className="flex flex-col gap-1">
          {fairs.map(({ slug, name, city, years }) => (
            <li key={slug}>
              <Link className="link" to={`/season/new?fair=${slug}`}>
                {name}
              </Link>
              <span className="text-sm text-muted">{` · ${[city, ...years].join(', ')}`}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('fair.new.other')}>
        <LinkButton className="self-start" to="/season/new-fair">
          {t('fair.new.title')}
        </LinkButton>
      </Section>
    </>
  );
}

function Days() {
  const { venues, year } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <>
      <Problems problems={answer?.problems} />
      <Form method="post" className="flex max-w-lg flex-col gap-6" noValidate>
        <TextField
          name="year"
          inputMode="numeric"
          label={t('edition.year')}
          defaultValue={answer?.typed.year ?? String(year)}
          error={error('year')}
        />
        <VenueDaysFields venues={venues} typed={answer?.typed} error={error} />
        <SubmitButton className="self-start">{t('edition.new.add')}</SubmitButton>
      </Form>
    </>
  );
}
