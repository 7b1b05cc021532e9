import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { cancelAllocation } from '#app/features/allocation/commands-request.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { foundOr404 } from '#app/platform/http.server';

export async function action({ context, params }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  await cancelAllocation(context.db, context.act(), { editionSlug: edition, organisationId });
  return redirect(`/allocation/${edition}`, 303);
}
