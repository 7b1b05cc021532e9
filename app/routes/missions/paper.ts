import type { LoaderFunctionArgs } from '@remix-run/node';
import { paperType } from '#app/documents/registry.server';
import { findMission } from '#app/features/delegations/queries-mission.server';
import { foundOr404 } from '#app/platform/http.server';
import { organisationsSeen } from './seen.server';

const OF_A_MISSION = ['rooming-list', 'participants-list'];

/** A paper about the whole mission, in the reader's language, as things stand now. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, locale } = context;
  const mission = foundOr404(await findMission(db, organisationsSeen(context), params.mission ?? ''));
  const type = foundOr404(OF_A_MISSION.find((known) => known === params.paper));
  const paper = foundOr404(paperType(type));
  const snapshot = foundOr404(await paper.load(db, mission.id));
  const bytes = await context.draw({ type, snapshot, locale });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${mission.slug}-${type}.pdf"`,
    },
  });
}
