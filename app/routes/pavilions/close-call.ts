import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { closeCallOf } from '#app/features/pavilions/commands-call.server';
import { findPavilion } from '#app/features/pavilions/queries-pavilions.server';
import { foundOr404 } from '#app/platform/http.server';

export async function action({ context, params }: ActionFunctionArgs) {
  const managed = organisationsManaged(foundOr404(context.person));
  const pavilion = foundOr404(await findPavilion(context.db, params.edition ?? '', managed));
  await closeCallOf(context.db, context.act(), { pavilionId: pavilion.id });
  return redirect(`/season/${pavilion.edition}`, 303);
}
