import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { organisationsRead } from '#app/domain/access/may';
import { FreeBooths } from '#app/features/allocation/components/free-booths';
import { Ways } from '#app/features/allocation/components/ways';
import { findAllFreeBooths, findAllLeft } from '#app/features/allocation/queries-repair.server';
import { findAllHeldPlaces, findNewestVersion } from '#app/features/allocation/queries-versions.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { useT } from '#app/i18n/react';
import { translator } from '#app/i18n/translator';
import { foundOr404 } from '#app/platform/http.server';
import { EmptyState } from '#app/ui/card';
import { Page, PageHeader } from '#app/ui/page';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db } = context;
  const readable = organisationsRead(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', readable));
  const newest = await findNewestVersion(db, pavilion.id);
  const held = newest ? await findAllHeldPlaces(db, newest.id) : [];
  const counts = new Map<string, number>();
  for (const { label } of held) counts.set(label, (counts.get(label) ?? 0) + 1);
  return {
    title: translator(context.locale)('repair.title'),
    edition: pavilion.edition,
    zone: pavilion.timeZone,
    version: newest?.version ?? null,
    booths: newest ? await findAllFreeBooths(db, pavilion.id, counts) : [],
    left: newest ? await findAllLeft(db, newest.id) : [],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Pavilion` }];

export default function Repairs() {
  const { title, edition, version, booths, left } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page>
      <PageHeader
        title={title}
        intro={t('repair.intro')}
        above={
          <Link className="link" to={`/allocation/${edition}`}>
            {t('firm-page.back')}
            {version !== null && ` · ${t('repair.base', { version })}`}
          </Link>
        }
      />
      <Ways edition={edition} here="repair" />
      {version === null && <EmptyState title={t('firm-page.none')} />}
      {version !== null && booths.length === 0 && <p>{t('repair.none', { version })}</p>}
      {booths.length > 0 && <FreeBooths {...{ booths, left, edition }} />}
    </Page>
  );
}
