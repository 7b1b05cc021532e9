import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { announceDecisions } from '#app/features/registrations/commands-decide.server';
import { DecisionState } from '#app/features/registrations/components/Standing';
import { findCallFor } from '#app/features/registrations/queries.server';
import { findAnnouncements } from '#app/features/registrations/queries-decide.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { wordMail } from '#app/mail/deliver.server';
import { foundOr404 } from '#app/platform/http.server';
import { SubmitButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { Problems } from '#app/ui/problems';
import { Table } from '#app/ui/table';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { call, scope } = foundOr404(
    await findCallFor(context.db, foundOr404(context.person), params.edition ?? ''),
  );
  foundOr404(scope.decides || null);
  const t = translator(context.locale);
  const fair = `${call.fair} ${call.year}`;
  const due = await findAnnouncements(context.db, call);
  return {
    slug: call.slug,
    list: t('registrations.of', { fair }),
    title: t('registrations.announce.title'),
    due: due.map(({ key, payload, registration: { company, contact, email, locale, standing } }) => ({
      ...{ key, company, contact, email, decision: standing.decision },
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
  const seen = form.getAll('seen').filter((value) => typeof value === 'string');
  const input = { editionSlug: call.slug, organisationId: call.organisationId, seen };
  const announced = await announceDecisions(context.db, context.act(), input);
  if (!announced.ok) return data({ problems: announced.problems }, 422);
  return redirect(`/registrations/${call.slug}?told=${announced.value.announced}`, 303);
}

export default function Announce() {
  const { slug, list, title, due } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <Page>
      <PageHeader
        title={title}
        above={
          <Link className="link" to={`/registrations/${slug}`}>
            {list}
          </Link>
        }
        intro={t('registrations.announce.intro', { count: due.length })}
      />
      <Problems problems={answer?.problems} />
      {due.length > 0 && (
        <>
          <Form method="post">
            {due.map((each) => (
              <input key={each.key} type="hidden" name="seen" value={each.key} />
            ))}
            <SubmitButton>{t('registrations.announce.send', { count: due.length })}</SubmitButton>
          </Form>
          <Table
            name={title}
            rows={due}
            rowKey={(each) => each.key}
            columns={[
              { key: 'company', title: t('registrations.col.company'), cell: (each) => each.company },
              {
                key: 'decision',
                title: t('registrations.col.decision'),
                cell: (each) => <DecisionState decision={each.decision} withdrawn={false} />,
              },
              {
                key: 'to',
                title: t('registrations.announce.to'),
                cell: (each) => (
                  <>
                    {each.contact}
                    <br />
                    <span className="text-xs text-muted">{each.email}</span>
                  </>
                ),
              },
              {
                key: 'mail',
                title: t('registrations.announce.subject'),
                cell: (each) => (
                  <details>
                    <summary className="link">{each.mail.subject}</summary>
                    <pre className="my-2 max-w-[70ch] rounded-md bg-sunken p-4 font-sans text-sm whitespace-pre-wrap">
                      {each.mail.text}
                    </pre>
                  </details>
                ),
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
