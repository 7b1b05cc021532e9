import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { requestAllocation } from '#app/features/allocation/commands-request.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { foundOr404 } from '#app/platform/http.server';

export async function action({ context, params }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const input = { editionSlug: edition, organisationId, kind: 'allocation.policies' } as const;
  await requestAllocation(context.db, context.act(), input);
  return redirect(`/allocation/${edition}/policies`, 303);
}
