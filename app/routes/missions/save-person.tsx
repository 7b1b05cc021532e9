import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { savePerson } from '#app/features/delegations/commands-people.server';
import { keyIn, markIn, personOf } from '#app/features/delegations/forms';
import { organisationsSeen } from './seen.server';

export { default, loader, meta, shouldRevalidate } from './person';

/** Saves, then shows the traveller, whose flights and nights come next; what is refused stays in the form as it was typed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const [person, key] = [personOf(form), keyIn(form)];
  const result = await savePerson(context.db, context.act(), {
    organisationIds: organisationsSeen(context),
    missionSlug: params.mission ?? '',
    number: params.number === 'new' ? null : Number(params.number),
    ...{ person, key, mark: markIn(form) },
  });
  if (!result.ok) return data({ person, key, changes: null, problems: result.problems }, 422);
  const { edited } = result.value;
  const number = edited.what === 'person' ? edited.number : params.number;
  return redirect(`/missions/${params.mission}/delegates/${number}?saved=1`, 303);
}
