import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { announceDecisions } from '#app/features/registrations/commands-announce.server';
import { AnnouncementTable } from '#app/features/registrations/components/AnnouncementTable';
import { filterOf } from '#app/features/registrations/forms';
import { findCallFor } from '#app/features/registrations/queries.server';
import { findAnnouncementsPage } from '#app/features/registrations/queries-announce.server';
import { useFormats, useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { wordMail } from '#app/mail/deliver.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Cards, Stat } from '#app/ui/card';
import { Page, PageHeader } from '#app/ui/page';
import { Pager } from '#app/ui/pager';
import { Problems } from '#app/ui/problems';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { call, scope } = foundOr404(
    await findCallFor(context.db, foundOr404(context.person), params.edition ?? ''),
  );
  foundOr404(scope.decides || null);
  const t = translator(context.locale);
  const filter = filterOf(request.url);
  const decision = filter.decision === '' || filter.decision === 'withdrawn' ? null : filter.decision;
  const due = await findAnnouncementsPage(context.db, call, { decision, page: filter.page });
  return {
    ...due,
    slug: call.slug,
    list: t('registrations.of', { fair: `${call.fair} ${call.year}` }),
    title: t('registrations.announce.title'),
    query: new URL(request.url).searchParams.toString(),
    decision,
    rows: due.rows.map(({ payload, registration: { id, company, contact, email, locale, standing } }) => ({
      ...{ id, company, contact, email, decision: standing.decision },
      mail: wordMail(
        { message: 'decision-announced', payload: JSON.stringify(payload), locale },
        { url: context.siteUrl },
      ),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Pavilion' }];

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { call, scope } = foundOr404(
    await findCallFor(context.db, foundOr404(context.person), params.edition ?? ''),
  );
  foundOr404(scope.decides || null);
  const form = await request.formData();
  const input = {
    ...{ editionSlug: call.slug, organisationId: call.organisationId },
    seen: String(form.get('seen') ?? ''),
  };
  const announced = await announceDecisions(context.db, context.act(), input);
  if (!announced.ok) return data({ problems: announced.problems }, 422);
  return redirect(`/registrations/${call.slug}?told=${announced.value.announced}`, 303);
}

export default function Announce() {
  const { slug, list, title, all, counts, seen, decision, ...due } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const f = useFormats();
  return (
    <Page>
      <PageHeader
        title={title}
        above={
          <Link className="link" to={`/registrations/${slug}`}>
            {list}
          </Link>
        }
        intro={t('registrations.announce.intro', { count: all })}
      />
      <Problems problems={answer?.problems} />
      {all > 0 && (
        <>
          <Cards>
            {counts.map((each) => (
              <Link
                key={each.decision}
                to={decision === each.decision ? '?' : `?decision=${each.decision}`}
                aria-current={decision === each.decision ? 'true' : undefined}
                className="rounded-lg no-underline aria-[current=true]:ring-2 aria-[current=true]:ring-accent"
              >
                <Stat
                  label={t(`registrations.decision.${each.decision}`)}
                  value={f.number(each.count)}
                  note={t(
                    decision === each.decision
                      ? 'registrations.announce.show-all'
                      : 'registrations.announce.show',
                  )}
                />
              </Link>
            ))}
          </Cards>
          <Form method="post" className="flex flex-col items-start gap-2">
            <input type="hidden" name="seen" value={seen} />
            <SubmitButton>{t('registrations.announce.send', { count: all })}</SubmitButton>
            {all > due.rows.length && (
              <p className="text-sm text-muted">
                {t('registrations.announce.all', { count: all, shown: due.rows.length })}
              </p>
            )}
          </Form>
          <AnnouncementTable name={title} rows={due.rows} />
          <Pager page={due.page} pages={due.pages} query={due.query} />
        </>
      )}
    </Page>
  );
}
