import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { mayHandleMoney, mayManageSeason } from '#app/domain/access/may';
import { markStartUp } from '#app/features/registrations/commands-start-up.server';
import { findCallFor } from '#app/features/registrations/queries.server';
import { findRegistration } from '#app/features/registrations/queries-detail.server';
import { foundOr404 } from '#app/platform/http.server';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = foundOr404(context.person);
  const seen = foundOr404(await findCallFor(context.db, person, params.edition ?? ''));
  const { organisationId, slug } = seen.call;
  foundOr404(mayManageSeason(person, organisationId) || mayHandleMoney(person, organisationId) || null);
  const { id } = foundOr404(await findRegistration(context.db, seen, params.registration ?? ''));
  const startUp = (await request.formData()).get('startUp') === 'on';
  await markStartUp(context.db, context.act(), { id, organisationId, startUp });
  return redirect(`/registrations/${slug}/${id}?saved`, 303);
}
