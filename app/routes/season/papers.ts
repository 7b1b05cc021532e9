import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { countEditionPapers } from '#app/documents/edition-papers.server';
import { organisationsRead } from '#app/domain/access/may';
import { refuse } from '#app/domain/shared/problem';
import { findEdition } from '#app/features/fairs/queries.server';
import { translator } from '#app/i18n/translator';
import { fitsArchive } from '#app/packs/archive';
import { issuedPack } from '#app/packs/issued.server';
import { foundOr404, notFound, streamOf, withRefusal } from '#app/platform/http.server';

/** Every paper issued for an edition in one archive, written while it is taken: it is nowhere kept. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const organisationIds = organisationsRead(foundOr404(context.person));
  const { id: editionId, slug } = foundOr404(await findEdition(db, params.edition ?? ''));
  const { papers, bytes } = await countEditionPapers(db, { organisationIds, editionId });
  if (papers === 0) throw notFound();
  if (!fitsArchive({ files: papers + 1, bytes }))
    throw redirect(withRefusal(`/season/${slug}`, refuse({ code: 'PACK_TOO_LARGE' })));
  const pack = await issuedPack(db, { slug, editionId, organisationIds }, locale);
  return new Response(streamOf(pack), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${slug}-${translator(locale)('pack.name')}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
