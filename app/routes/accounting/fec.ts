import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { writeFec } from '#app/features/accounting/queries-fec.server';
import { notFound } from '#app/platform/http.server';
import { booksOf } from './books-of.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { organisationId } = booksOf({ context });
  const fec = await writeFec(context.db, organisationId, Number(params.year));
  if (!fec.ok) {
    const lacksSiren = fec.problems.some(({ code }) => code === 'FEC_SIREN_MISSING');
    if (lacksSiren) return redirect('/books', 302);
    throw notFound();
  }
  return new Response(fec.value.text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fec.value.name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
