import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { dayIn } from '#app/domain/shared/dates';
import { FRANCE } from '#app/features/funding/commands-grant.server';
import { SchemeFacts } from '#app/features/funding/components/scheme-facts';
import { findVersions } from '#app/features/funding/queries-schemes.server';
import { schemeLines } from '#app/features/funding/schemes-view';
import { useT } from '#app/i18n/react';
import { foundOr404 } from '#app/platform/http.server';
import { LinkButton } from '#app/ui/button';
import { Page, PageHeader, Section } from '#app/ui/page';
import { handledBy } from './aid-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const versions = await findVersions(context.db, params.scheme ?? '');
  const newest = foundOr404(versions[0]);
  return {
    ...{ title: newest.scheme.label || newest.scheme.id, code: newest.scheme.id },
    mayAdd: handledBy(context) !== undefined,
    versions: schemeLines(versions, dayIn(context.clock.now(), FRANCE)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function SchemePage() {
  const { title, code, mayAdd, versions } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page width="reading">
      <PageHeader
        above={
          <Link className="link" to="/aid/schemes">
            {t('aid.schemes.title')}
          </Link>
        }
        title={title}
        intro={code}
        action={
          mayAdd && (
            <LinkButton look="main" to={`/aid/schemes/${code}/version`}>
              {t('aid.schemes.add')}
            </LinkButton>
          )
        }
      />
      {versions.map((line) => (
        <Section key={line.id} title={t('aid.schemes.version', { version: line.scheme.version })}>
          <SchemeFacts line={line} />
        </Section>
      ))}
    </Page>
  );
}
