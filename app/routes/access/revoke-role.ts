import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsAdministered } from '#app/domain/access/may';
import { revokeRole } from '#app/features/access/commands.server';
import { findPersonOf } from '#app/features/access/queries.server';
import { foundOr404, withRefusal } from '#app/platform/http.server';

export async function action({ params, context }: ActionFunctionArgs) {
  const me = foundOr404(context.person);
  const known = await findPersonOf(context.db, organisationsAdministered(me), params.personId ?? '');
  const person = foundOr404(known);
  const result = await revokeRole(context.db, context.act(), me, person.id, params.grantId ?? '');
  return redirect(withRefusal(`/people/${person.id}`, result), 303);
}
