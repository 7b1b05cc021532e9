import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { countries } from '#app/domain/companies/countries';
import { dayIn } from '#app/domain/shared/dates';
import { lookUpCompany } from '#app/features/registrations/commands-open.server';
import { identifierForm } from '#app/features/registrations/forms';
import { OFFICE_ZONE } from '#app/features/registrations/poster';
import { findApplicants } from '#app/features/registrations/queries-apply.server';
import { findCall, isOpen } from '#app/features/registrations/queries-call.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton, SubmitButton } from '#app/ui/button';
import { Card } from '#app/ui/card';
import { Select, TextField } from '#app/ui/field';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems, useFieldErrors } from '#app/ui/problems';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const call = foundOr404(await findCall(context.db, params.edition ?? ''));
  if (!isOpen(call, dayIn(context.clock.now(), OFFICE_ZONE))) throw redirect(`/calls/${call.slug}`);
  const fair = `${call.fair} ${call.year}`;
  return {
    slug: call.slug,
    fair,
    firms: await findApplicants(context.db, call, person),
    countries: countries(context.locale),
    title: translator(context.locale)('apply.title', { fair }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Pavilion' }];

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = foundOr404(context.person);
  const call = foundOr404(await findCall(context.db, params.edition ?? ''));
  const typed = identifierForm.parse(Object.fromEntries(await request.formData()));
  const found = await lookUpCompany(context.db, context.act(), { call, person, ...typed });
  if (!found.ok) return data({ problems: found.problems, typed }, 422);
  const query =
    'companyId' in found.value
      ? new URLSearchParams({ company: found.value.companyId })
      : new URLSearchParams({ country: found.value.country, identifier: found.value.nationalId });
  return redirect(`/calls/${call.slug}/register/form?${query}`, 303);
}

export default function Register() {
  const { slug, fair, firms, countries, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = useFieldErrors(answer?.problems);
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader title={t('apply.which.title')} above={title || fair} />
      <Problems problems={answer?.problems} />
      {firms.length > 0 && (
        <Section title={t('apply.which.known')}>
          <ul className="flex flex-col gap-3">
            {firms.map((firm) => (
              <li key={firm.id}>
                <Card className="flex flex-wrap items-center justify-between gap-3">
                  <div>
                    <p className="font-semibold">{firm.name}</p>
                    <p className="text-sm text-muted">
                      {firm.country} {firm.nationalId}
                      {firm.registrationId && ` · ${t('apply.which.already')}`}
                    </p>
                  </div>
                  {firm.registrationId ? (
                    <LinkButton to={`/calls/${slug}/registered/${firm.registrationId}`}>
                      {t('apply.which.see')}
                    </LinkButton>
                  ) : (
                    <LinkButton look="main" to={`/calls/${slug}/register/form?company=${firm.id}`}>
                      {t('apply.which.choose', { company: firm.name })}
                    </LinkButton>
                  )}
                </Card>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t(firms.length > 0 ? 'apply.which.other' : 'apply.company')}>
        <Form method="post" className="flex flex-col gap-5">
          <Select
            name="country"
            label={t('apply.which.country')}
            defaultValue={answer?.typed.country ?? 'FR'}
            error={errors('country')}
            autoComplete="country"
          >
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <TextField
            name="identifier"
            label={t('apply.which.identifier')}
            hint={t('apply.which.hint')}
            defaultValue={answer?.typed.identifier}
            error={errors('identifier')}
            inputMode="text"
            required
          />
          <SubmitButton className="self-start">{t('apply.continue')}</SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}
