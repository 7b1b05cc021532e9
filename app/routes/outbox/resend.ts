import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { organisationsAdministered, organisationsManaged } from '#app/domain/access/may';
import { mayReadMail } from '#app/mail/deliver-mailbox.server';
import { resendMail } from '#app/mail/outbox-resend.server';
import { foundOr404, withRefusal } from '#app/platform/http.server';

export async function action({ params, context }: ActionFunctionArgs) {
  const person = foundOr404(context.person);
  const id = params.mailId ?? '';
  const scope = { managed: organisationsManaged(person), administered: organisationsAdministered(person) };
  foundOr404((await mayReadMail(context.db, scope, id)) || null);
  const resent = foundOr404(await resendMail(context.db, context.act(), id));
  if (!resent.ok) return redirect(withRefusal(`/mail/${id}`, resent), 303);
  return redirect(`/mail/${resent.value}?again`, 303);
}
