import type { LoaderFunctionArgs } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { findChoices } from '#app/features/allocation/queries-choice.server';
import { findAllVersions } from '#app/features/allocation/queries-versions.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { findCall } from '#app/features/registrations/queries-call.server';
import { foundOr404 } from '#app/platform/http.server';

/** What each booth would be to a firm: asked while it is dragged. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { db } = context;
  const managed = organisationsManaged(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(db, params.edition ?? '', managed));
  const call = foundOr404(await findCall(db, pavilion.edition, pavilion.organisationId));
  const query = new URL(request.url).searchParams;
  const versions = await findAllVersions(db, pavilion.id);
  const version = versions.find((one) => String(one.version) === query.get('version'));
  return foundOr404(await findChoices(db, call, version?.id ?? null, query.get('firm') ?? ''));
}
