import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { organisationsAdministered } from '#app/domain/access/may';
import { RoleFields } from '#app/features/access/components/role-fields';
import { roleName } from '#app/features/access/components/role-name';
import { findGrantableOrganisations, findPersonOf } from '#app/features/access/queries.server';
import { findCompanyChoices } from '#app/features/access/queries-companies.server';
import { useT } from '#app/i18n/react';
import { foundOr404, refusalIn } from '#app/platform/http.server';
import { Button, SubmitButton } from '#app/ui/button';
import { Notice } from '#app/ui/notice';
import { Page, PageHeader, Section } from '#app/ui/page';
import { Problems } from '#app/ui/problems';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const administered = organisationsAdministered(foundOr404(context.person));
  const person = foundOr404(await findPersonOf(context.db, administered, params.personId ?? ''));
  return {
    person,
    administered,
    organisations: await findGrantableOrganisations(context.db, administered),
    companies: await findCompanyChoices(context.db, administered),
    sent: new URL(request.url).searchParams.has('sent'),
    problems: refusalIn(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.person.name} · Pavilion` }];

export default function Person() {
  const { person, administered, organisations, companies, sent, problems } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        title={person.name || person.email}
        above={
          <Link className="link" to="/people">
            {t('access.people.title')}
          </Link>
        }
        intro={person.email}
        action={
          <Form method="post" action="link">
            <Button type="submit">{t('access.person.send-link')}</Button>
          </Form>
        }
      />
      {sent && <Notice tone="done">{t('access.person.sent')}</Notice>}
      <Problems problems={problems} />
      <Section title={t('access.people.roles')}>
        <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
          {person.roles.length === 0 && (
            <li className="px-4 py-3 text-muted">{t('access.person.no-role')}</li>
          )}
          {person.roles.map((role) => (
            <li key={role.id} className="flex items-center justify-between gap-4 px-4 py-2">
              {roleName(t, role)}
              {administered.includes(role.organisationId) && (
                <Form method="post" action={`roles/${role.id}/revoke`}>
                  <Button
                    type="submit"
                    look="danger"
                    size="small"
                    aria-label={t('access.person.revoke.named', { role: roleName(t, role) })}
                  >
                    {t('access.person.revoke')}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('access.person.add-role')}>
        <Form method="post" action="roles" className="flex max-w-md flex-col gap-5">
          <RoleFields organisations={organisations} companies={companies} problems={problems} />
          <SubmitButton className="self-start">{t('access.person.give')}</SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}
