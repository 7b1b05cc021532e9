import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsManaged } from '#app/domain/access/may';
import { settleClaim } from '#app/features/registrations/commands-open.server';
import { foundOr404 } from '#app/platform/http.server';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const organisationIds = organisationsManaged(foundOr404(context.person));
  const accept = (await request.formData()).get('answer') === 'accept';
  const input = { claimId: params.claim ?? '', accept, organisationIds };
  const settled = await settleClaim(context.db, context.act(), input);
  foundOr404(settled.ok || null);
  return redirect('/registrations', 303);
}
