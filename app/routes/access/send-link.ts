import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsAdministered } from '#app/domain/access/may';
import { findPersonOf } from '#app/features/access/queries.server';
import { foundOr404 } from '#app/platform/http.server';

export async function action({ params, context }: ActionFunctionArgs) {
  const administered = organisationsAdministered(foundOr404(context.person));
  const person = foundOr404(await findPersonOf(context.db, administered, params.personId ?? ''));
  await context.auth.sendLink(person.email);
  return redirect(`/people/${person.id}?sent`, 303);
}
