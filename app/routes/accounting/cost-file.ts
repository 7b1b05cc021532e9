import type { LoaderFunctionArgs } from '@remix-run/node';
import { findCost, findCostFile } from '#app/features/accounting/queries-costs.server';
import { foundOr404 } from '#app/platform/http.server';
import { costsOf } from './costs-of.server';

/** The supplier's paper as it came: always to be saved, never shown here, since it is somebody else's. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { scope } = await costsOf(context, params.edition);
  const cost = foundOr404(await findCost(context.db, params.cost ?? '', scope));
  const { name, mediaType, bytes } = foundOr404(await findCostFile(context.db, cost.id));
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${plain || 'invoice'}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
