import type { LoaderFunctionArgs } from '@remix-run/node';
import { allocationList } from '#app/documents/allocation-list/index.server';
import { loadAllocationList } from '#app/documents/allocation-list/load.server';
import { organisationsRead } from '#app/domain/access/may';
import { findReleasedOf } from '#app/features/allocation/queries-released.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { foundOr404 } from '#app/platform/http.server';

/** The booth list of the version in force or of the one asked for, in the reader's language; 404 while none is released. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const readable = organisationsRead(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', readable));
  const wanted = new URL(request.url).searchParams.get('version');
  const released = foundOr404(await findReleasedOf(db, pavilion.id, wanted ? Number(wanted) : undefined));
  const snapshot = foundOr404(await loadAllocationList(db, released.id));
  const bytes = await context.draw({ type: allocationList.type, snapshot, locale });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'no-store',
      'Content-Disposition': `attachment; filename="${pavilion.edition}-v${released.version}-booths.pdf"`,
    },
  });
}
