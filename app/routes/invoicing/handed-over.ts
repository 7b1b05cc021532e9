import type { LoaderFunctionArgs } from '@remix-run/node';
import { packInvoices } from '#app/documents/hand-over.server';
import { mayHandleMoney } from '#app/domain/access/may';
import { HANDED_FILES } from '#app/features/invoicing/handed-files';
import { findTransmissions } from '#app/features/invoicing/queries-transmission.server';
import { translator } from '#app/i18n/translator';
import { forbidden, foundOr404 } from '#app/platform/http.server';
import { pavilionOf } from './pavilion-of.server';

/** The archive of the invoices named; fetching it records nothing, handing over did. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pavilion } = await pavilionOf(context, params.edition);
  if (!mayHandleMoney(foundOr404(context.person), pavilion.organisationId)) throw forbidden();
  const asked = new URL(request.url).searchParams;
  const numbers = new Set(asked.getAll('number'));
  const files = HANDED_FILES.find((each) => each === asked.get('files')) ?? 'BOTH';
  const invoices = (await findTransmissions(context.db, pavilion)).filter(({ number }) =>
    numbers.has(number),
  );
  const packed = foundOr404(await packInvoices(context.db, invoices, files));
  const name = `${translator(context.locale)('transmission.file')}-${pavilion.edition}.zip`;
  return new Response(new Uint8Array(packed), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
