import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { SignedIn } from '#app/domain/access/signed-in';
import { findJourneys } from '#app/features/delegations/queries-journey.server';
import { startPage } from '#app/routes/doors.server';

/** The door: everyone is sent to the page their day starts with. */
export const loader = async ({ context }: LoaderFunctionArgs) =>
  redirect(context.person ? await startOf(context, context.person) : '/sign-in');

/** Somebody without a role travels, or has just signed up and looks for a fair: an empty journey would be a dead end. */
async function startOf({ db }: LoaderFunctionArgs['context'], person: SignedIn): Promise<string> {
  if (person.grants.length > 0) return startPage(person);
  return (await findJourneys(db, person)).length > 0 ? '/journey' : '/calls';
}
