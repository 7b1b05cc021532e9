import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsRead } from '#app/domain/access/may';
import { mayRetryJob } from '#app/domain/access/may-job';
import { retryJob } from '#app/features/home/commands-job.server';
import { findJob } from '#app/features/home/queries-job.server';
import { forbidden, foundOr404, withRefusal } from '#app/platform/http.server';

export async function action({ params, context }: ActionFunctionArgs) {
  const person = foundOr404(context.person);
  const seer = { organisationIds: organisationsRead(person), personId: person.id };
  const job = foundOr404(await findJob(context.db, params.jobId ?? '', seer));
  if (!mayRetryJob(person, job)) throw forbidden();
  const retried = foundOr404(await retryJob(context.db, context.act(), job.id));
  const page = `/jobs/${job.id}`;
  return redirect(retried.ok && retried.value.begun ? `${page}?again` : withRefusal(page, retried), 303);
}
