import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayIn } from '#app/domain/shared/dates';
import { FRANCE } from '#app/features/funding/commands-grant.server';
import { SchemesTable } from '#app/features/funding/components/schemes-table';
import { findAllSchemes } from '#app/features/funding/queries-schemes.server';
import { schemeLines } from '#app/features/funding/schemes-view';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader } from '#app/ui/page';
import { handledBy } from './aid-of.server';

export async function loader({ context }: LoaderFunctionArgs) {
  const schemes = await findAllSchemes(context.db);
  return {
    title: translator(context.locale)('aid.schemes.title'),
    mayAdd: handledBy(context) !== undefined,
    schemes: schemeLines(schemes, dayIn(context.clock.now(), FRANCE)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function SchemesPage() {
  const { title, mayAdd, schemes } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page>
      <PageHeader
        title={title}
        intro={t('aid.schemes.intro')}
        action={
          mayAdd && (
            <LinkButton look="main" to="/aid/schemes/new">
              {t('aid.schemes.new')}
            </LinkButton>
          )
        }
      />
      <SchemesTable schemes={schemes} />
    </Page>
  );
}
