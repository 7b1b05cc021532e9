import type { LoaderFunctionArgs } from '@remix-run/node';
import { foundOr404 } from '#app/platform/http.server';
import { journeyFile } from './journey-file.server';
import { missionSeen } from './seen.server';

/** A delegate's itinerary or calendar, in the delegate's language. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { report: _, ...delegation } = await missionSeen(context, params.mission);
  const delegate = foundOr404(delegation.delegates.find(({ number }) => `${number}` === params.number));
  const file = foundOr404(
    await journeyFile(context, delegation, delegate, params.file ?? '', delegate.locale),
  );
  return new Response(new Uint8Array(file.bytes), { headers: file.headers });
}
