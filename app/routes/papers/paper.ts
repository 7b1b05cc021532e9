import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { findIssuedPaper, readPaperFile } from '#app/documents/issued.server';
import { mayOpenPaper } from '#app/domain/access/may-paper';
import { foundOr404, notFound } from '#app/platform/http.server';

/** The kept bytes of a paper, never drawn anew; one that is still being drawn has a page that waits for it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = foundOr404(context.person);
  const paper = foundOr404(await findIssuedPaper(context.db, params.paperId ?? ''));
  if (!mayOpenPaper(person, paper)) throw notFound();
  if (!paper.sha256) throw redirect(`/papers/${paper.id}/drawing`);
  const headers = {
    ETag: `"${paper.sha256}"`,
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'application/pdf',
    'Content-Disposition': dispositionOf(paper.filename),
  };
  if (request.headers.get('If-None-Match') === headers.ETag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(foundOr404(await readPaperFile(context.db, paper.id))), { headers });
}

/** RFC 6266: a plain name for old readers, the true one beside it. */
function dispositionOf(filename: string): string {
  const plain = filename.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '');
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
