import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { organisationsAdministered } from '#app/domain/access/may';
import { roleName } from '#app/features/access/components/role-name';
import { findPeoplePage } from '#app/features/access/queries.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { Button, LinkButton } from '#app/ui/button';
import { EmptyState } from '#app/ui/card';
import { TextField } from '#app/ui/field';
import { Page, PageHeader } from '#app/ui/page';
import { Pager } from '#app/ui/pager';
import { State } from '#app/ui/state';
import { Table } from '#app/ui/table';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const me = foundOr404(context.person);
  const asked = new URL(request.url).searchParams;
  const words = asked.get('q')?.trim().slice(0, 200) ?? '';
  const page = Math.max(1, Math.trunc(Number(asked.get('page'))) || 1);
  return {
    title: translator(context.locale)('access.people.title'),
    ...{ wanted: words, query: asked.toString() },
    list: await findPeoplePage(context.db, organisationsAdministered(me), { words, page }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function People() {
  const { list, wanted, query } = useLoaderData<typeof loader>();
  const { found } = list;
  const t = useT();
  return (
    <Page>
      <PageHeader
        title={t('access.people.title')}
        intro={t('access.people.intro')}
        action={
          <LinkButton look="main" to="/people/new">
            {t('access.people.invite')}
          </LinkButton>
        }
      />
      <Form role="search" className="flex flex-wrap items-end gap-3">
        <TextField name="q" type="search" label={t('access.people.search')} defaultValue={wanted} />
        <Button type="submit">{t('ui.search')}</Button>
        <p className="ml-auto self-center text-sm text-muted" role="status">
          {t('access.people.count', { count: found })}
        </p>
      </Form>
      {found === 0 ? (
        <EmptyState title={t('access.people.none')} />
      ) : (
        <Table
          name={t('access.people.title')}
          rows={list.rows}
          rowKey={(person) => person.id}
          columns={[
            {
              key: 'name',
              title: t('access.people.name'),
              cell: (person) => (
                <Link className="link" to={`/people/${person.id}`}>
                  {person.name || person.email}
                </Link>
              ),
            },
            { key: 'email', title: t('access.people.email'), cell: (person) => person.email },
            {
              key: 'roles',
              title: t('access.people.roles'),
              wrap: true,
              cell: (person) =>
                person.roles.map((role) => roleName(t, role)).join(' · ') || t('access.person.no-role'),
            },
            {
              key: 'state',
              title: t('access.people.state'),
              cell: (person) =>
                person.verified ? (
                  <State tone="done">{t('access.people.state.verified')}</State>
                ) : (
                  <State tone="waiting">{t('access.people.state.invited')}</State>
                ),
            },
          ]}
        />
      )}
      <Pager page={list.page} pages={list.pages} query={query} />
    </Page>
  );
}
