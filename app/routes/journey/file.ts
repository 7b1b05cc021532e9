import type { LoaderFunctionArgs } from '@remix-run/node';
import { findJourney } from '#app/features/delegations/queries-journey.server';
import { foundOr404 } from '#app/platform/http.server';
import { journeyFile } from '../missions/journey-file.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const {
    delegate,
    own: _,
    ...delegation
  } = foundOr404(await findJourney(db, foundOr404(context.person), params.delegate ?? ''));
  const file = foundOr404(await journeyFile(context, delegation, delegate, params.file ?? '', locale));
  return new Response(new Uint8Array(file.bytes), { headers: file.headers });
}
