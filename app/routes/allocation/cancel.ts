import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { cancelAllocation } from '#app/features/allocation/commands-request.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { foundOr404 } from '#app/platform/http.server';

/** Stops the work under way: the allocation, or the comparison of ways of placing. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const { edition, organisationId } = foundOr404(
    await findPavilion(context.db, params.edition ?? '', managed),
  );
  const isComparison = (await request.formData()).get('kind') === 'policies';
  const kind = isComparison ? 'allocation.policies' : 'allocate';
  await cancelAllocation(context.db, context.act(), { editionSlug: edition, organisationId, kind });
  return redirect(`/allocation/${edition}${isComparison ? '/policies' : ''}`, 303);
}
